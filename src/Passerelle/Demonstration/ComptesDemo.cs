using Passerelle.Habilitations.Roles;

namespace Passerelle.Demonstration;

/// <summary>Un compte de démonstration : une personne inventée par métier.</summary>
/// <param name="Identifiant">Identifiant de connexion.</param>
/// <param name="Nom">Nom inventé.</param>
/// <param name="Role">Rôle.</param>
internal sealed record CompteDemo(string Identifiant, string Nom, Role Role)
{
    /// <summary>Mot de passe de tous les comptes de démonstration : la base de démonstration ne tient que des personnes inventées.</summary>
    public const string MotDePasse = "verdun-demonstration";

    /// <summary>Compte qui prend le nom et le portefeuille d'une référente inventée.</summary>
    public const string Referente = "referente";

    /// <summary>Les comptes.</summary>
    public static IReadOnlyList<CompteDemo> Tous { get; } =
    [
        new("donnees", "Solène Ferrandi (inventée)", Role.GestionnaireDonnees),
        new(Referente, "Maud Kerbrat (inventée)", Role.Referent),
        new("orientation", "Yvon Sauzet (inventé)", Role.PlateformeOrientation),
        new("coordinatrice", "Inès Vautrin (inventée)", Role.Coordinateur),
        new("pacte", "Basile Norroy (inventé)", Role.ChefProjetPacte),
        new("dpd", "Colette Amsellem (inventée)", Role.Dpd),
        new("admin", "Firmin Tillois (inventé)", Role.Administrateur),
    ];
}
