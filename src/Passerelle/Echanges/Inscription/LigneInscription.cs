using System.Data.Common;
using System.Text;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;
using Socle.Bases;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Identifiants;

namespace Passerelle.Echanges.Inscription;

/// <summary>Une ligne du fichier d'inscription : d'où vient chacune de ses colonnes (lignes 2162-2180), et comment elle s'écrit.</summary>
internal static class LigneInscription
{
    /// <summary>Les colonnes, dans l'ordre du fichier.</summary>
    public static readonly string[] Colonnes =
    [
        "civilite", "nom", "prenom", "date_naissance", "nir", "sexe", "nationalite", "statut", "telephone", "courriel", "adresse", "complement_adresse",
        "code_postal", "commune", "code_insee", "date_entree_rsa", "code_organisme", "orientation", "type_parcours", "structure_referente", "referent", "date_orientation",
    ];

    /// <summary>Rang de la personne dans la requête.</summary>
    public const int PersonneId = 0;

    /// <summary>Rang de la commune dans la requête.</summary>
    public const int CodeInsee = 15;

    /// <summary>
    /// La requête, triée par nom, prénom et naissance ; la place (dossier, rôle) départage, pour que les mêmes données donnent les
    /// mêmes octets. Paramètres : <c>au</c>, et <c>du</c> pour un flux.
    /// </summary>
    public static string Requete(SessionLot photo, bool stock)
    {
        var octets = photo.OrdreOctets;
        return $"""
            SELECT o.personne_id, i.civilite, i.nom, i.prenom, i.date_naissance, {Nir}, i.sexe, c.nationalite, i.role, c.telephone, c.courriel,
              v.adresse, v.complement_adresse, v.code_postal, v.commune, v.code_insee, COALESCE(v.date_ouverture, v.date_demande), v.organisme,
              o.organisme, o.type_parcours, o.structure, o.referent, o.date_effective
            FROM ({Orientations(octets, stock)}) o
            JOIN personne p ON p.id = o.personne_id AND p.fusionnee_dans_id IS NULL
            LEFT JOIN situation_au r ON r.id = o.personne_id
            JOIN identite i ON i.id = COALESCE(r.identite_id, p.identite_id)
            JOIN dossier_rsa d ON d.id = i.dossier_id
            LEFT JOIN version_foyer v ON v.id = COALESCE(r.version_id, p.version_id)
            LEFT JOIN ({ContactsConnus.Requete(photo)}) c ON c.personne_id = o.personne_id
            WHERE o.rang = 1{(stock ? $" AND CASE WHEN r.id IS NULL THEN {JamaisSortie} ELSE r.accompagne END" : "")}
            ORDER BY i.nom{octets}, i.prenom{octets}, i.date_naissance, d.numero_demande{octets}, i.role{octets}, i.id
            """;
    }

    /// <summary>
    /// Personnes dont l'état présent ne dit pas assez : plusieurs foyers vus quand des flux suivent le jour demandé ; pour un stock,
    /// droit un jour suspendu ou clos, qui a pu clore l'accompagnement.
    /// </summary>
    public static string ARevoir(bool stock, bool fluxPosterieurs)
    {
        var vues = "SELECT 1 FROM identite i JOIN droit_personne d ON d.identite_id = i.id";
        var raisons = new List<string>();
        if (fluxPosterieurs)
            raisons.Add("(SELECT COUNT(*) FROM identite i JOIN droit_personne d ON d.identite_id = i.id WHERE i.personne_id = f.personne_id) > 1");
        if (stock)
            raisons.Add($"EXISTS ({vues} JOIN version_foyer v ON v.id = d.version_id WHERE i.personne_id = f.personne_id AND v.etat IN ('3', '4', '5', '6'))");
        return $"SELECT DISTINCT f.personne_id FROM fait f WHERE {Choisies(stock)} AND ({(raisons.Count == 0 ? "1 = 0" : string.Join(" OR ", raisons))})";
    }

    /// <summary>Écrit la ligne.</summary>
    public static void Ecrire(EcrivainCsv csv, DbDataReader l, DechiffrementEnSerie coffre)
    {
        csv.Champ(l.Texte(1));
        csv.Champ(l.GetString(2));
        csv.Champ(l.GetString(3));
        csv.Date(l.Date(4));
        EcrireNir(csv, l.Octets(5), coffre);
        csv.Champ(l.GetString(6));
        csv.Champ(l.Texte(7) is "F" or "C" or "A" ? l.Texte(7) : null);
        csv.Champ(l.GetString(8) == "CJT" ? "conjoint" : "demandeur");
        csv.Telephone(l.Texte(9));
        for (var rang = 10; rang <= CodeInsee; rang++)
            csv.Champ(l.Texte(rang));
        csv.Date(l.Date(16));
        csv.Champ(l.Texte(17));
        csv.Champ(l.Texte(18));
        csv.Champ(Parcours(l.Texte(19)));
        csv.Champ(l.Texte(20));
        csv.Champ(l.Texte(21));
        csv.Date(l.Date(22));
        csv.FinLigne();
    }

    /// <summary>Le NIR de l'identité du jour s'il est complet ; sinon le plus sûr de ceux de la personne (15 caractères, 13, provisoire, clé fausse).</summary>
    private static string Nir => $"""
        CASE WHEN i.nir_etat = {(int)EtatNir.Complet} THEN i.nir_chiffre ELSE (
          SELECT x.nir_chiffre FROM identite x WHERE x.personne_id = o.personne_id AND x.nir_chiffre IS NOT NULL
          ORDER BY CASE x.nir_etat WHEN {(int)EtatNir.Complet} THEN 0 WHEN {(int)EtatNir.SansCle} THEN 1 WHEN {(int)EtatNir.Provisoire} THEN 2 ELSE 3 END,
            CASE WHEN x.id = i.id THEN 0 ELSE 1 END, x.id DESC LIMIT 1) END
        """;

    /// <summary>Sans suspension ni fin de droit, seule une sortie, du jour de la dernière orientation ou d'après, clôt l'accompagnement.</summary>
    private static string JamaisSortie => $"""
        NOT EXISTS (SELECT 1 FROM fait s WHERE s.personne_id = o.personne_id AND s.type = {(int)TypeFait.Sortie} AND s.remplace_le IS NULL
          AND s.date_effective >= o.date_effective AND s.date_effective <= @au)
        """;

    private static string Orientations(string octets, bool stock) => $"""
        SELECT f.personne_id, f.organisme, f.type_parcours, f.structure, f.referent, f.date_effective,
          ROW_NUMBER() OVER (PARTITION BY f.personne_id ORDER BY f.date_effective DESC, f.reference{octets} DESC, f.id DESC) AS rang
        FROM fait f WHERE {Choisies(stock)}
        """;

    private static string Choisies(bool stock) =>
        $"f.type = {(int)TypeFait.Orientation} AND f.remplace_le IS NULL AND f.personne_id IS NOT NULL AND f.date_effective <= @au{(stock ? "" : " AND f.date_effective >= @du")}";

    private static void EcrireNir(EcrivainCsv csv, byte[]? chiffre, DechiffrementEnSerie coffre)
    {
        Span<byte> octets = stackalloc byte[15];
        Span<char> lettres = stackalloc char[15];
        var longueur = chiffre is null ? 0 : Encoding.ASCII.GetChars(octets[..coffre.Dechiffrer(chiffre, octets)], lettres);
        csv.Champ(lettres[..longueur]);
    }

    /// <summary>Type de parcours de l'Annexe 1 (ligne 2178).</summary>
    private static string? Parcours(string? type) => type switch
    {
        null => null,
        "EMPLOI" => "professionnel",
        "SOCIO_PRO" => "socioprofessionnel",
        "SOCIAL" => "social",
        _ => throw new InvalidOperationException("Type de parcours inconnu en base."),
    };
}
