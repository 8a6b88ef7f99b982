using Socle.Ports;

namespace Passerelle.Parcours.Profils;

/// <summary>Les profils d'une personne.</summary>
/// <param name="Cle">Personne.</param>
/// <param name="Versions">Le plus récent d'abord.</param>
public sealed record ProfilsPersonne(Guid Cle, IReadOnlyList<ProfilCompetences> Versions);

/// <summary>Sur la fiche d'une personne : son profil de compétences (lignes 2555-2561).</summary>
internal sealed class PanneauProfil(EnregistrerProfil enregistrer) : IPanneauPersonne
{
    /// <inheritdoc/>
    public string Titre => "Compétences";

    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.AccompagnementSaisir;

    /// <inheritdoc/>
    public string Vue => "/Parcours/Profils/_ProfilPersonne.cshtml";

    /// <inheritdoc/>
    public OngletPersonne Onglet => OngletPersonne.Profil;

    /// <inheritdoc/>
    public async Task<object?> LireAsync(Guid cle, CancellationToken ct) => new ProfilsPersonne(cle, await enregistrer.ToutesAsync(cle, ct));
}
