using Socle.Bases;
using Socle.Identifiants;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Trouve la personne de chaque ligne de liste : par le NIR d'abord, sinon par la place (numéro de demande, à défaut matricule, avec le rôle),
/// jamais contre un NIR définitif ni contre la naissance donnée. La réponse ne dépend que des identités connues, jamais de l'ordre où
/// elles arrivèrent : les lignes que touche une identité nouvelle, un foyer changé ou une fusion sont revues.
/// </summary>
internal static class ReconnaitreContacts
{
    /// <summary>Revoit les lignes de liste que ces identités peuvent concerner, dans la transaction du lot.</summary>
    public static async Task RevoirAsync(SessionLot session, IReadOnlyCollection<long> identites, CancellationToken ct)
    {
        if (identites.Count == 0 || await session.LireEntierAsync("SELECT COUNT(*) FROM (SELECT 1 FROM contact_liste LIMIT 1) x", ct) == 0)
            return;
        await session.RemplirTemporaireAsync("lot_identite_contact", "id bigint", identites, (l, id) => l.Entier(id), ct);
        var lignes = await session.LireAsync("""
            SELECT c.id FROM lot_identite_contact l CROSS JOIN identite i CROSS JOIN contact_liste c WHERE i.id = l.id AND c.nir_empreinte = i.nir_empreinte
            UNION
            SELECT c.id FROM lot_identite_contact l CROSS JOIN identite i CROSS JOIN dossier_rsa d CROSS JOIN contact_liste c
            WHERE i.id = l.id AND d.id = i.dossier_id AND c.numero_demande = d.numero_demande AND c.role = i.role
            UNION
            SELECT c.id FROM lot_identite_contact l CROSS JOIN identite i CROSS JOIN droit_personne p CROSS JOIN version_foyer v CROSS JOIN contact_liste c
            WHERE i.id = l.id AND p.identite_id = i.id AND v.id = p.version_id AND c.matricule = v.matricule AND c.role = i.role
            """, l => l.GetInt64(0), ct);
        await ReconnaitreAsync(session, lignes, ct);
    }

    /// <summary>Reconnaît ces lignes.</summary>
    /// <returns>Lignes sans personne, et lignes disputées.</returns>
    public static async Task<(int EnAttente, int Disputees)> ReconnaitreAsync(SessionLot session, IReadOnlyCollection<long> lignes, CancellationToken ct)
    {
        if (lignes.Count == 0)
            return (0, 0);
        await session.RemplirTemporaireAsync("lot_contact", "id bigint", lignes, (l, id) => l.Entier(id), ct);
        var definitifs = $"({(int)EtatNir.Complet}, {(int)EtatNir.SansCle})";
        var accord = $"""
            c.role = i.role AND (c.date_naissance IS NULL OR i.date_naissance = c.date_naissance)
              AND (c.nir_empreinte IS NULL OR i.nir_empreinte IS NULL OR i.nir_empreinte = c.nir_empreinte OR i.nir_etat NOT IN {definitifs})
            """;
        var candidats = (await session.LireAsync($"""
            SELECT l.id, 1, i.personne_id FROM lot_contact l CROSS JOIN contact_liste c CROSS JOIN identite i
            WHERE c.id = l.id AND i.nir_empreinte = c.nir_empreinte AND (c.date_naissance IS NULL OR i.date_naissance = c.date_naissance)
            UNION
            SELECT l.id, 2, i.personne_id FROM lot_contact l CROSS JOIN contact_liste c CROSS JOIN dossier_rsa d CROSS JOIN identite i
            WHERE c.id = l.id AND d.numero_demande = c.numero_demande AND i.dossier_id = d.id AND {accord}
            UNION
            SELECT l.id, 3, i.personne_id FROM lot_contact l CROSS JOIN contact_liste c CROSS JOIN version_foyer v CROSS JOIN droit_personne p CROSS JOIN identite i
            WHERE c.id = l.id AND v.matricule = c.matricule AND p.version_id = v.id AND i.id = p.identite_id AND {accord}
            """, l => (Ligne: l.GetInt64(0), Preuve: l.GetInt32(1), Personne: l.GetInt64(2)), ct)).ToLookup(c => c.Ligne);
        var trouvees = lignes.Select(id => (Id: id, Personnes: Meilleures(candidats[id]))).ToList();
        await session.RemplirTemporaireAsync("lot_reconnaissance", "id bigint, personne_id bigint, disputee boolean", trouvees, (l, t) =>
        {
            l.Entier(t.Id);
            l.Entier(t.Personnes.Count == 1 ? t.Personnes[0] : null);
            l.Booleen(t.Personnes.Count > 1);
        }, ct);
        await session.ExecuterAsync("UPDATE contact_liste SET personne_id = l.personne_id, disputee = l.disputee FROM lot_reconnaissance l WHERE contact_liste.id = l.id", ct);
        return (trouvees.Count(t => t.Personnes.Count == 0), trouvees.Count(t => t.Personnes.Count > 1));
    }

    /// <summary>Les personnes de la meilleure preuve.</summary>
    private static List<long> Meilleures(IEnumerable<(long Ligne, int Preuve, long Personne)> candidats) =>
        candidats.GroupBy(c => c.Preuve).OrderBy(g => g.Key).FirstOrDefault()?.Select(c => c.Personne).Distinct().ToList() ?? [];
}
