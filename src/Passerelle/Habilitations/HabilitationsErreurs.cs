using Socle.Resultats;

namespace Passerelle.Habilitations;

/// <summary>Catalogue des échecs attendus d'Habilitations.</summary>
public static class HabilitationsErreurs
{
    /// <summary>Une seule réponse pour toutes les causes d'échec.</summary>
    public static readonly Erreur ConnexionRefusee = new("HABILITATIONS-001",
        "Identifiant ou mot de passe incorrect, ou compte fermé. Après cinq essais en cinq minutes, il faut en attendre cinq : patientez, ou demandez un nouveau mot de passe à l'administrateur.");

    /// <summary>Code du second facteur faux ou périmé.</summary>
    public static readonly Erreur CodeRefuse = new("HABILITATIONS-002",
        "Code refusé. Vérifiez l'heure de votre téléphone et donnez le code affiché maintenant, ou un code de secours jamais employé.");

    /// <summary>Rôle inconnu.</summary>
    public static Erreur RoleInconnu(IEnumerable<string> codes) => new("HABILITATIONS-003",
        $"Rôle inconnu. Rôles possibles : {string.Join(", ", codes)}.")
    { Champ = "Roles" };

    /// <summary>Aucun rôle.</summary>
    public static readonly Erreur RoleAbsent = new("HABILITATIONS-004", "Donnez au moins un rôle.") { Champ = "Roles" };

    /// <summary>Le compte visé n'existe pas.</summary>
    public static readonly Erreur CompteAbsent = new("HABILITATIONS-005", "Ce compte n'existe pas.");

    /// <summary>On ne se retire pas soi-même la gestion des comptes.</summary>
    public static readonly Erreur SoiMeme = new("HABILITATIONS-006",
        "Vous ne pouvez pas vous retirer la gestion des comptes ni fermer votre propre compte : demandez-le à un autre administrateur.")
    { Champ = "Roles" };

    /// <summary>Identifiant déjà pris.</summary>
    public static readonly Erreur IdentifiantPris = new("HABILITATIONS-007", "Cet identifiant est déjà pris.") { Champ = "Identifiant" };

    /// <summary>Identifiant mal formé.</summary>
    public static readonly Erreur IdentifiantMalForme = new("HABILITATIONS-008",
        "L'identifiant ne peut tenir que lettres sans accent, chiffres, point, tiret, tiret bas et arobase.")
    { Champ = "Identifiant" };

    /// <summary>Mot de passe trop court.</summary>
    public static Erreur MotDePasseTropCourt(string champ) => new("HABILITATIONS-009",
        "Le mot de passe doit compter au moins 15 caractères, dont 5 différents. Quatre mots sans rapport conviennent.")
    { Champ = champ };

    /// <summary>Mot de passe connu ou facile à deviner.</summary>
    public static Erreur MotDePasseFaible(string champ) => new("HABILITATIONS-014",
        "Ce mot de passe est connu, ou se devine : suite du clavier, mot répété, nom ou date. Prenez quatre mots sans rapport entre eux ni avec vous.")
    { Champ = champ };

    /// <summary>Adresse électronique mal formée.</summary>
    public static readonly Erreur CourrielMalForme = new("HABILITATIONS-015", "Donnez une seule adresse électronique, comme nom@exemple.fr.") { Champ = "Courriel" };

    /// <summary>Lien d'inscription déjà employé, périmé ou tronqué.</summary>
    public static readonly Erreur LienPerime = new("HABILITATIONS-016",
        "Ce lien a déjà servi, a plus de vingt-quatre heures, ou est incomplet. Demandez-en un autre à qui vous l'a donné.");

    /// <summary>Base qui sert déjà.</summary>
    public static readonly Erreur BaseDejaEmployee = new("HABILITATIONS-017",
        "Cette base a déjà des comptes : seule une base neuve peut être marquée de démonstration.");

    /// <summary>Mot de passe actuel faux.</summary>
    public static readonly Erreur MotDePasseActuelFaux = new("HABILITATIONS-010", "Le mot de passe actuel n'est pas le bon.") { Champ = "Actuel" };

    /// <summary>Fichier de mot de passe illisible.</summary>
    public static readonly Erreur FichierIllisible = new("HABILITATIONS-011", "Le fichier du mot de passe est introuvable ou illisible.") { Champ = "--mot-de-passe-fichier" };

    /// <summary>Nom absent ou trop long.</summary>
    public static readonly Erreur NomAbsent = new("HABILITATIONS-012", "Donnez un nom affiché de 1 à 120 caractères.") { Champ = "Nom" };

    /// <summary>Un autre a modifié le compte en même temps.</summary>
    public static readonly Erreur CompteChangeEntretemps = new("HABILITATIONS-013",
        "Ce compte vient d'être modifié par quelqu'un d'autre. Rechargez la page, relisez et recommencez.");
}
