using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Magasin des comptes. Les secrets du second facteur (clé et codes de secours) sont chiffrés au repos.</summary>
public sealed class MagasinComptes(PasserelleContexte contexte, IDataProtectionProvider protection, IdentityErrorDescriber erreurs)
    : UserStore<Compte, IdentityRole<Guid>, PasserelleContexte, Guid>(contexte, erreurs)
{
    private readonly IDataProtector protecteur = protection.CreateProtector("Habilitations.Jetons");

    /// <inheritdoc/>
    public override Task SetTokenAsync(Compte user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : protecteur.Protect(value), cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> GetTokenAsync(Compte user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } chiffre ? protecteur.Unprotect(chiffre) : null;
}
