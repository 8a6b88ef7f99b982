using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;
using Passerelle.Habilitations.Connexion;

namespace Passerelle.Habilitations.Comptes;

/// <summary>
/// ASP.NET Core Identity réglé selon la CNIL et l'ANSSI : longueur (15 et plus) sans règle de composition, verrou mesuré,
/// condensé PBKDF2-SHA-512 de 210 000 tours.
/// </summary>
public static class IdentiteServices
{
    /// <summary>Longueur minimale d'un mot de passe.</summary>
    public const int LongueurMinimale = 15;

    /// <summary>Enregistre les comptes et leur connexion.</summary>
    public static IServiceCollection AjouterIdentite(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddIdentityCore<Compte>(o =>
            {
                o.Password = new PasswordOptions
                {
                    RequiredLength = LongueurMinimale,
                    RequiredUniqueChars = 5,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PasserelleContexte>()
            .AddUserStore<MagasinComptes>()
            .AddClaimsPrincipalFactory<RevendicationsCompte>()
            .AddSignInManager<ConnexionComptes>()
            .AddTokenProvider<AuthenticatorTokenProvider<Compte>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<LeurreMotDePasse>();
        return services;
    }
}
