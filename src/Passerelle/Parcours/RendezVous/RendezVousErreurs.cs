using Socle.Resultats;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Échecs attendus des rendez-vous.</summary>
public static class RendezVousErreurs
{
    /// <summary>Créneau, rendez-vous ou personne inconnus.</summary>
    public static readonly Erreur Absent = new("RENDEZVOUS-001", "Ce créneau, ce rendez-vous ou cette personne n'existe pas.");

    /// <summary>Plus de place.</summary>
    public static readonly Erreur Complet = new("RENDEZVOUS-002", "Ce créneau vient d'être pris, ou retiré. En choisir un autre.") { Champ = "Creneau" };

    /// <summary>Créneau passé.</summary>
    public static readonly Erreur Passe = new("RENDEZVOUS-003", "Ce créneau est passé. En choisir un à venir.") { Champ = "Creneau" };

    /// <summary>La personne a déjà une place dans ce créneau.</summary>
    public static readonly Erreur DejaPris = new("RENDEZVOUS-004", "Cette personne a déjà ce rendez-vous.") { Champ = "Creneau" };

    /// <summary>Le référent a déjà un créneau à cette heure.</summary>
    public static readonly Erreur HeurePrise = new("RENDEZVOUS-005", "Ce référent a déjà un créneau à cette heure. Rien n'a été publié.") { Champ = "De" };

    /// <summary>Champ mal rempli.</summary>
    public static Erreur ChampFaux(string champ, string attendu) => new("RENDEZVOUS-006", $"Attendu : {attendu}.") { Champ = champ };

    /// <summary>Présence dite trop tôt.</summary>
    public static readonly Erreur PasEncore = new("RENDEZVOUS-007", "Ce rendez-vous n'a pas encore eu lieu : on peut l'annuler, pas dire qui est venu.");

    /// <summary>Rendez-vous annulé.</summary>
    public static readonly Erreur DejaAnnule = new("RENDEZVOUS-008", "Ce rendez-vous est annulé. En fixer un autre.");

    /// <summary>Pas d'entrée ouverte.</summary>
    public static readonly Erreur SansEntree = new("RENDEZVOUS-010", "Cette personne n'a pas d'entrée ouverte : il n'y a pas de rendez-vous à lui proposer.");

    /// <summary>Personne ne peut la joindre ainsi.</summary>
    public static readonly Erreur SansCanal = new("RENDEZVOUS-011", "On ne peut pas la joindre ainsi : coordonnée inconnue, ou refusée. Choisir un autre moyen, ou fixer le rendez-vous avec elle.") { Champ = "Canaux" };

    /// <summary>Adresse du site non réglée.</summary>
    public static readonly Erreur SansAdressePublique = new("RENDEZVOUS-012", "L'adresse publique du site n'est pas réglée (PASSERELLE_ADRESSE_PUBLIQUE) : un lien ne mènerait nulle part. La demander à l'administrateur.");

    /// <summary>Créneau d'une autre structure.</summary>
    public static readonly Erreur AutreStructure = new("RENDEZVOUS-009", "Ce créneau n'est pas de la structure, ou du référent, où la personne est orientée.") { Champ = "Creneau" };
}
