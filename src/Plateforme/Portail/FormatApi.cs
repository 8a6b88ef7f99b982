using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plateforme.Portail;

/// <summary>Le JSON des API : noms tels qu'écrits, ce qu'on ne sait pas omis, accents en clair.</summary>
internal static class FormatApi
{
    public const string TypeJson = "application/json; charset=utf-8";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Réponse JSON.</summary>
    public static IResult Reponse<T>(T corps, int code = StatusCodes.Status200OK) => Results.Json(corps, Json, "application/json", code);
}
