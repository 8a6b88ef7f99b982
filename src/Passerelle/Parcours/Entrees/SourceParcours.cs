using System.Runtime.CompilerServices;
using Passerelle.Bases;
using Socle.Bases;
using Socle.Ports;

namespace Passerelle.Parcours.Entrees;

/// <summary>
/// Rend les parcours par lots de personnes, mémoire bornée. La table des entrées suffit pour presque toutes ; celles dont elle ne dit
/// pas assez (état passé, connaissance passée, délai après diagnostic, recalcul en attente) sont recalculées en mémoire.
/// </summary>
internal sealed class SourceParcours(PasserelleContexte contexte) : ISourceParcours
{
    private const int TailleLot = 10_000;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ParcoursPersonne> LireAsync(DemandeParcours demande, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        var posterieurs = await photo.LireEntierAsync("SELECT COUNT(*) FROM flux_recu WHERE NOT instruction AND recu_le > @au", ct, ("au", demande.Au)) > 0;
        for (var apres = long.MinValue; ;)
        {
            var lot = await photo.LireAsync($"""
                SELECT p.id, v.code_insee, COALESCE(v.date_ouverture, v.date_demande)
                FROM (SELECT id, version_id FROM personne WHERE id > @apres AND fusionnee_dans_id IS NULL ORDER BY id LIMIT {TailleLot}) p
                LEFT JOIN version_foyer v ON v.id = p.version_id
                ORDER BY p.id
                """, l => new ParcoursPersonne { Id = l.GetInt64(0), CodeInsee = l.Texte(1), OuvertureDroit = l.Date(2), Entrees = [], Faits = [] }, ct, ("apres", apres));
            if (lot.Count == 0)
                yield break;
            var bornes = new BornesLot(apres, lot[^1].Id);
            apres = bornes.Dernier;
            Dictionary<long, List<EntreeParcours>> entrees = [];
            Dictionary<long, List<FaitParcours>> faits = [];
            HashSet<long> aRevoir = [];
            if (demande.ConnuAu is null)
            {
                entrees = await LireEntreesAsync(photo, bornes, demande, aRevoir, ct);
                faits = await LireFaitsAsync(photo, bornes, demande, ct);
                aRevoir.UnionWith(faits.Where(f => PeutMesurerUneAction(f.Value, demande)).Select(f => f.Key));
                aRevoir.UnionWith(await LireARevoirAsync(photo, bornes, posterieurs, ct));
            }
            else
            {
                aRevoir.UnionWith(lot.Select(p => p.Id));
            }
            var revus = await RecalculerParcours.ExecuterAsync(photo, aRevoir, demande, ct);
            foreach (var personne in lot)
            {
                if (revus.TryGetValue(personne.Id, out var revu))
                    yield return revu;
                else
                    yield return personne with { Entrees = entrees.GetValueOrDefault(personne.Id, []), Faits = faits.GetValueOrDefault(personne.Id, []) };
            }
        }
    }

    /// <summary>L'entrée d'où vient un diagnostic ne se lit pas en table : qui a un diagnostic et une activité dans la période se recalcule.</summary>
    private static bool PeutMesurerUneAction(List<FaitParcours> faits, DemandeParcours demande) =>
        faits.Exists(f => f.Nature == NatureFait.Diagnostic) && faits.Exists(f => f.Nature == NatureFait.Activite && f.Date >= demande.Du);

    /// <summary>Recalcul en attente ; et, quand des flux suivent la période, personnes que plusieurs versions de foyer montrent.</summary>
    private static Task<List<long>> LireARevoirAsync(SessionLot photo, BornesLot bornes, bool fluxPosterieurs, CancellationToken ct)
    {
        var plusieursVersions = fluxPosterieurs
            ? "UNION SELECT i.personne_id FROM identite i JOIN droit_personne d ON d.identite_id = i.id WHERE i.personne_id > @apres AND i.personne_id <= @dernier GROUP BY i.personne_id HAVING COUNT(*) > 1"
            : "";
        return photo.LireAsync($"SELECT personne_id FROM recalcul WHERE personne_id > @apres AND personne_id <= @dernier {plusieursVersions}",
            l => l.GetInt64(0), ct, ("apres", bornes.Apres), ("dernier", bornes.Dernier));
    }

    /// <summary>Les entrées en table ; celles dont la dernière orientation suit la période sont à revoir.</summary>
    private static async Task<Dictionary<long, List<EntreeParcours>>> LireEntreesAsync(SessionLot photo, BornesLot bornes, DemandeParcours demande, HashSet<long> aRevoir, CancellationToken ct)
    {
        var entrees = new Dictionary<long, List<EntreeParcours>>();
        await photo.ParcourirAsync("""
            SELECT personne_id, t0, stock, fermee_le, motif, dans_le_delai, date_premier_rdv_accompagnement, type_parcours, intensif, date_derniere_orientation
            FROM entree WHERE personne_id > @apres AND personne_id <= @dernier ORDER BY personne_id, t0
            """, l =>
        {
            if (l.Date(9) > demande.Au)
                aRevoir.Add(l.GetInt64(0));
            Ranger(entrees, l.GetInt64(0), new EntreeParcours
            {
                T0 = l.Date(1)!.Value,
                Stock = l.GetBoolean(2),
                FermeeLe = l.Date(3),
                Motif = RecalculerParcours.Motif((MotifFermeture?)l.Entier(4)),
                DansLeDelai = l.GetBoolean(5),
                PremierEntretien = l.Date(6),
                TypeParcours = l.Texte(7),
                Intensif = l.GetBoolean(8),
            });
        }, ct, ("apres", bornes.Apres), ("dernier", bornes.Dernier));
        return entrees;
    }

    private static async Task<Dictionary<long, List<FaitParcours>>> LireFaitsAsync(SessionLot photo, BornesLot bornes, DemandeParcours demande, CancellationToken ct)
    {
        var faits = new Dictionary<long, List<FaitParcours>>();
        await photo.ParcourirAsync($"""
            SELECT personne_id, type, date_effective, valeur, detail
            FROM fait
            WHERE personne_id > @apres AND personne_id <= @dernier AND remplace_le IS NULL AND date_effective <= @au
              AND type IN ({(int)TypeFait.Diagnostic}, {(int)TypeFait.Contrat}, {(int)TypeFait.Activite}, {(int)TypeFait.Emploi})
            ORDER BY personne_id, date_effective, reference{photo.OrdreOctets}, id
            """, l => Ranger(faits, l.GetInt64(0), new FaitParcours(
                RecalculerParcours.Nature((TypeFait)l.GetInt32(1))!.Value, l.Date(2)!.Value, l.Texte(3), l.Texte(4))),
            ct, ("apres", bornes.Apres), ("dernier", bornes.Dernier), ("au", demande.Au));
        return faits;
    }

    private static void Ranger<T>(Dictionary<long, List<T>> parPersonne, long personne, T valeur)
    {
        if (!parPersonne.TryGetValue(personne, out var liste))
            parPersonne[personne] = liste = [];
        liste.Add(valeur);
    }

    /// <summary>Personnes d'un lot : après la première borne, jusqu'à la seconde.</summary>
    private sealed record BornesLot(long Apres, long Dernier);
}
