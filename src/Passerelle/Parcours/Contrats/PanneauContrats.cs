using Socle.Ports;

namespace Passerelle.Parcours.Contrats;

/// <summary>Les contrats d'une personne et leurs démarches.</summary>
/// <param name="Cle">Personne.</param>
/// <param name="Contrats">Le dernier préparé d'abord.</param>
/// <param name="Demarches">Démarches, par contrat.</param>
public sealed record ContratsPersonne(Guid Cle, IReadOnlyList<ContratEngagement> Contrats, ILookup<Guid, Demarche> Demarches);

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
    public async Task<object?> LireAsync(Guid cle, CancellationToken ct)
    {
        var contrats = await lire.DeLaPersonneAsync(cle, ct);
        return new ContratsPersonne(cle, contrats, (await lire.DemarchesAsync([.. contrats.Select(c => c.Id)], ct)).ToLookup(d => d.ContratId));
    }
}
