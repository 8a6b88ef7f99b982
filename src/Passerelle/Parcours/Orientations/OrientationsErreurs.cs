using Socle.Resultats;

namespace Passerelle.Parcours.Orientations;

/// <summary>Échecs attendus de l'orientation.</summary>
public static class OrientationsErreurs
{
    /// <summary>Personne inconnue.</summary>
    public static readonly Erreur PersonneAbsente = new("ORIENTATIONS-001", "Cette personne n'existe pas.");

    /// <summary>Aucune entrée ouverte.</summary>
    public static readonly Erreur SansEntree = new("ORIENTATIONS-002", "Cette personne n'a pas d'entrée ouverte : son droit n'est pas versable, ou elle n'est pas soumise aux droits et devoirs. Il n'y a rien à orienter.");

    /// <summary>Une décision attend déjà.</summary>
    public static readonly Erreur DejaDecidee = new("ORIENTATIONS-003", "Une orientation est déjà décidée pour cette personne, peut-être à l'instant par quelqu'un d'autre. La notifier, ou l'annuler, avant d'en décider une autre.");

    /// <summary>Réponse manquante.</summary>
    public static Erreur ReponseManquante(string critere, string question) => new("ORIENTATIONS-004", $"{question} : choisir une réponse.") { Champ = critere };

    /// <summary>Parcours hors liste.</summary>
    public static readonly Erreur ParcoursInconnu = new("ORIENTATIONS-005", "Choisir un parcours.") { Champ = "Parcours" };

    /// <summary>Destination hors liste.</summary>
    public static readonly Erreur DestinationInconnue = new("ORIENTATIONS-006", "Choisir un référent, ou une structure qui l'attribuera.") { Champ = "Vers" };

    /// <summary>Le référent ne peut pas recevoir.</summary>
    public static Erreur NePeutRecevoir(string raison) => new("ORIENTATIONS-007", $"Ce portefeuille ne peut pas recevoir cette personne : {raison}.") { Champ = "Vers" };

    /// <summary>Écart sans motif.</summary>
    public static readonly Erreur EcartSansMotif = new("ORIENTATIONS-008", "La décision s'écarte de la proposition : dire pourquoi.") { Champ = "Ecart" };

    /// <summary>Décideur hors liste.</summary>
    public static readonly Erreur DecideurInconnu = new("ORIENTATIONS-009", "Dire qui décide.") { Champ = "Decideur" };

    /// <summary>Notification à l'entretien sans référent.</summary>
    public static readonly Erreur EntretienSansReferent = new("ORIENTATIONS-010", "À l'entretien, la notification est la désignation d'un référent (ligne 2012) : choisir un référent, ou notifier plus tard.") { Champ = "Mode" };

    /// <summary>Mode hors liste.</summary>
    public static readonly Erreur ModeInconnu = new("ORIENTATIONS-011", "Dire comment l'orientation est notifiée.") { Champ = "Mode" };

    /// <summary>Date de notification impossible.</summary>
    public static readonly Erreur DateFausse = new("ORIENTATIONS-012", "La notification ne précède pas la décision, et n'est pas à venir.") { Champ = "NotifieeLe" };

    /// <summary>Décision déjà notifiée ou annulée.</summary>
    public static readonly Erreur PlusEnAttente = new("ORIENTATIONS-013", "Une de ces orientations vient d'être notifiée ou annulée par quelqu'un d'autre. Rien n'a été changé : relisez la liste.");

    /// <summary>Rien de choisi.</summary>
    public static readonly Erreur RienDeChoisi = new("ORIENTATIONS-014", "Cocher au moins une personne.");

    /// <summary>L'aperçu du lot ne vaut plus.</summary>
    public static readonly Erreur ApercuDepasse = new("ORIENTATIONS-015", "La liste ou les portefeuilles ont changé depuis cet aperçu : en voici un nouveau. Rien n'a été enregistré.");
}
