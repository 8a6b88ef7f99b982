using Passerelle.Parcours.Faits;
using Socle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Réunit deux fiches : identités et faits passent à la fiche gardée, dont les entrées se recalculent ; la fiche absorbée
/// reste et y renvoie. La trace suffit à défaire.
/// </summary>
public sealed class FusionnerPersonnes(TimeProvider horloge)
{
    /// <summary>Fusionne.</summary>
    /// <param name="session">Transaction.</param>
    /// <param name="gardee">Fiche gardée.</param>
    /// <param name="absorbee">Fiche absorbée.</param>
    /// <param name="par">Compte qui a tranché ; nul quand un flux l'a prouvé.</param>
    /// <param name="ct">Annulation.</param>
    public async Task ExecuterAsync(SessionLot session, long gardee, long absorbee, Guid? par, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        var identites = await session.LireAsync("UPDATE identite SET personne_id = @gardee WHERE personne_id = @absorbee RETURNING id", l => l.GetInt64(0), ct, ("gardee", gardee), ("absorbee", absorbee));
        var faits = await session.LireAsync("UPDATE fait SET personne_id = @gardee WHERE personne_id = @absorbee RETURNING id", l => l.GetInt64(0), ct, ("gardee", gardee), ("absorbee", absorbee));
        await ReconnaitreContacts.RevoirAsync(session, identites, ct);
        await session.ExecuterAsync("DELETE FROM entree WHERE personne_id = @absorbee", ct, ("absorbee", absorbee));
        await session.ExecuterAsync("DELETE FROM recalcul WHERE personne_id = @absorbee", ct, ("absorbee", absorbee));
        await session.ExecuterAsync("UPDATE personne SET fusionnee_dans_id = @gardee WHERE id = @absorbee OR fusionnee_dans_id = @absorbee", ct, ("gardee", gardee), ("absorbee", absorbee));
        await session.ExecuterAsync("INSERT INTO recalcul (personne_id) VALUES (@gardee) ON CONFLICT DO NOTHING", ct, ("gardee", gardee));
        await session.ExecuterAsync("""
            INSERT INTO fusion (id, gardee_id, absorbee_id, identites, faits, faite_le, faite_par)
            VALUES (@id, @gardee, @absorbee, @identites, @faits, @instant, @par)
            """, ct,
            ("id", Guid.CreateVersion7()), ("gardee", gardee), ("absorbee", absorbee),
            ("identites", string.Join(',', identites)), ("faits", string.Join(',', faits)), ("instant", instant), ("par", par));
        await session.ExecuterAsync("UPDATE doute_identite SET statut = 2, regle_le = @instant, regle_par = @par WHERE statut = 1 AND personne_id = @une AND autre_personne_id = @autre",
            ct, ("instant", instant), ("par", par), ("une", Math.Min(gardee, absorbee)), ("autre", Math.Max(gardee, absorbee)));
    }

    /// <summary>
    /// Défait une fusion : rend à la fiche absorbée ce qui en était venu ; les deux sont dites distinctes. La fiche gardée a pu être
    /// absorbée à son tour : celle qui la porte aujourd'hui rend ce qu'elle a encore.
    /// </summary>
    /// <returns>Fiches dont les entrées sont à recalculer.</returns>
    public async Task<List<long>> DefaireAsync(SessionLot session, Fusion fusion, Guid? par, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        var porteuse = await session.LireEntierAsync("SELECT COALESCE(fusionnee_dans_id, id) FROM personne WHERE id = @gardee", ct, ("gardee", fusion.GardeeId));
        foreach (var (table, ids) in new[] { ("identite", fusion.Identites), ("fait", fusion.Faits) })
        {
            var lignes = ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToList();
            await session.RemplirTemporaireAsync("lot_defait", "id bigint", lignes, (l, id) => l.Entier(id), ct);
            await session.ExecuterAsync($"UPDATE {table} SET personne_id = @absorbee WHERE personne_id = @porteuse AND id IN (SELECT id FROM lot_defait)",
                ct, ("absorbee", fusion.AbsorbeeId), ("porteuse", porteuse));
        }
        await RendreFaitsAsync(session, porteuse, fusion.AbsorbeeId, ct);
        await ReconnaitreContacts.RevoirAsync(session, [.. fusion.Identites.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)], ct);
        await session.ExecuterAsync("UPDATE personne SET fusionnee_dans_id = NULL WHERE id = @absorbee", ct, ("absorbee", fusion.AbsorbeeId));
        // Celles que la fiche rendue avait elle-même absorbées la suivent.
        await session.ExecuterAsync("""
            WITH RECURSIVE venues(id) AS (
              SELECT absorbee_id FROM fusion WHERE gardee_id = @absorbee AND defaite_le IS NULL
              UNION SELECT f.absorbee_id FROM fusion f JOIN venues v ON f.gardee_id = v.id WHERE f.defaite_le IS NULL)
            UPDATE personne SET fusionnee_dans_id = @absorbee WHERE fusionnee_dans_id = @porteuse AND id IN (SELECT id FROM venues)
            """, ct, ("absorbee", fusion.AbsorbeeId), ("porteuse", porteuse));
        // Une fiche ne se nomme jamais d'une identité qu'elle n'a plus ; le recalcul la resitue ensuite dans ses flux.
        await session.ExecuterAsync("""
            UPDATE personne SET version_id = NULL, identite_id = (SELECT MAX(i.id) FROM identite i WHERE i.personne_id = personne.id)
            WHERE id IN (@porteuse, @absorbee) AND EXISTS (SELECT 1 FROM identite i WHERE i.personne_id = personne.id)
              AND NOT EXISTS (SELECT 1 FROM identite i WHERE i.id = personne.identite_id AND i.personne_id = personne.id)
            """, ct, ("absorbee", fusion.AbsorbeeId), ("porteuse", porteuse));
        await session.ExecuterAsync("INSERT INTO recalcul (personne_id) VALUES (@porteuse), (@absorbee) ON CONFLICT DO NOTHING", ct, ("porteuse", porteuse), ("absorbee", fusion.AbsorbeeId));
        await session.ExecuterAsync("UPDATE fusion SET defaite_le = @instant WHERE id = @id", ct, ("instant", instant), ("id", fusion.Id));
        await session.ExecuterAsync("""
            INSERT INTO doute_identite (id, personne_id, autre_personne_id, nature, dans_le_fichier, flux_id, leve_le, statut, regle_le, regle_par)
            VALUES (@id, @une, @autre, 1, false, 0, @instant, 3, @instant, @par)
            ON CONFLICT (personne_id, autre_personne_id) DO UPDATE SET statut = 3, regle_le = excluded.regle_le, regle_par = excluded.regle_par
            """, ct,
            ("id", Guid.CreateVersion7()), ("une", Math.Min(porteuse, fusion.AbsorbeeId)), ("autre", Math.Max(porteuse, fusion.AbsorbeeId)), ("instant", instant), ("par", par));
        return [porteuse, fusion.AbsorbeeId];
    }

    /// <summary>Les faits venus depuis la fusion vont à la fiche que leur clé désigne, comme si elle n'avait jamais été absorbée ; ceux saisis sans clé restent.</summary>
    private static async Task RendreFaitsAsync(SessionLot session, long porteuse, long rendue, CancellationToken ct)
    {
        var cles = await session.LireAsync("SELECT id, numero_demande, role, nir_empreinte, date_naissance FROM fait WHERE personne_id = @porteuse AND (numero_demande IS NOT NULL OR nir_empreinte IS NOT NULL)",
            l => new CleFait(l.GetInt64(0), l.Texte(1), l.Texte(2), l.Octets(3), l.Date(4)), ct, ("porteuse", porteuse));
        var siens = (await ReconnaitreFaits.ExecuterAsync(session, cles, ct)).Where(f => f.Value.PersonneId == rendue).Select(f => f.Key).ToList();
        await session.RemplirTemporaireAsync("lot_defait", "id bigint", siens, (l, id) => l.Entier(id), ct);
        await session.ExecuterAsync("UPDATE fait SET personne_id = @rendue WHERE id IN (SELECT id FROM lot_defait)", ct, ("rendue", rendue));
    }
}
