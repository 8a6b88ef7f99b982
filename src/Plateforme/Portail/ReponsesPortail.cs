using System.Globalization;
using Plateforme.Acces;

namespace Plateforme.Portail;

/// <summary>Ce que le portail répond de lui-même.</summary>
internal static class ReponsesPortail
{
    private const string TexteSimple = "text/plain";

    /// <summary>403 : le jeton n'ouvre pas cette API.</summary>
    public static Task InterdireAsync(HttpContext http, ApiServie api)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return api.CorpsRefus is { } corps ? http.Response.WriteAsJsonAsync(corps, corps.GetType(), FormatApi.Json, http.RequestAborted) : Task.CompletedTask;
    }

    /// <summary>429 et ses en-têtes documentés.</summary>
    public static Task RalentirAsync(HttpContext http, ApplicationPartenaire application)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.ContentType = TexteSimple;
        http.Response.Headers.RetryAfter = "1";
        http.Response.Headers["X-Ratelimit-Burst-Capacity-Clientidlimiter"] = application.AppelsParSeconde.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-Ratelimit-Remaining-Clientidlimiter"] = "0";
        return http.Response.WriteAsync("Too Many Requests", http.RequestAborted);
    }

    /// <summary>Joue la panne demandée ; faux quand l'appel doit suivre son cours (attente seule).</summary>
    public static async Task<bool> TomberAsync(HttpContext http, ApplicationPartenaire application, RequestDelegate route, Func<bool> preparer)
    {
        if (application.AttenteMs > 0)
            await Task.Delay(application.AttenteMs, http.RequestAborted);
        switch (application.Panne)
        {
            case Panne.TropDAppels:
                await RalentirAsync(http, application);
                return true;
            case Panne.Erreur500:
                await Erreur500Async(http);
                return true;
            case Panne.Indisponible:
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return true;
            case Panne.JetonExpire:
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return true;
            case Panne.CorpsCoupe:
                if (preparer())
                    await CouperAsync(http, route);
                return true;
            default:
                return false;
        }
    }

    /// <summary>500 de la passerelle, tel que vu en production.</summary>
    public static Task Erreur500Async(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return http.Response.WriteAsJsonAsync(new { codeErreur = "JCS0011G", codeHttp = 500, message = "La vue service retournée est en erreur" }, http.RequestAborted);
    }

    private static async Task CouperAsync(HttpContext http, RequestDelegate route)
    {
        var sortie = http.Response.Body;
        using var entier = new MemoryStream();
        http.Response.Body = entier;
        await route(http);
        http.Response.Body = sortie;
        http.Response.ContentLength = null;
        if (entier.Length > 0)
            await sortie.WriteAsync(entier.ToArray().AsMemory(0, (int)entier.Length / 2), http.RequestAborted);
    }
}
