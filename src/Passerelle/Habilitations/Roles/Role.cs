namespace Passerelle.Habilitations.Roles;

/// <summary>Rôle d'un compte : ce qu'un agent fait dans la maison. Un compte peut en avoir plusieurs.</summary>
/// <param name="Code">Code enregistré et donné en ligne de commande.</param>
/// <param name="Libelle">Nom affiché.</param>
/// <param name="Metier">Ce que la personne fait.</param>
public sealed record Role(string Code, string Libelle, string Metier)
{
    /// <summary>Référent unique d'allocataires.</summary>
    public static readonly Role Referent = new("referent", "Référent", "Accompagne des allocataires.");

    /// <summary>Coordonne une équipe de référents.</summary>
    public static readonly Role Coordinateur = new("coordinateur", "Coordinateur", "Répartit et relance les accompagnements d'un territoire.");

    /// <summary>Plateforme d'orientation.</summary>
    public static readonly Role PlateformeOrientation = new("plateforme-orientation", "Plateforme d'orientation", "Joint les nouveaux entrants et les oriente.");

    /// <summary>Responsable d'une structure d'accompagnement.</summary>
    public static readonly Role ResponsableStructure = new("responsable-structure", "Responsable de structure", "Suit l'activité de sa structure.");

    /// <summary>Chef de projet du Pacte des solidarités.</summary>
    public static readonly Role ChefProjetPacte = new("chef-projet-pacte", "Chef de projet Pacte", "Rend compte des actions et des crédits.");

    /// <summary>Pilotage sans nominatif.</summary>
    public static readonly Role Pilotage = new("pilotage", "Pilotage", "Lit les chiffres, sans les personnes.");

    /// <summary>Auditeur de l'État, en lecture.</summary>
    public static readonly Role AuditeurEtat = new("auditeur-etat", "Auditeur de l'État", "Contrôle les chiffres et les habilitations.");

    /// <summary>Responsable de la gestion des comptes (ligne 2519).</summary>
    public static readonly Role Rgc = new("rgc", "Responsable de la gestion des comptes", "Ouvre, revoit et ferme les comptes.");

    /// <summary>Délégué à la protection des données.</summary>
    public static readonly Role Dpd = new("dpd", "Délégué à la protection des données", "Veille aux droits des personnes et lit le journal.");

    /// <summary>Responsable de la sécurité des systèmes d'information.</summary>
    public static readonly Role Rssi = new("rssi", "Responsable de la sécurité", "Lit le journal et surveille les accès.");

    /// <summary>Administrateur du système.</summary>
    public static readonly Role Administrateur = new("administrateur", "Administrateur", "Règle le système et les comptes.");

    /// <summary>Gestionnaire de données : envoie et reçoit les fichiers.</summary>
    public static readonly Role GestionnaireDonnees = new("gestionnaire-donnees", "Gestionnaire de données", "Charge les flux, traite les rejets et les doutes.");

    /// <summary>Tous les rôles, dans l'ordre d'affichage.</summary>
    public static readonly IReadOnlyList<Role> Tous =
    [
        Referent, Coordinateur, PlateformeOrientation, ResponsableStructure, GestionnaireDonnees, ChefProjetPacte,
        Pilotage, AuditeurEtat, Rgc, Dpd, Rssi, Administrateur,
    ];

    /// <summary>Rôle d'un code ; nul quand il n'existe pas.</summary>
    public static Role? Trouver(string code) => Tous.FirstOrDefault(r => r.Code == code);
}
