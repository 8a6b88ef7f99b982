using System.Data.Common;
using Socle.Bases;
using Socle.Fichiers;

namespace Passerelle.Echanges.BasePilotage;

/// <summary>Une ligne du fichier de pilotage : d'où vient chacune de ses 16 colonnes (lignes 2676-2691), et comment elle s'écrit.</summary>
internal static class LigneBasePilotage
{
    /// <summary>Rang de la commune dans la requête.</summary>
    public const int CodeInsee = 2;

    /// <summary>Rang de la personne dans la requête.</summary>
    public static int PersonneId => Colonnes.Length;

    /// <summary>Colonnes lues, dans l'ordre de la requête.</summary>
    private static readonly (string Nom, string Source, bool Texte)[] Colonnes =
    [
        ("matricule", "v.matricule", true),
        ("role", "i.role", true),
        ("code_insee", "v.code_insee", true),
        ("date_naissance", "i.date_naissance", false),
        ("t0", "e.t0", false),
        ("date_invitation", "e.date_invitation", false),
        ("date_rdv_orientation", Revue("date_rdv_orientation", "rdv_orientation"), false),
        ("date_orientation", "e.date_orientation", false),
        ("date_premier_rdv_accompagnement", "e.date_premier_rdv_accompagnement", false),
        ("structure_referente", Revue("structure_referente", "structure_referente"), true),
        ("type_parcours", Revue("type_parcours", "type_parcours"), true),
        ("date_cer", "e.date_cer", false),
        ("type_contrat", Revue("type_contrat", "type_contrat"), true),
        ("numero_organisme", "v.numero_organisme", true),
        ("stock", "e.stock", false),
    ];

    /// <summary>
    /// La requête, triée par matricule et rôle (un couple partage son matricule) ; les autres colonnes départagent, pour que les
    /// mêmes données donnent les mêmes octets.
    /// </summary>
    public static string Requete(SessionLot photo) => $"""
        SELECT * FROM (
          SELECT {string.Join(", ", Colonnes.Select(c => $"{c.Source} AS {c.Nom}"))}, e.personne_id
          FROM (SELECT e.*, p.identite_id, p.version_id FROM {RevoirEntrees.Retenues}) e
          LEFT JOIN entree_revue r ON r.id = e.personne_id
          JOIN identite i ON i.id = COALESCE(r.identite_id, e.identite_id)
          JOIN version_foyer v ON v.id = COALESCE(r.version_id, e.version_id)
        ) x
        ORDER BY {string.Join(", ", Colonnes.Where(c => c.Nom != "code_insee").Append(Colonnes[CodeInsee]).Select(c => $"x.{c.Nom}{(c.Texte ? photo.OrdreOctets : "")} NULLS FIRST"))}
        """;

    /// <summary>Écrit la ligne ; une étape postérieure au jour demandé n'y est pas encore, hors le rendez-vous d'orientation prévu.</summary>
    public static void Ecrire(EcrivainCsv csv, DbDataReader l, DateOnly au, string departement)
    {
        csv.Champ(l.GetString(0));
        csv.Champ(l.GetString(1));
        csv.Champ(l.Texte(CodeInsee));
        var naissance = l.Date(3)!.Value;
        csv.Date(new DateOnly(naissance.Year, naissance.Month, 1));
        csv.Date(l.Date(4));
        csv.Date(Atteinte(l.Date(5), au));
        csv.Date(l.Date(6));
        csv.Date(Atteinte(l.Date(7), au));
        csv.Date(Atteinte(l.Date(8), au));
        csv.Champ(l.Texte(9));
        csv.Champ(Parcours(l.Texte(10)));
        csv.Date(Atteinte(l.Date(11), au));
        csv.Champ(l.Texte(12));
        csv.Champ(departement);
        csv.Champ(l.GetString(13));
        csv.Champ(l.GetBoolean(14) ? "O" : "N");
        csv.FinLigne();
    }

    private static DateOnly? Atteinte(DateOnly? jour, DateOnly au) => jour <= au ? jour : null;

    /// <summary>C_TYPEPARCOURS (ligne 2686) : les trois parcours sous leur code France Travail.</summary>
    private static string? Parcours(string? type) => type switch
    {
        null => null,
        "EMPLOI" => "PED",
        "SOCIO_PRO" => "PSP",
        "SOCIAL" => "PSO",
        _ => throw new InvalidOperationException("Type de parcours inconnu en base."),
    };

    private static string Revue(string presente, string revue) => $"CASE WHEN r.id IS NULL THEN e.{presente} ELSE r.{revue} END";
}
