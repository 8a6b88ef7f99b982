using Passerelle.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Parcours.Faits;

/// <summary>
/// Rattache aux identités nouvelles les faits qui les attendaient, et inscrit leurs personnes au recalcul. Un fait que deux
/// personnes se disputent continue d'attendre.
/// </summary>
internal static class AttacherFaits
{
    /// <summary>Rattache dans la transaction du lot, une fois les identités écrites et les fiches fusionnées.</summary>
    public static async Task ExecuterAsync(SessionLot session, IReadOnlyCollection<IdentiteConnue> nouvelles, CancellationToken ct)
    {
        if (nouvelles.Count == 0 || await session.LireEntierAsync("SELECT COUNT(*) FROM (SELECT 1 FROM fait WHERE personne_id IS NULL LIMIT 1) x", ct) == 0)
            return;
        // Seul l'identifiant vient du lot : une fusion a pu changer la personne depuis.
        await session.RemplirTemporaireAsync("lot_identite", "id bigint", nouvelles, (l, i) => l.Entier(i.Id), ct);
        var attente = await session.LireAsync("""
            SELECT f.id, f.numero_demande, f.role, f.nir_empreinte, f.date_naissance
            FROM lot_identite l CROSS JOIN identite i CROSS JOIN dossier_rsa d CROSS JOIN fait f
            WHERE i.id = l.id AND d.id = i.dossier_id AND f.personne_id IS NULL AND f.numero_demande = d.numero_demande AND f.role = i.role
            UNION
            SELECT f.id, f.numero_demande, f.role, f.nir_empreinte, f.date_naissance
            FROM lot_identite l CROSS JOIN identite i CROSS JOIN fait f
            WHERE i.id = l.id AND f.personne_id IS NULL AND f.nir_empreinte = i.nir_empreinte AND f.date_naissance = i.date_naissance
            """, l => new CleFait(l.GetInt64(0), l.Texte(1), l.Texte(2), l.Octets(3), l.Date(4)), ct);
        var trouves = (await ReconnaitreFaits.ExecuterAsync(session, attente, ct)).Where(f => f.Value.PersonneId is not null).ToList();
        if (trouves.Count == 0)
            return;
        await session.RemplirTemporaireAsync("lot_attache", "id bigint, personne_id bigint", trouves, (l, f) =>
        {
            l.Entier(f.Key);
            l.Entier(f.Value.PersonneId);
        }, ct);
        await session.ExecuterAsync("UPDATE fait SET personne_id = l.personne_id FROM lot_attache l WHERE fait.id = l.id", ct);
        await session.ExecuterAsync("INSERT INTO recalcul (personne_id) SELECT DISTINCT personne_id FROM lot_attache WHERE true ON CONFLICT DO NOTHING", ct);
    }
}
