using Socle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>Le dernier identifiant que France Travail ait donné à chaque personne d'un lot, ou à une fiche qu'elle a absorbée.</summary>
internal static class IdentifiantsConnus
{
    /// <summary>Lit ceux des personnes d'une table temporaire, colonne <c>id</c>.</summary>
    public static async Task<Dictionary<long, string>> LireAsync(SessionLot session, string lot, CancellationToken ct)
    {
        var connus = new Dictionary<long, string>();
        await session.ParcourirAsync($"""
            SELECT l.id, i.numero, i.recu_le FROM {lot} l JOIN identifiant_france_travail i ON i.personne_id = l.id
            UNION ALL
            SELECT l.id, i.numero, i.recu_le FROM {lot} l
            JOIN (SELECT id, fusionnee_dans_id FROM personne WHERE fusionnee_dans_id IS NOT NULL) a ON a.fusionnee_dans_id = l.id
            JOIN identifiant_france_travail i ON i.personne_id = a.id
            ORDER BY 3, 2
            """, l => connus[l.GetInt64(0)] = l.GetString(1), ct);
        return connus;
    }
}
