using Socle.Ports;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Panneau de la fiche : le dossier de la personne chez France Travail, lu par leurs API.</summary>
internal sealed class PanneauDossier(LireDossier lire) : IPanneauPersonne
{
    /// <inheritdoc/>
    public string Titre => "Dossier France Travail";

    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.FranceTravailEchanger;

    /// <inheritdoc/>
    public string Vue => "/Echanges/ApiFranceTravail/_DossierFranceTravail.cshtml";

    /// <inheritdoc/>
    public bool ReserveAuxAllocataires => true;

    /// <inheritdoc/>
    public async Task<object?> LireAsync(Guid cle, CancellationToken ct) => await lire.ExecuterAsync(cle, ct);
}
