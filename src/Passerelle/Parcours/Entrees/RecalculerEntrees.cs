using System.Data.Common;
using Passerelle.Bases;
using Socle.Bases;

namespace Passerelle.Parcours.Entrees;

/// <summary>
/// Recalcule les entrées des personnes inscrites au recalcul, par lots : une lecture de leurs observations et de leurs faits,
/// le calcul pur, puis l'écriture de ce qui diffère. Interrompu, il reprend : une personne ne quitte la liste qu'avec son lot.
/// </summary>
public sealed class RecalculerEntrees(PasserelleContexte contexte)
{
    private const int TailleLot = 2000;

    /// <summary>Vide la liste de recalcul.</summary>
    /// <param name="apresLot">Court dans la transaction de chaque lot, avec le nombre d'entrées nouvelles : les comptes de la transmission.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns>Personnes recalculées.</returns>
    public async Task<int> ExecuterAsync(Func<SessionLot, int, Task>? apresLot, CancellationToken ct)
    {
        var total = 0;
        while (true)
        {
            await using var session = await SessionLot.OuvrirAsync(contexte, ct);
            await session.ReserverAsync(0, ct);
            var personnes = await session.LireAsync($"SELECT personne_id FROM recalcul ORDER BY personne_id LIMIT {TailleLot}", l => l.GetInt64(0), ct);
            if (personnes.Count == 0)
                return total;
            await session.RemplirTemporaireAsync("lot_recalcul", "id bigint", personnes, (l, id) => l.Entier(id), ct);
            var nouvelles = await RecalculerAsync(session, personnes, ct);
            await session.ExecuterAsync("DELETE FROM recalcul WHERE personne_id IN (SELECT id FROM lot_recalcul)", ct);
            if (apresLot is not null)
                await apresLot(session, nouvelles);
            await session.ValiderAsync(ct);
            total += personnes.Count;
        }
    }

    /// <summary>Recalcule ces personnes dans la transaction de l'acte qui les change.</summary>
    public static async Task MaintenantAsync(SessionLot session, List<long> personnes, CancellationToken ct)
    {
        await session.RemplirTemporaireAsync("lot_recalcul", "id bigint", personnes, (l, id) => l.Entier(id), ct);
        await RecalculerAsync(session, personnes, ct);
        await session.ExecuterAsync("DELETE FROM recalcul WHERE personne_id IN (SELECT id FROM lot_recalcul)", ct);
    }

    private static async Task<int> RecalculerAsync(SessionLot session, List<long> personnes, CancellationToken ct)
    {
        var observations = await ChargerVies.ObservationsAsync(session, "lot_recalcul", null, ct);
        var faits = await ChargerVies.FaitsAsync(session, "lot_recalcul", null, ct);
        var actuelles = (await session.LireAsync($"SELECT e.{string.Join(", e.", ColonnesEntree.Noms)} FROM lot_recalcul l CROSS JOIN entree e WHERE e.personne_id = l.id", ColonnesEntree.Lire, ct))
            .ToLookup(e => e.PersonneId, e => e.Entree);
        var ecrites = new List<(long PersonneId, EntreeCalculee Entree)>();
        var effacees = new List<long>();
        var derniers = new List<(long PersonneId, ObservationDroit Derniere, DateOnly? Reveil)>();
        var nouvelles = 0;
        foreach (var personne in personnes)
        {
            var calcul = CalculEntrees.Calculer(observations.GetValueOrDefault(personne, []), faits.GetValueOrDefault(personne, []));
            if (calcul.Derniere is { } derniere)
                derniers.Add((personne, derniere, calcul.Reveil));
            var avant = actuelles[personne].ToList();
            if (ColonnesEntree.Egales(avant, calcul.Entrees))
                continue;
            if (avant.Count > 0)
                effacees.Add(personne);
            nouvelles += calcul.Entrees.Count(e => !avant.Exists(a => a.T0 == e.T0));
            ecrites.AddRange(calcul.Entrees.Select(e => (personne, e)));
        }
        if (effacees.Count > 0)
        {
            await session.RemplirTemporaireAsync("lot_efface", "id bigint", effacees, (l, id) => l.Entier(id), ct);
            await session.ExecuterAsync("DELETE FROM entree WHERE personne_id IN (SELECT id FROM lot_efface)", ct);
        }
        await session.InsererAsync("entree", ColonnesEntree.Noms, ecrites, (l, e) => ColonnesEntree.Ecrire(l, e.PersonneId, e.Entree), ct);
        await SituerAsync(session, derniers, ct);
        return nouvelles;
    }

    /// <summary>La personne porte l'identité et la version du dernier flux dans l'ordre des flux ; le dossier, le réveil le plus proche.</summary>
    private static async Task SituerAsync(SessionLot session, List<(long PersonneId, ObservationDroit Derniere, DateOnly? Reveil)> derniers, CancellationToken ct)
    {
        await session.RemplirTemporaireAsync("lot_dernier", "id bigint, identite_id bigint, version_id bigint, reveil date", derniers, (l, d) =>
        {
            l.Entier(d.PersonneId);
            l.Entier(d.Derniere.IdentiteId);
            l.Entier(d.Derniere.VersionId);
            l.Date(d.Reveil);
        }, ct);
        await session.ExecuterAsync("""
            UPDATE personne SET identite_id = l.identite_id, version_id = l.version_id
            FROM lot_dernier l WHERE personne.id = l.id AND (personne.identite_id <> l.identite_id OR personne.version_id IS NULL OR personne.version_id <> l.version_id)
            """, ct);
        await session.ExecuterAsync("""
            UPDATE dossier_rsa SET reveil = m.reveil
            FROM (SELECT v.dossier_id, MIN(l.reveil) AS reveil FROM lot_dernier l CROSS JOIN version_foyer v WHERE v.id = l.version_id AND l.reveil IS NOT NULL GROUP BY v.dossier_id) m
            WHERE dossier_rsa.id = m.dossier_id AND (dossier_rsa.reveil IS NULL OR dossier_rsa.reveil > m.reveil)
            """, ct);
    }
}
