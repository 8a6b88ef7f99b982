using Socle.Resultats;

namespace Plateforme.Acces;

/// <summary>Refus des applications : <c>ACCES-nnn</c>.</summary>
internal static class AccesErreurs
{
    public static Erreur NomAbsent() => new("ACCES-001", "Donner un nom à l'application.") { Champ = "Nom" };

    public static Erreur ScopeInconnu(string scope) => new("ACCES-002", $"Le scope « {scope} » n'est celui d'aucune API servie ici.") { Champ = "Scopes" };

    public static Erreur UrlFautive() => new("ACCES-003", "L'adresse de l'application commence par http:// ou https://.") { Champ = "UrlAcces" };

    public static Erreur Introuvable() => new("ACCES-004", "Cette application n'existe pas, ou plus.");

    public static Erreur DejaRevoquee() => new("ACCES-005", "Cette application est révoquée : elle ne reçoit plus de secret. En inscrire une autre.");

    public static Erreur DebitFautif() => new("ACCES-006", "Le débit est un nombre d'appels par seconde, de 1 à 100 000.") { Champ = "AppelsParSeconde" };

    public static Erreur AttenteFautive() => new("ACCES-007", "L'attente est un nombre de millisecondes, de 0 à 60 000.") { Champ = "AttenteMs" };

    public static Erreur ApiInconnue() => new("ACCES-008", "Cette API n'est pas servie ici.") { Champ = "PanneApi" };

    public static Erreur CourrielFautif() => new("ACCES-009", "L'adresse électronique s'écrit nom@domaine.") { Champ = "UtilisateurCourriel" };
}
