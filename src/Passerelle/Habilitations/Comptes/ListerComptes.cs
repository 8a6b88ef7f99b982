using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Un compte dans la liste.</summary>
public sealed record CompteListe(Guid Id, string Identifiant, string Nom, string? Fonction, IReadOnlyList<Role> Roles, bool DoubleFacteur, DateTime? DerniereConnexionLe, DateOnly? FinLe, bool Verrouille);

/// <summary>Liste les comptes, par identifiant.</summary>
public sealed class ListerComptes(PasserelleContexte contexte, TimeProvider horloge)
{
    /// <summary>Lit la liste entière : quelques centaines d'agents par département.</summary>
    public async Task<IReadOnlyList<CompteListe>> ExecuterAsync(CancellationToken ct)
    {
        var attributions = (await contexte.UserRoles.AsNoTracking().ToListAsync(ct)).ToLookup(r => r.UserId, r => r.RoleId);
        var comptes = await contexte.Users.AsNoTracking().OrderBy(c => c.NormalizedUserName).ToListAsync(ct);
        var maintenant = horloge.GetUtcNow();
        return
        [
            .. comptes.Select(c => new CompteListe(c.Id, c.UserName!, c.NomAffiche, c.Fonction,
                [.. Role.Tous.Where(r => attributions[c.Id].Contains(RolesEnBase.Identifiant(r)))],
                c.TwoFactorEnabled, c.DerniereConnexionLe, c.FinLe, c.LockoutEnd > maintenant)),
        ];
    }
}
