using Socle.Ports;

namespace Passerelle.Parcours.Contrats;

/// <summary>Les contrats d'une personne et leurs démarches.</summary>
/// <param name="Cle">Personne.</param>
/// <param name="Contrats">Contrats et démarches, le dernier préparé d'abord.</param>
public sealed record ContratsPersonne(Guid Cle, IReadOnlyList<(ContratPrepare Contrat, List<Demarche> Demarches)> Contrats);

/// <summary>Sur la fiche d'une personne : ses contrats d'engagement et leurs démarches (lignes 2574-2604).</summary>
internal sealed class PanneauContrats(LireContrats lire) : IPanneauPersonne
{
    /// <inheritdoc/>
    public string Titre => "Contrats d'engagement";

    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.AccompagnementSaisir;

    /// <inheritdoc/>
    public string Vue => "/Parcours/Contrats/_ContratsPersonne.cshtml";

    /// <inheritdoc/>
    public OngletPersonne Onglet => OngletPersonne.Demarches;

    /// <inheritdoc/>
    public async Task<object?> LireAsync(Guid cle, CancellationToken ct) => new ContratsPersonne(cle, await lire.AvecDemarchesAsync(cle, ct));
}
