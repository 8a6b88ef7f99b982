using Microsoft.AspNetCore.Identity;
using Passerelle.Habilitations.Roles;
using Socle.Courriels;
using Socle.Resultats;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Ce que création et modification d'un compte vérifient de même.</summary>
internal static class RolesDemandes
{
    /// <summary>Lit les codes de rôles : connus, un au moins.</summary>
    internal static Resultat<IReadOnlyList<Role>> Lire(IReadOnlyCollection<string> codes)
    {
        if (codes.Count == 0)
            return HabilitationsErreurs.RoleAbsent;
        var roles = codes.Distinct().Select(Role.Trouver).OfType<Role>().ToList();
        return roles.Count == codes.Distinct().Count() ? roles : HabilitationsErreurs.RoleInconnu(Role.Tous.Select(r => r.Code));
    }

    /// <summary>Lit l'adresse électronique : vide, ou de la forme d'une adresse seule.</summary>
    internal static Resultat<string?> LireCourriel(string? ecrite) =>
        string.IsNullOrWhiteSpace(ecrite) ? (string?)null : AdresseCourriel.Lire(ecrite) is { } lue ? lue : HabilitationsErreurs.CourrielMalForme;

    /// <summary>Traduit les refus d'Identity.</summary>
    internal static List<Erreur> EnErreurs(this IdentityResult resultat, string champMotDePasse = "MotDePasse") =>
    [
        .. resultat.Errors.Select(e => e.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => HabilitationsErreurs.IdentifiantPris,
            nameof(IdentityErrorDescriber.InvalidUserName) => HabilitationsErreurs.IdentifiantMalForme,
            nameof(IdentityErrorDescriber.PasswordTooShort) or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => HabilitationsErreurs.MotDePasseTropCourt(champMotDePasse),
            nameof(MotsDePasseFaibles) => HabilitationsErreurs.MotDePasseFaible(champMotDePasse),
            nameof(IdentityErrorDescriber.InvalidToken) => HabilitationsErreurs.LienPerime,
            nameof(IdentityErrorDescriber.PasswordMismatch) => HabilitationsErreurs.MotDePasseActuelFaux,
            nameof(IdentityErrorDescriber.ConcurrencyFailure) => HabilitationsErreurs.CompteChangeEntretemps,
            _ => throw new InvalidOperationException($"Refus d'Identity imprévu : {e.Code}"),
        }).DistinctBy(e => e.Code),
    ];
}
