using Plateforme.Acces;
using Plateforme.Supervision;

namespace Plateforme.Documentation;

/// <summary>Routes des documents OpenAPI, à ce poste.</summary>
internal static class DocumentationApi
{
    public static void Ajouter(IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi/{cle}.json", async (string cle, DecrireApi decrire, CancellationToken ct) => ApiServie.Toutes.FirstOrDefault(a => a.Cle == cle) is { } api
            ? Results.Text((await decrire.ExecuterAsync(api, ct)).ToJsonString(), "application/json")
            : Results.NotFound()).RequireAuthorization(ServeurPlateforme.PolitiqueLocale);
}
