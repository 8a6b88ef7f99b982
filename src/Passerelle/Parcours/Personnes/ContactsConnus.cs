using Socle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Le seul endroit où se lit « le dernier contact connu » d'une personne, pour les requêtes de masse. Chaque coordonnée est celle du
/// dernier flux qui en dit quelque chose : un flux muet ne l'efface pas, un refus (AUTORUTITEL, AUTORUTIADRELEC = R) la retire.
/// </summary>
public static class ContactsConnus
{
    private const string Recence = "f.recu_le DESC, f.ordre DESC, c.id DESC";

    /// <summary>
    /// Sous-requête, une ligne par personne : <c>personne_id, telephone, refus_telephone, courriel, refus_courriel, nationalite</c>. Une
    /// coordonnée refusée y est nulle, et son refus vaut 1.
    /// </summary>
    public static string Requete(SessionLot photo)
    {
        var recence = Recence.Replace("f.ordre", $"f.ordre{photo.OrdreOctets}", StringComparison.Ordinal);
        return $"""
            SELECT personne_id,
              MAX(CASE WHEN rang_telephone = 1 AND refus_telephone = 0 THEN telephone END) AS telephone,
              MAX(CASE WHEN rang_telephone = 1 THEN refus_telephone ELSE 0 END) AS refus_telephone,
              MAX(CASE WHEN rang_courriel = 1 AND refus_courriel = 0 THEN courriel END) AS courriel,
              MAX(CASE WHEN rang_courriel = 1 THEN refus_courriel ELSE 0 END) AS refus_courriel,
              MAX(CASE WHEN rang_nationalite = 1 THEN nationalite END) AS nationalite
            FROM (
              SELECT i.personne_id, c.telephone, c.courriel, c.nationalite,
                CASE WHEN c.accord_telephone = 'R' THEN 1 ELSE 0 END AS refus_telephone,
                CASE WHEN c.accord_courriel = 'R' THEN 1 ELSE 0 END AS refus_courriel,
                CASE WHEN c.telephone IS NULL AND COALESCE(c.accord_telephone, '') <> 'R' THEN 0
                  ELSE ROW_NUMBER() OVER (PARTITION BY i.personne_id, CASE WHEN c.telephone IS NULL AND COALESCE(c.accord_telephone, '') <> 'R' THEN 0 ELSE 1 END ORDER BY {recence}) END AS rang_telephone,
                CASE WHEN c.courriel IS NULL AND COALESCE(c.accord_courriel, '') <> 'R' THEN 0
                  ELSE ROW_NUMBER() OVER (PARTITION BY i.personne_id, CASE WHEN c.courriel IS NULL AND COALESCE(c.accord_courriel, '') <> 'R' THEN 0 ELSE 1 END ORDER BY {recence}) END AS rang_courriel,
                CASE WHEN c.nationalite IS NULL THEN 0
                  ELSE ROW_NUMBER() OVER (PARTITION BY i.personne_id, CASE WHEN c.nationalite IS NULL THEN 0 ELSE 1 END ORDER BY {recence}) END AS rang_nationalite
              FROM contact c JOIN identite i ON i.id = c.identite_id JOIN flux_recu f ON f.id = c.flux_id
            ) dits
            GROUP BY personne_id
            """;
    }
}
