using Socle.Bases;

namespace Passerelle.Parcours.Entrees;

/// <summary>
/// La situation de quelques personnes à un jour passé — identité, foyer, accompagnement en cours — recalculée de leurs seuls flux et
/// faits datés de ce jour ou d'avant, et rangée dans la table temporaire <c>situation_au</c>, qui prime sur l'état présent.
/// </summary>
public static class SituationsAu
{
    private const int TailleLot = 2000;
    private static readonly string[] Colonnes = ["id", "identite_id", "version_id", "accompagne"];

    /// <summary>Vrai quand des flux de droits suivent ce jour : une personne que plusieurs versions montrent est alors à revoir.</summary>
    public static async Task<bool> FluxPosterieursAsync(SessionLot photo, DateOnly au, CancellationToken ct) =>
        await photo.LireEntierAsync("SELECT COUNT(*) FROM flux_recu WHERE NOT instruction AND recu_le > @au", ct, ("au", au)) > 0;

    /// <summary>Remplit <c>situation_au</c> ; une personne que les flux n'avaient pas encore montrée y est sans identité ni version.</summary>
    public static async Task ExecuterAsync(SessionLot photo, IReadOnlyCollection<long> personnes, DateOnly au, CancellationToken ct)
    {
        await photo.RemplirTemporaireAsync("situation_au", "id bigint, identite_id bigint, version_id bigint, accompagne boolean", Array.Empty<long>(), (_, _) => { }, ct);
        foreach (var lot in personnes.Order().Chunk(TailleLot))
        {
            await photo.RemplirTemporaireAsync("lot_situation", "id bigint", lot, (l, id) => l.Entier(id), ct);
            var observations = await ChargerVies.ObservationsAsync(photo, "lot_situation", null, ct);
            var faits = await ChargerVies.FaitsAsync(photo, "lot_situation", null, ct);
            await photo.InsererAsync("situation_au", Colonnes, lot, (l, personne) =>
            {
                var calcul = CalculEntrees.Calculer(
                    observations.GetValueOrDefault(personne, []).Where(o => o.RecuLe <= au).ToList(),
                    faits.GetValueOrDefault(personne, []).Where(f => f.Date <= au).ToList());
                l.Entier(personne);
                l.Entier(calcul.Derniere?.IdentiteId);
                l.Entier(calcul.Derniere?.VersionId);
                l.Booleen(calcul.AccompagnementEnCours);
            }, ct);
        }
    }
}
