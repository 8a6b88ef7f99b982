using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Receptions;
using Socle.Bases;

namespace Plateforme.BasePilotage;

/// <summary>
/// Rapproche les lignes du dernier dépôt d'annexe 4 des inscrits de l'annexe 1, là où leurs champs communs décident : naissance au
/// 1er du mois, commune INSEE, rôle, une orientation à la même date, une au même parcours et à la même structure. Un seul inscrit pour
/// la ligne et une seule ligne pour l'inscrit, sinon la ligne reste « non rapprochée », avec sa raison.
/// </summary>
internal sealed class RapprocherPilotage(PlateformeContexte contexte)
{
    /// <summary>Rapproche, et rend combien de lignes du dernier dépôt le sont, sur combien.</summary>
    public async Task<(int Rapprochees, int Lignes)> ExecuterAsync(CancellationToken ct)
    {
        if (await contexte.Receptions.AsNoTracking().DernierPilotage().Select(r => (long?)r.Id).FirstOrDefaultAsync(ct) is not { } reception)
            return (0, 0);
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var lignes = await session.LireAsync("SELECT rang, date_orientation IS NOT NULL, commune IS NOT NULL FROM ligne_pilotage WHERE reception_id = @reception ORDER BY rang",
            l => (Rang: l.GetInt32(0), Orientee: l.GetBoolean(1), Situee: l.GetBoolean(2)), ct, ("reception", reception));
        var paires = await session.LireAsync("""
            SELECT l.rang, u.id FROM ligne_pilotage l
            JOIN usager u ON u.mois_naissance = l.date_naissance AND u.code_insee = l.commune AND u.role = l.role_caf
            WHERE l.reception_id = @reception AND l.date_orientation IS NOT NULL
              AND EXISTS (SELECT 1 FROM orientation_recue o WHERE o.usager_id = u.id AND o.date = l.date_orientation)
              AND EXISTS (SELECT 1 FROM orientation_recue o WHERE o.usager_id = u.id AND o.type_parcours = l.type_parcours AND o.structure_comparee = l.structure_comparee)
            """, l => (Rang: l.GetInt32(0), Usager: l.GetInt64(1)), ct, ("reception", reception));
        var parLigne = paires.ToLookup(p => p.Rang, p => p.Usager);
        var parUsager = paires.GroupBy(p => p.Usager).ToDictionary(g => g.Key, g => g.Count());
        var resultats = lignes.ConvertAll(l => Decider(l, [.. parLigne[l.Rang]], parUsager));
        await session.RemplirTemporaireAsync("lot_rapproche", "rang bigint, etat bigint, usager_id bigint", resultats, (l, r) =>
        {
            l.Entier(r.Rang);
            l.Entier((int)r.Etat);
            l.Entier(r.Usager);
        }, ct);
        await session.ExecuterAsync("""
            UPDATE ligne_pilotage SET rapprochement = CAST(t.etat AS integer), usager_id = t.usager_id FROM lot_rapproche t
            WHERE ligne_pilotage.reception_id = @reception AND ligne_pilotage.rang = t.rang
            """, ct, ("reception", reception));
        await session.ValiderAsync(ct);
        return (resultats.Count(r => r.Etat == Rapprochement.Rapproche), resultats.Count);
    }

    private static (int Rang, Rapprochement Etat, long? Usager) Decider((int Rang, bool Orientee, bool Situee) ligne, long[] candidats, Dictionary<long, int> parUsager)
    {
        var etat = !ligne.Orientee ? Rapprochement.SansOrientation
            : !ligne.Situee ? Rapprochement.SansCommune
            : candidats.Length == 0 ? Rapprochement.AucunCandidat
            : candidats.Length > 1 ? Rapprochement.PlusieursCandidats
            : parUsager[candidats[0]] > 1 ? Rapprochement.CandidatPartage
            : Rapprochement.Rapproche;
        return (ligne.Rang, etat, etat == Rapprochement.Rapproche ? candidats[0] : null);
    }
}
