using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Socle.Ecrans;

/// <summary>
/// En-têtes de chaque réponse : aucune source extérieure, aucun script ni style écrit dans la page, aucun cadre, et pas de
/// copie gardée par le navigateur (les pages sont nominatives) hors fichiers statiques, qui disent eux-mêmes leur durée.
/// </summary>
public static class EnTetesSecurite
{
    private const string Politique = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Ajoute les en-têtes.</summary>
    public static IApplicationBuilder UseEnTetesSecurite(this IApplicationBuilder application) => application.Use((requete, suite) =>
    {
        requete.Response.OnStarting(Poser, requete);
        return suite(requete);
    });

    private static Task Poser(object etat)
    {
        var http = (HttpContext)etat;
        var entetes = http.Response.Headers;
        var secrete = http.GetEndpoint()?.Metadata.GetMetadata<PageSecreteAttribute>() is not null;
        entetes.ContentSecurityPolicy = Politique;
        entetes.XContentTypeOptions = "nosniff";
        entetes.XFrameOptions = "DENY";
        entetes["Referrer-Policy"] = secrete ? "no-referrer" : "same-origin";
        if (secrete)
            entetes["X-Robots-Tag"] = "noindex, nofollow";
        entetes["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        entetes["Cross-Origin-Opener-Policy"] = "same-origin";
        entetes["Cross-Origin-Resource-Policy"] = "same-origin";
        if (entetes.ETag.Count == 0)
            entetes.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
