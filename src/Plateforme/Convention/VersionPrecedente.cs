using System.Globalization;
using Plateforme.Acces;
using Plateforme.Portail;
using Socle.Calendrier;

namespace Plateforme.Convention;

/// <summary>
/// La génération de la convention (lignes 2282-2491), tenue en ligne à côté de la courante six mois au plus (ligne 2268). Chaque réponse dit depuis
/// quand elle est dépassée (<c>Deprecation</c>, RFC 9745) et quand elle cessera (<c>Sunset</c>, RFC 8594).
/// </summary>
/// <param name="DepasseeLe">Mise en production de la génération courante.</param>
public sealed record VersionPrecedente(DateOnly DepasseeLe)
{
    private const int MoisEnLigne = 6;

    /// <summary>Dernier jour.</summary>
    public DateOnly RetireeLe => DepasseeLe.AddMonths(MoisEnLigne);

    /// <summary>Groupe de routes d'une API de la convention.</summary>
    internal static RouteGroupBuilder Routes(IEndpointRouteBuilder routes, ApiServie api)
    {
        var groupe = routes.MapApi(api);
        groupe.AddEndpointFilter(async (contexte, suite) =>
        {
            var version = contexte.HttpContext.RequestServices.GetRequiredService<VersionPrecedente>();
            var enTetes = contexte.HttpContext.Response.Headers;
            enTetes["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{Instant(version.DepasseeLe).ToUnixTimeSeconds()}");
            enTetes["Sunset"] = Instant(version.RetireeLe).ToString("R", CultureInfo.InvariantCulture);
            return await suite(contexte);
        });
        return groupe;
    }

    private static DateTimeOffset Instant(DateOnly jour) => new(HeureLegale.DebutUtc(jour), TimeSpan.Zero);
}
