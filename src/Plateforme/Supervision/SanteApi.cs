using Microsoft.AspNetCore.Http.HttpResults;

namespace Plateforme.Supervision;

/// <summary>Santé du service : <c>etat</c> bon|degrade, <c>base</c> absente|joignable|injoignable.</summary>
public sealed record Sante(string Etat, string Base);

/// <summary><c>GET /sante</c> : 200 tant que le service peut répondre, 503 quand sa base ne répond pas.</summary>
internal static class SanteApi
{
    public static async Task<JsonHttpResult<Sante>> RepondreAsync(EtatBase etat, CancellationToken ct)
    {
        var situation = await etat.LireAsync(ct);
        var bon = situation != SituationBase.Injoignable;
        return TypedResults.Json(
            new Sante(bon ? "bon" : "degrade", Mot(situation)),
            statusCode: bon ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string Mot(SituationBase situation) => situation switch
    {
        SituationBase.Absente => "absente",
        SituationBase.Joignable => "joignable",
        _ => "injoignable",
    };
}
