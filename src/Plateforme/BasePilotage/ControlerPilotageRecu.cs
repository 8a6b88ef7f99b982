using System.Collections.Frozen;
using Plateforme.Receptions;
using Plateforme.Usagers;
using Socle.Fichiers;
using Socle.Resultats;

namespace Plateforme.BasePilotage;

/// <summary>Contrôle une ligne d'annexe 4 (16 colonnes, lignes 2676-2691).</summary>
internal static class ControlerPilotageRecu
{
    private const int PremiereNaissance = 1900;
    private const int PremierDroit = 1988;

    /// <summary>Les 16 colonnes, toutes exigées à l'en-tête.</summary>
    public static readonly string[] Colonnes =
    [
        "ID_CAF", "ROLE_CAF", "COMMUNE", "DATE_NAISSANCE", "DATE_NOTIFICATION_DEPARTEMENT", "DATE_INVITATION", "DATE_RDV_ORIENTATION", "DATE_ORIENTATION",
        "DATE_1ER_RDV_ACCOMPAGNEMENT", "STRUCTURE_REFERENTE", "C_TYPEPARCOURS", "DATE_CER", "TYPE_CONTRAT", "DEPARTEMENT", "DEPARTEMENT_CODE_CAF", "STOCK",
    ];

    private static readonly FrozenDictionary<string, int> Rangs = Colonnes.Index().ToFrozenDictionary(c => c.Item, c => c.Index);

    /// <summary>Contrôle ; réception, rang et rapprochement restent à poser.</summary>
    public static Resultat<LignePilotage> Executer(LigneCsv ligne, long reception, int rang)
    {
        if (ligne.Faute is { } faute)
            return ReceptionErreurs.LigneIllisible(ligne.Numero, faute);
        var champs = new ChampsRecus(ligne, Rangs);
        var matricule = champs.Exige("ID_CAF", "un matricule");
        champs.Forme("ID_CAF", t => t.Length <= 15 && t.All(char.IsAsciiLetterOrDigit), "un matricule, 15 caractères au plus");
        var naissance = champs.Date("DATE_NAISSANCE", obligatoire: true, PremiereNaissance);
        if (naissance is { Day: not 1 })
            champs.Refuser("DATE_NAISSANCE", champs.Brut("DATE_NAISSANCE")!, "une naissance ramenée au 1er du mois");
        var notification = champs.Date("DATE_NOTIFICATION_DEPARTEMENT", obligatoire: true, PremierDroit);
        if (naissance >= notification)
            champs.Refuser("DATE_NOTIFICATION_DEPARTEMENT", champs.Brut("DATE_NOTIFICATION_DEPARTEMENT")!, "une date postérieure à la naissance");
        var structure = champs.Texte("STRUCTURE_REFERENTE");
        var recue = new LignePilotage
        {
            ReceptionId = reception,
            Rang = rang,
            IdCaf = matricule ?? "",
            RoleCaf = champs.Parmi("ROLE_CAF", obligatoire: true, "DEM", "CJT") ?? "",
            Commune = champs.Commune("COMMUNE"),
            DateNaissance = naissance ?? default,
            DateNotificationDepartement = notification ?? default,
            DateInvitation = champs.Date("DATE_INVITATION", obligatoire: false, PremierDroit),
            DateRdvOrientation = champs.Date("DATE_RDV_ORIENTATION", obligatoire: false, PremierDroit),
            DateOrientation = champs.Date("DATE_ORIENTATION", obligatoire: false, PremierDroit),
            DatePremierRdvAccompagnement = champs.Date("DATE_1ER_RDV_ACCOMPAGNEMENT", obligatoire: false, PremierDroit),
            StructureReferente = structure,
            StructureComparee = TexteCompare.Ramener(structure),
            TypeParcours = champs.Parmi("C_TYPEPARCOURS", obligatoire: false, "PED", "PSP", "PSO"),
            DateCer = champs.Date("DATE_CER", obligatoire: false, PremierDroit),
            TypeContrat = champs.Parmi("TYPE_CONTRAT", obligatoire: false, "CER", "PPAE", "CE"),
            Departement = champs.Exige("DEPARTEMENT", "un numéro de département") ?? "",
            DepartementCodeCaf = champs.Texte("DEPARTEMENT_CODE_CAF"),
            Stock = champs.Parmi("STOCK", obligatoire: true, "O", "N") == "O",
            Rapprochement = Rapprochement.AucunCandidat,
        };
        return champs.Erreurs.Count > 0 ? champs.Erreurs : recue;
    }
}
