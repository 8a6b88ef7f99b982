using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;

namespace Passerelle.Habilitations.Comptes;

/// <summary>
/// Refuse, hors ligne, les mots de passe connus ou qui se devinent : zxcvbn (listes de mots de passe divulgués, dictionnaires, suites du clavier, répétitions,
/// dates) aidé de mots français et de ce que le compte dit de son titulaire. Seuil : 50 bits, celui de la CNIL quand les essais sont comptés (délibération
/// 2022-100). Une base de démonstration, aux comptes publics, en est exempte.
/// </summary>
public sealed class MotsDePasseFaibles(NatureBase nature) : IPasswordValidator<Compte>
{
    /// <summary>Bits d'incertitude en dessous desquels un mot de passe est refusé.</summary>
    public const double BitsMinimaux = 50;

    /// <summary>Au-delà, la suite n'ajoute rien au jugement et coûte cher à lire.</summary>
    private const int LongueurJugee = 100;

    /// <summary>Ce que zxcvbn, anglais, ne sait pas : les mots que choisissent d'abord les francophones, et ceux de la maison.</summary>
    private static readonly string[] MotsAttendus =
    [
        "motdepasse", "mdp", "azerty", "azertyuiop", "qsdfgh", "qsdfghjklm", "wxcvbn", "bonjour", "bonsoir", "bienvenue", "soleil", "lune", "etoile", "doudou",
        "loulou", "chouchou", "coucou", "jetaime", "amour", "cheval", "chaton", "princesse", "marseille", "lorraine", "france", "paris", "administrateur",
        "utilisateur", "connexion", "secret", "passerelle", "plateforme", "departement", "meuse", "verdun", "barleduc", "commercy", "insertion", "allocataire",
        "orientation", "accompagnement", "referent", "travail", "francetravail", "social", "solidarite", "janvier", "fevrier", "mars", "avril", "mai", "juin",
        "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "printemps",
        "automne", "hiver",
    ];

    /// <inheritdoc/>
    public async Task<IdentityResult> ValidateAsync(UserManager<Compte> manager, Compte user, string? password)
    {
        if (await nature.EstDemonstrationAsync(CancellationToken.None))
            return IdentityResult.Success;
        var juge = password!.Length > LongueurJugee ? password[..LongueurJugee] : password;
        string[] siens = [.. new[] { user.UserName, user.NomAffiche, user.Fonction, user.Email }.OfType<string>().SelectMany(t => t.Split(' ', '.', '@', '-', '_')).Where(t => t.Length > 1)];
        return Zxcvbn.Zxcvbn.MatchPassword(juge, [.. MotsAttendus, .. siens]).Entropy >= BitsMinimaux
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(MotsDePasseFaibles) });
    }
}
