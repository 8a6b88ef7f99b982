using Passerelle.Bases;
using Passerelle.Echanges.Retours;
using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Echanges.Desaccords;

/// <summary>
/// Compare les observations courantes à nos entrées, et tient la liste des désaccords : les nouveaux s'ouvrent, ceux qui ont cessé se referment.
/// Le répéter ne fait rien de plus ; interrompu, le reste se fait à la comparaison suivante.
/// </summary>
public sealed class ComparerRetours(PasserelleContexte contexte, IJournal journal, TimeProvider horloge)
{
    private const int TailleLot = 2000;

    /// <summary>Compare tout le monde.</summary>
    public async Task ExecuterAsync(CancellationToken ct)
    {
        var (nouveaux, cesses) = await ConstaterAsync(ct);
        if (nouveaux.Count == 0 && cesses.Count == 0)
            return;
        foreach (var lot in cesses.Chunk(TailleLot))
            await EcrireAsync([], lot, ct);
        foreach (var lot in nouveaux.Chunk(TailleLot))
            await EcrireAsync(lot, [], ct);
        await journal.EcrireAsync(ActeJournal.Changement, nameof(ComparerRetours), detail: $"{nouveaux.Count} ouverts, {cesses.Count} refermés", ct: ct);
    }

    private async Task<(List<Nouveau> Nouveaux, List<Guid> Cesses)> ConstaterAsync(CancellationToken ct)
    {
        var nouveaux = new List<Nouveau>();
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        // Ce qui reste à la fin n'est plus constaté : il a cessé, ou l'observation n'est plus à cette personne.
        var restants = new Dictionary<(long Personne, NatureDesaccord Nature), Connu>();
        await photo.ParcourirAsync("SELECT id, personne_id, nature, notre, leur FROM desaccord WHERE actif",
            l => restants.Add((l.GetInt64(1), (NatureDesaccord)l.GetInt32(2)), new Connu(l.GetGuid(0), l.GetString(3), l.GetString(4))), ct);
        // Sans retour de France Travail, rien à comparer : l'entrée la plus récente de chacun ne se cherche pas.
        if (await photo.LireEntierAsync("SELECT COUNT(*) FROM (SELECT 1 FROM observation_retour LIMIT 1) x", ct) == 0)
            return (nouveaux, [.. restants.Values.Select(r => r.Id)]);
        await photo.ParcourirAsync("""
            SELECT o.personne_id, t.recu_le, o.inscrit, o.parcours, o.date_entree, o.date_sortie, o.valeurs,
              e.t0, e.fermee_le, e.motif, e.type_parcours, e.organisme, e.structure_referente, e.date_derniere_orientation
            FROM observation_retour o JOIN transmission_fichier t ON t.id = o.transmission_id
            JOIN (SELECT personne_id, MAX(t0) AS t0 FROM entree GROUP BY personne_id) d ON d.personne_id = o.personne_id
            JOIN entree e ON e.personne_id = d.personne_id AND e.t0 = d.t0
            WHERE o.courante
            """, l =>
        {
            var personne = l.GetInt64(0);
            var valeurs = l.GetString(6).Split(ObservationRetour.Separateur);
            string? Valeur(int colonne) => valeurs[colonne] is { Length: > 0 } valeur ? valeur : null;
            var au = l.Date(1)!.Value;
            foreach (var constate in RelierVersions.Executer(
                new VersionNotre(l.Date(7)!.Value, l.Date(8), (MotifFermeture?)l.Entier(9), l.Texte(10), l.Texte(11), l.Texte(12), l.Date(13)),
                new VersionLeur(au, l.IsDBNull(2) ? null : l.GetBoolean(2), Valeur(ColonneRetour.Inscription), l.Texte(3), Valeur(ColonneRetour.ParcoursActuel), l.Date(4), l.Date(5),
                    Valeur(ColonneRetour.MotifSortie), Valeur(ColonneRetour.Agence), Valeur(ColonneRetour.Pni))))
            {
                var cle = (personne, constate.Nature);
                if (restants.TryGetValue(cle, out var connu) && connu.Notre == constate.Notre && connu.Leur == constate.Leur)
                    restants.Remove(cle);
                else
                    nouveaux.Add(new Nouveau(personne, au, constate));
            }
        }, ct);
        return (nouveaux, [.. restants.Values.Select(r => r.Id)]);
    }

    private async Task EcrireAsync(IReadOnlyCollection<Nouveau> nouveaux, IReadOnlyCollection<Guid> cesses, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        await session.RemplirTemporaireAsync("lot_cesse", "id uuid", cesses, (l, id) => l.Cle(id), ct);
        await session.ExecuterAsync($"""
            UPDATE desaccord SET actif = false, ferme_le = COALESCE(ferme_le, @instant),
              statut = CASE WHEN statut = {(int)StatutDesaccord.Ouvert} THEN {(int)StatutDesaccord.Referme} ELSE statut END
            FROM lot_cesse l WHERE desaccord.id = l.id
            """, ct, ("instant", instant));
        await session.RemplirTemporaireAsync("lot_desaccord", "id uuid, personne_id bigint, nature integer, notre text, leur text, observe_le date", nouveaux, (l, n) =>
        {
            l.Cle(Guid.CreateVersion7(new DateTimeOffset(instant)));
            l.Entier(n.Personne);
            l.Petit((int)n.Constate.Nature);
            l.Texte(n.Constate.Notre);
            l.Texte(n.Constate.Leur);
            l.Date(n.Au);
        }, ct);
        // Une comparaison concurrente a pu l'ouvrir déjà.
        await session.ExecuterAsync($"""
            INSERT INTO desaccord (id, personne_id, nature, notre, leur, observe_le, ouvert_le, statut, actif)
            SELECT id, personne_id, nature, notre, leur, observe_le, @instant, {(int)StatutDesaccord.Ouvert}, true FROM lot_desaccord WHERE true ON CONFLICT DO NOTHING
            """, ct, ("instant", instant));
        await session.ValiderAsync(ct);
    }

    private sealed record Connu(Guid Id, string Notre, string Leur);

    private sealed record Nouveau(long Personne, DateOnly Au, DesaccordConstate Constate);
}
