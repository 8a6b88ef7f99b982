using Passerelle.Bases;
using Socle.Ports;

namespace Passerelle.Echanges.Retours;

/// <summary>Ce que les retours de France Travail disent d'une personne qui demande ses données, et les désaccords la concernant.</summary>
internal sealed class DonneesRetours(PasserelleContexte contexte) : IContributeurDonnees
{
    /// <inheritdoc/>
    public string Partie => "france_travail";

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, object?>?> LireAsync(Guid cle, CancellationToken ct)
    {
        var (observations, desaccords) = await PanneauFranceTravail.LireDitsAsync(contexte, cle, ct);
        if (observations.Count == 0 && desaccords.Count == 0)
            return null;
        return new Dictionary<string, object?>
        {
            ["retours"] = observations.Select(o => ColonneRetour.Toutes.Select((colonne, i) => (colonne, Valeur: (object?)o.Observation.Valeur(i)))
                .Prepend(("etat_au", o.Au)).ToDictionary(c => c.Item1, c => c.Item2)).ToList(),
            ["desaccords"] = desaccords.OrderBy(d => d.OuvertLe).Select(d => new Dictionary<string, object?>
            {
                ["nature"] = d.Nature.ToString(),
                ["notre"] = d.Notre,
                ["leur"] = d.Leur,
                ["observe_le"] = d.ObserveLe,
                ["garde"] = d.Garde?.ToString(),
                ["motif"] = d.Motif,
            }).ToList(),
        };
    }
}
