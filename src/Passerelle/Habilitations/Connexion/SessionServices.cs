using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Passerelle.Habilitations.Connexion;

/// <summary>La session : un témoin illisible du script, limité au site, revu chaque minute avec sa ligne en base (<see cref="SessionsCompte"/>).</summary>
public static class SessionServices
{
    /// <summary>Enregistre l'authentification par témoin.</summary>
    public static IServiceCollection AjouterSession(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(temoins =>
        {
            temoins.ApplicationCookie!.Configure(o =>
            {
                o.Cookie.Name = "passerelle-session";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                o.ExpireTimeSpan = SessionsCompte.Duree;
                o.SlidingExpiration = false;
                o.LoginPath = "/habilitations/connexion/se-connecter";
                o.ReturnUrlParameter = "retour";
                o.Events.OnRedirectToAccessDenied = Refuser;
                o.Events.OnRedirectToLogin = AllerSeConnecter;
            });
            temoins.TwoFactorUserIdCookie!.Configure(o =>
            {
                o.Cookie.Name = "passerelle-code";
                o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                o.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        });
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(1);
            o.OnRefreshingPrincipal = GarderSession;
        });
        services.AddScoped<SessionsCompte>();
        services.AddScoped<DebitConnexion>();
        return services;
    }

    /// <summary>Les revendications relues du compte ne disent rien de la session : on la reporte.</summary>
    private static Task GarderSession(SecurityStampRefreshingPrincipalContext contexte)
    {
        ((ClaimsIdentity)contexte.NewPrincipal!.Identity!).AddClaims(contexte.CurrentPrincipal!.FindAll(c => c.Type is SessionsCompte.Revendication or "amr"));
        return Task.CompletedTask;
    }

    /// <summary>Un 403 dit vrai : pas de redirection.</summary>
    private static Task Refuser(RedirectContext<CookieAuthenticationOptions> contexte)
    {
        contexte.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Une réponse partielle ne peut recevoir la page de connexion : htmx y emmène la page entière.</summary>
    private static Task AllerSeConnecter(RedirectContext<CookieAuthenticationOptions> contexte)
    {
        if (contexte.Request.Headers.ContainsKey("HX-Request"))
        {
            contexte.Response.Headers["HX-Redirect"] = contexte.Options.LoginPath.Value;
            contexte.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            contexte.Response.Redirect(contexte.RedirectUri);
        }
        return Task.CompletedTask;
    }
}
