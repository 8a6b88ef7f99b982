using Socle.Ports;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Ce que nous gardons du dossier d'une personne chez France Travail, quand elle demande ses données.</summary>
internal sealed class DonneesDossier(LireDossier lire) : IContributeurDonnees
{
    /// <inheritdoc/>
    public string Partie => "dossier_france_travail";

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, object?>?> LireAsync(Guid cle, CancellationToken ct) => await lire.ExecuterAsync(cle, ct) is { Parties.Count: > 0 } dossier
        ? dossier.Parties.Values.OrderBy(p => p.Partie).ToDictionary(p => p.Partie.ToString(), p => (object?)new Dictionary<string, object?> { ["lue_le"] = p.LueLe, ["contenu"] = lire.Contenu(p) })
        : null;
}
