using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Un compte dans la liste.</summary>
public sealed record CompteListe(Guid Id, string Identifiant, string Nom, string? Fonction, IReadOnlyList<Role> Roles, bool DoubleFacteur, DateTime? DerniereConnexionLe, DateOnly? DebutLe, DateOnly? FinLe)
{
    /// <summary>L'habilitation est passée.</summary>
    public bool EstTermine(DateOnly aujourdhui) => FinLe < aujourdhui;
}

/// <summary>Les comptes cherchés ; ce qui est nul ne filtre pas.</summary>
public sealed record ListerComptesQuery
{
    /// <summary>Partie de l'identifiant, du nom ou de la fonction.</summary>
    public string? Recherche { get; init; }

    /// <summary>Code du rôle.</summary>
    public string? Role { get; init; }

    /// <summary>Où en est le compte.</summary>
    public EtatCompte? Etat { get; init; }
}

/// <summary>Où en est un compte, pour qui revoit les habilitations.</summary>
public enum EtatCompte
{
    /// <summary>Il ouvre.</summary>
    [Display(Name = "ouverts")]
    Ouvert,

    /// <summary>Il n'a jamais servi.</summary>
    [Display(Name = "jamais connectés")]
    JamaisConnecte,

    /// <summary>Sans second facteur.</summary>
    [Display(Name = "sans second facteur")]
    SansSecondFacteur,

    /// <summary>Pas encore ouvert, ou terminé.</summary>
    [Display(Name = "fermés")]
    Ferme,
}

/// <summary>Liste les comptes, par identifiant.</summary>
public sealed class ListerComptes(PasserelleContexte contexte, TimeProvider horloge)
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Lit tous ceux qui répondent : quelques centaines d'agents par département.</summary>
    public async Task<IReadOnlyList<CompteListe>> ExecuterAsync(ListerComptesQuery demande, CancellationToken ct)
    {
        var attributions = (await contexte.UserRoles.AsNoTracking().ToListAsync(ct)).ToLookup(r => r.UserId, r => r.RoleId);
        var comptes = await contexte.Users.AsNoTracking().OrderBy(c => c.NormalizedUserName).ToListAsync(ct);
        return
        [
            .. comptes.Select(c => new CompteListe(c.Id, c.UserName!, c.NomAffiche, c.Fonction,
                [.. Role.Tous.Where(r => attributions[c.Id].Contains(RolesEnBase.Identifiant(r)))],
                c.TwoFactorEnabled, c.DerniereConnexionLe, c.DebutLe, c.FinLe)).Where(c => Repond(c, demande)),
        ];
    }

    private bool Repond(CompteListe compte, ListerComptesQuery demande)
    {
        var ferme = compte.EstTermine(horloge.Aujourdhui()) || compte.DebutLe > horloge.Aujourdhui();
        return (demande.Recherche is not { Length: > 0 } mots || $"{compte.Identifiant} {compte.Nom} {compte.Fonction}".Contains(mots.Trim(), StringComparison.CurrentCultureIgnoreCase))
            && (demande.Role is not { Length: > 0 } role || compte.Roles.Any(r => r.Code == role))
            && demande.Etat switch
            {
                EtatCompte.Ouvert => !ferme,
                EtatCompte.Ferme => ferme,
                EtatCompte.JamaisConnecte => compte.DerniereConnexionLe is null,
                EtatCompte.SansSecondFacteur => !compte.DoubleFacteur,
                _ => true,
            };
    }
}
