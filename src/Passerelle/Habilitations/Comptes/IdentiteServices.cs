using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;
using Passerelle.Habilitations.Connexion;

namespace Passerelle.Habilitations.Comptes;

/// <summary>
/// ASP.NET Core Identity réglé selon la CNIL et l'ANSSI : longueur (15 et plus) sans règle de composition, et difficulté
/// à deviner (<see cref="MotsDePasseFaibles"/>) ; essais comptés par <see cref="DebitConnexion"/>, sans verrou d'Identity ; condensé PBKDF2-SHA-512 de 210 000 tours.
/// </summary>
public static class IdentiteServices
{
    /// <summary>Longueur minimale d'un mot de passe.</summary>
    public const int LongueurMinimale = 15;

    /// <summary>Fournisseur du lien par lequel un agent choisit son mot de passe : une fois, sous vingt-quatre heures.</summary>
    private const string Lien = "Lien";

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
                // Le verrou d'Identity fermerait la porte au titulaire : DebitConnexion compte les essais, appareil connu à part.
                o.Lockout.AllowedForNewUsers = false;
                o.Tokens.PasswordResetTokenProvider = Lien;
                o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PasserelleContexte>()
            .AddUserStore<MagasinComptes>()
            .AddClaimsPrincipalFactory<RevendicationsCompte>()
            .AddPasswordValidator<MotsDePasseFaibles>()
            .AddSignInManager<ConnexionComptes>()
            .AddTokenProvider<DataProtectorTokenProvider<Compte>>(Lien)
            .AddTokenProvider<AuthenticatorTokenProvider<Compte>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<LeurreMotDePasse>();
        return services;
    }
}
