using Socle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Le seul endroit où se lit « le dernier contact connu » d'une personne, pour les requêtes de masse. Chaque coordonnée est celle du
/// dernier flux ou de la dernière liste qui en dit quelque chose : un flux muet ne l'efface pas. Un refus (AUTORUTITEL, AUTORUTIADRELEC = R) la
/// retire tant qu'une source qui parle d'accord ne l'a pas levé ; une liste qui n'en dit rien ne le lève pas.
/// </summary>
public static class ContactsConnus
{
    /// <summary>
    /// Sous-requête, une ligne par personne : <c>personne_id, telephone, refus_telephone, courriel, refus_courriel, nationalite</c>. Une
    /// coordonnée refusée y est nulle, et son refus vaut 1.
    /// </summary>
    public static string Requete(SessionLot photo)
    {
        var recence = $"f.recu_le DESC, f.ordre{photo.OrdreOctets} DESC, c.rang DESC";
        return $"""
            SELECT personne_id,
              CASE WHEN MAX(refuse_telephone) = 1 THEN NULL ELSE MAX(telephone_retenu) END AS telephone, MAX(refuse_telephone) AS refus_telephone,
              CASE WHEN MAX(refuse_courriel) = 1 THEN NULL ELSE MAX(courriel_retenu) END AS courriel, MAX(refuse_courriel) AS refus_courriel,
              MAX(nationalite_retenue) AS nationalite
            FROM (
              SELECT c.personne_id,
                {Premiere("c.telephone IS NOT NULL", "c.telephone")} AS telephone_retenu,
                {Premiere(ParleAccord("telephone"), Refus("telephone"), "0")} AS refuse_telephone,
                {Premiere("c.courriel IS NOT NULL", "c.courriel")} AS courriel_retenu,
                {Premiere(ParleAccord("courriel"), Refus("courriel"), "0")} AS refuse_courriel,
                {Premiere("c.nationalite IS NOT NULL", "c.nationalite")} AS nationalite_retenue
              FROM (
                SELECT i.personne_id, c.flux_id, c.id AS rang, c.telephone, c.accord_telephone, c.courriel, c.accord_courriel, c.nationalite, 0 AS liste
                FROM contact c JOIN identite i ON i.id = c.identite_id
                UNION ALL
                SELECT c.personne_id, c.flux_id, c.rang, c.telephone, c.accord_telephone, c.courriel, c.accord_courriel, NULL, 1
                FROM contact_liste c WHERE c.personne_id IS NOT NULL
              ) c JOIN flux_recu f ON f.id = c.flux_id
            ) dits
            GROUP BY personne_id
            """;

        // La valeur de la ligne la plus récente parmi celles qui parlent.
        string Premiere(string parle, string valeur, string sinon = "NULL") =>
            $"CASE WHEN {parle} AND ROW_NUMBER() OVER (PARTITION BY c.personne_id, CASE WHEN {parle} THEN 1 ELSE 0 END ORDER BY {recence}) = 1 THEN {valeur} ELSE {sinon} END";
    }

    /// <summary>Un flux parle d'accord dès qu'il donne la coordonnée ; une liste, seulement quand elle le dit.</summary>
    private static string ParleAccord(string coordonnee) =>
        $"(c.accord_{coordonnee} = 'R' OR (c.{coordonnee} IS NOT NULL AND (c.liste = 0 OR c.accord_{coordonnee} IS NOT NULL)))";

    private static string Refus(string coordonnee) => $"CASE WHEN c.accord_{coordonnee} = 'R' THEN 1 ELSE 0 END";
}
