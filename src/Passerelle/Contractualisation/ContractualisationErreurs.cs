using Socle.Resultats;

namespace Passerelle.Contractualisation;

/// <summary>Catalogue des erreurs du Pacte. Un code ne change jamais de sens ; le message dit quoi faire.</summary>
public static class ContractualisationErreurs
{
    /// <summary>Dossier de données signées absent.</summary>
    public static Erreur DossierIntrouvable() => new("PACTE-001", "Dossier introuvable. Donner un dossier de données signées, ou aucun pour celles du programme.") { Champ = "DOSSIER" };

    /// <summary>Fichier absent du dossier.</summary>
    public static Erreur FichierAbsent(string fichier) => new("PACTE-002", $"{fichier} est absent du dossier. Rien n'a été chargé.") { Champ = fichier };

    /// <summary>Ligne qui ne se découpe pas.</summary>
    public static Erreur LigneIllisible(string fichier, string raison, long ligne) => new("PACTE-003", $"{fichier} : {raison}. Rien n'a été chargé.") { Champ = fichier, Ligne = ligne };

    /// <summary>Champ illisible.</summary>
    public static Erreur ChampIllisible(string fichier, string champ, string forme, string attendu, long ligne) =>
        new("PACTE-004", $"{fichier}, {champ} : {forme} ; attendu {attendu}. Rien n'a été chargé.") { Champ = champ, Ligne = ligne };

    /// <summary>Même clé deux fois.</summary>
    public static Erreur CleRepetee(string fichier, long ligne) => new("PACTE-005", $"{fichier} : cette clé y est déjà. Rien n'a été chargé.") { Champ = fichier, Ligne = ligne };

    /// <summary>Aucune donnée signée en base.</summary>
    public static Erreur PacteNonCharge() => new("PACTE-010", "Aucune donnée signée n'est chargée. Lancer d'abord « passerelle pacte charger ».");

    /// <summary>Tableau inconnu.</summary>
    public static Erreur TableauInconnu(string attendus) => new("PACTE-011", $"Tableau inconnu ; attendu {attendus}.") { Champ = "TABLEAU" };

    /// <summary>Année sans crédit signé.</summary>
    public static Erreur AnneeNonSignee(int annee, string signees) => new("PACTE-012", $"Rien n'est signé pour {annee} : la contribution de chaque année après 2024 est fixée par avenant (ligne 315). Années disponibles : {signees}.") { Champ = "--annee" };

    /// <summary>Motif absent.</summary>
    public static Erreur MotifAbsent() => new("PACTE-020", "Dire pourquoi, en 5 à 300 caractères.") { Champ = "Motif" };

    /// <summary>Constat déjà réglé.</summary>
    public static Erreur ConstatRegle() => new("PACTE-021", "Ce constat n'est plus à régler : un collègue l'a peut-être fait, ou la donnée a changé. Revenir à la liste.");

    /// <summary>Avenant absent.</summary>
    public static Erreur AvenantAbsent() => new("PACTE-022", "Nommer l'avenant qui corrige, en 3 à 100 caractères (« Avenant n° 1 »).") { Champ = "Avenant" };

    /// <summary>Donnée étrangère au constat.</summary>
    public static Erreur DonneeHorsConstat() => new("PACTE-023", "Cette donnée n'est pas de celles du constat. La choisir dans la liste.") { Champ = "Donnee" };

    /// <summary>Valeur illisible.</summary>
    public static Erreur ValeurIllisible(string champ, string attendu) => new("PACTE-024", $"{champ} : attendu {attendu}.") { Champ = "Valeur" };

    /// <summary>Valeur inchangée.</summary>
    public static Erreur ValeurInchangee() => new("PACTE-025", "C'est déjà la valeur de cette donnée.") { Champ = "Valeur" };

    /// <summary>Champ d'une dépense ou d'un versement.</summary>
    public static Erreur DepenseFautive(string champ, string attendu) => new("PACTE-030", $"{champ} : attendu {attendu}.") { Champ = champ };

    /// <summary>Ligne de dépense qui ne se découpe pas.</summary>
    public static Erreur DepenseIllisible(string raison) => new("PACTE-031", $"Ligne illisible : {raison}.");

    /// <summary>Dépense, engagement ou versement déjà remplacé ou retiré.</summary>
    public static Erreur DejaFini() => new("PACTE-040", "Un collègue l'a déjà remplacé ou retiré. Revenir à la liste.");

    /// <summary>Fichier de dépenses ou de résultats absent ou trop lourd.</summary>
    public static Erreur FichierNonJoint(string taille) => new("PACTE-041", $"Choisir un fichier CSV de {taille} au plus.") { Champ = "Fichier" };

    /// <summary>Pièce jointe refusée.</summary>
    public static Erreur PieceRefusee(string attendu) => new("PACTE-043", $"Pièce refusée : attendu {attendu}.") { Champ = "Fichier" };

    /// <summary>Champ d'un résultat.</summary>
    public static Erreur ResultatFautif(string champ, string attendu) => new("PACTE-050", $"{champ} : attendu {attendu}.") { Champ = champ };

    /// <summary>Aucun parcours en base.</summary>
    public static Erreur RienACompter() => new("PACTE-051", "Aucune personne n'est connue : rien ne peut être compté. Importer d'abord un flux, ou saisir les résultats.");

    /// <summary>Champ d'un événement, d'un devoir, d'une réunion ou d'une cible.</summary>
    public static Erreur EcheanceFautive(string champ, string attendu) => new("PACTE-060", $"Attendu : {attendu}.") { Champ = champ };

    /// <summary>Devoir déjà accompli.</summary>
    public static Erreur DevoirDejaFait() => new("PACTE-061", "C'est déjà fait, ou ce n'est plus à faire. Revenir au calendrier.");

    /// <summary>Réunion annulée, ou dont le relevé est gardé.</summary>
    public static Erreur ReunionClose() => new("PACTE-062", "Cette réunion est annulée, ou son relevé est déjà gardé. Revenir aux comités.");

    /// <summary>Champ d'une simulation.</summary>
    public static Erreur SimulationFautive(string champ, string attendu) => new("PACTE-080", $"Attendu : {attendu}.") { Champ = champ };

    /// <summary>Crédits annuels d'une action.</summary>
    public static Erreur CreditFautif(string action, string attendu) => new("PACTE-042", $"{action} : attendu {attendu}.") { Champ = "Sommes" };

    /// <summary>Fichier absent.</summary>
    public static Erreur FichierIntrouvable() => new("PACTE-033", "Fichier introuvable. Vérifier le chemin et les droits de lecture.") { Champ = "FICHIER" };

    /// <summary>Document inconnu.</summary>
    public static Erreur DocumentInconnu(string attendus) => new("PACTE-070", $"Document inconnu ; attendu {attendus}.") { Champ = "DOCUMENT" };

    /// <summary>Format où ce document n'a pas de sens.</summary>
    public static Erreur FormatSansObjet(string attendus) => new("PACTE-071", $"Ce document ne s'écrit pas dans ce format ; attendu {attendus}.") { Champ = "--sortie" };

    /// <summary>Volet inconnu.</summary>
    public static Erreur VoletInconnu() => new("PACTE-034", "Volet inconnu ; attendu 1, 2 ou 3.") { Champ = "--volet" };

    /// <summary>Sortie impossible.</summary>
    public static Erreur SortieImpossible() => new("PACTE-035", "Le fichier de sortie ne peut être écrit. Vérifier le chemin et les droits.") { Champ = "--sortie" };
}
