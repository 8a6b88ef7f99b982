using Plateforme.Portail;

namespace Plateforme.Orientations;

/// <summary>Le refus documenté des API d'orientation : le message nomme les champs.</summary>
internal static class ErreurOrientation
{
    public static IResult Refus(HttpRequest demande, IReadOnlyCollection<FauteChamp> fautes) => FormatApi.Reponse(new
    {
        timestamp = demande.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
        status = 400,
        error = "Bad Request",
        message = string.Join(" ; ", fautes.Select(f => $"Le champ {f.Champ} {f.Attendu}")),
        path = demande.Path.Value,
    }, StatusCodes.Status400BadRequest);
}
