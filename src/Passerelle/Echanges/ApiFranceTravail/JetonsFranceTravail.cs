using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Le jeton d'accès, demandé une fois pour tous les appels et redemandé un peu avant son terme, ou quand l'un d'eux fut refusé.</summary>
internal sealed class JetonsFranceTravail(IHttpClientFactory clients, ReglagesFranceTravail reglages, TimeProvider horloge) : IDisposable
{
    /// <summary>Nom du client HTTP.</summary>
    public const string Client = "jetons-france-travail";

    private const string Chemin = "/connexion/oauth2/access_token?realm=";
    private static readonly TimeSpan Marge = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim verrou = new(1, 1);
    private string? jeton;
    private DateTimeOffset jusqu;

    /// <summary>Le jeton ; <paramref name="refuse"/>, celui qui vient de l'être, n'est plus rendu.</summary>
    /// <exception cref="AccesRefuseException">France Travail ne donne pas de jeton à cette application.</exception>
    public async Task<string> ObtenirAsync(string? refuse, CancellationToken ct)
    {
        await verrou.WaitAsync(ct);
        try
        {
            if (jeton is not null && jeton != refuse && jusqu > horloge.GetUtcNow())
                return jeton;
            var demandeLe = horloge.GetUtcNow();
            using var corps = new FormUrlEncodedContent(reglages.Demande());
            using var reponse = await clients.CreateClient(Client).PostAsync(new Uri(reglages.Jetons, Chemin + Uri.EscapeDataString(reglages.Royaume)), corps, ct);
            var lu = reponse.Content.Headers.ContentType?.MediaType == "application/json" ? await reponse.Content.ReadFromJsonAsync<JsonElement>(ct) : default;
            if (!reponse.IsSuccessStatusCode)
                throw new AccesRefuseException(Raison(reponse, lu));
            jusqu = demandeLe + TimeSpan.FromSeconds(lu.GetProperty("expires_in").GetInt32()) - Marge;
            return jeton = lu.GetProperty("access_token").GetString()!;
        }
        finally
        {
            verrou.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => verrou.Dispose();

    /// <summary>L'erreur OAuth2, dite en mots (« invalid_client », « invalid_scope »…).</summary>
    private static string Raison(HttpResponseMessage reponse, JsonElement corps) =>
        (corps.ValueKind == JsonValueKind.Object && corps.TryGetProperty("error", out var erreur) ? erreur.GetString() : null) switch
        {
            "invalid_client" => "l'application ou son secret n'est pas reconnu",
            "invalid_scope" => "un droit (scope) demandé n'est pas ouvert à cette application",
            { } autre => autre,
            null => string.Create(CultureInfo.InvariantCulture, $"réponse {(int)reponse.StatusCode}"),
        };
}

/// <summary>France Travail ne donne pas de jeton à cette application ; le message dit pourquoi, sans secret.</summary>
internal sealed class AccesRefuseException(string raison) : Exception(raison);
