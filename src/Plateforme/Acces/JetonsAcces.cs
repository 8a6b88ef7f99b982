using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using Socle.Cles;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Plateforme.Acces;

/// <summary>
/// Les jetons d'accès (OAuth2, client credentials) au chemin documenté, délivrés par OpenIddict sans ses tables : l'application, ses scopes et
/// son secret sont les nôtres, le jeton se suffit (signé, non gardé), et la révocation se lit à chaque appel.
/// </summary>
internal static class JetonsAcces
{
    /// <summary>Chemin documenté ; le royaume est un paramètre de l'adresse.</summary>
    public const string Chemin = "/connexion/oauth2/access_token";

    /// <summary>Revendication du royaume.</summary>
    public const string Royaume = "royaume";

    /// <summary>Qui délivre : un nom, le même quelle que soit l'adresse où la plateforme est servie.</summary>
    private static readonly Uri Emetteur = new("https://plateforme.invalid/");

    /// <summary>Durée documentée, en secondes.</summary>
    private const int DureeSecondes = 1499;

    public static IServiceCollection Ajouter(IServiceCollection services)
    {
        services.AddOpenIddict()
            .AddServer(o =>
            {
                o.EnableDegradedMode().SetIssuer(Emetteur).SetTokenEndpointUris(Chemin[1..]).AllowClientCredentialsFlow().DisableScopeValidation();
                o.SetAccessTokenLifetime(TimeSpan.FromSeconds(DureeSecondes)).DisableAccessTokenEncryption();
                // Exigée par OpenIddict à côté de la clé symétrique qui signe ; rien n'est signé avec.
                o.AddEphemeralSigningKey();
                // En production, le chiffrement du transport est au mandataire ; ici la plateforme ne se sert qu'à son poste.
                o.UseAspNetCore().DisableTransportSecurityRequirement();
                o.AddEventHandler<ValidateTokenRequestContext>(b => b.UseScopedHandler<ControlerDemande>());
                o.AddEventHandler<HandleTokenRequestContext>(b => b.UseSingletonHandler<Delivrer>());
                o.AddEventHandler<ApplyTokenResponseContext>(b => b.UseSingletonHandler<RepondreCommeDocumente>()
                    .SetOrder(OpenIddictServerAspNetCoreHandlers.AttachWwwAuthenticateHeader<ApplyTokenResponseContext>.Descriptor.Order + 1));
            })
            .AddValidation(o => o.UseLocalServer());
        services.AddOptions<OpenIddictServerOptions>().Configure<Trousseau>((o, trousseau) =>
        {
            o.SigningCredentials.Add(new SigningCredentials(new SymmetricSecurityKey(ClesAcces.Deriver(trousseau, "signature des jetons d'accès")), SecurityAlgorithms.HmacSha256));
            o.EncryptionCredentials.Add(new EncryptingCredentials(new SymmetricSecurityKey(ClesAcces.Deriver(trousseau, "chiffrement des jetons d'accès")), SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
        });
        return services;
    }

    /// <summary>Le client, son secret, le royaume et les scopes.</summary>
    private sealed class ControlerDemande(RegistreApplications registre) : IOpenIddictServerHandler<ValidateTokenRequestContext>
    {
        public async ValueTask HandleAsync(ValidateTokenRequestContext context)
        {
            var royaume = context.Transaction.GetHttpRequest()!.Query["realm"].ToString();
            if (royaume is not (ApiServie.Agent or ApiServie.Partenaire))
            {
                context.Reject(Errors.InvalidRequest, "Unknown realm");
                return;
            }
            if (context.ClientId is not { } client || context.ClientSecret is not { } secret
                || await registre.TrouverAsync(client, context.CancellationToken) is not { RevoqueeLe: null } application
                || !SecretApplication.Convient(application, secret))
            {
                context.Reject(Errors.InvalidClient);
                return;
            }
            var permis = application.Scopes.Split(' ').ToHashSet();
            permis.IntersectWith(ApiServie.ScopesDe(royaume));
            var refuses = context.Request.GetScopes().Where(s => !permis.Contains(s)).ToList();
            if (refuses.Count > 0)
                context.Reject(Errors.InvalidScope, $"Unknown/invalid scope(s): [{string.Join(", ", refuses)}]");
        }
    }

    private sealed class Delivrer : IOpenIddictServerHandler<HandleTokenRequestContext>
    {
        public ValueTask HandleAsync(HandleTokenRequestContext context)
        {
            var identite = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
            identite.SetClaim(Claims.Subject, context.ClientId);
            identite.SetClaim(Royaume, context.Transaction.GetHttpRequest()!.Query["realm"].ToString());
            identite.SetScopes(context.Request.GetScopes());
            identite.SetDestinations(static _ => [Destinations.AccessToken]);
            context.SignIn(new ClaimsPrincipal(identite));
            return default;
        }
    }

    /// <summary>La réponse documentée : le scope toujours dit, 400 pour toute erreur, sans lien vers la documentation de la bibliothèque.</summary>
    private sealed class RepondreCommeDocumente : IOpenIddictServerHandler<ApplyTokenResponseContext>
    {
        public ValueTask HandleAsync(ApplyTokenResponseContext context)
        {
            var reponse = context.Transaction.GetHttpRequest()!.HttpContext.Response;
            context.Response.ErrorUri = null;
            if (context.Response.Error is null)
            {
                context.Response.Scope ??= string.Join(' ', context.Request!.GetScopes());
                return default;
            }
            reponse.StatusCode = StatusCodes.Status400BadRequest;
            reponse.Headers.Remove("WWW-Authenticate");
            context.Response.ErrorDescription = context.Response.Error switch
            {
                Errors.InvalidClient => "Client authentication failed",
                Errors.InvalidScope or Errors.InvalidRequest => context.Response.ErrorDescription,
                _ => null,
            };
            return default;
        }
    }
}
