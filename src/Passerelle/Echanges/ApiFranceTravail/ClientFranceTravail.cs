using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using Socle.Identifiants;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>
/// Appelle les API : jeton d'accès, en-têtes d'agent, jeton d'usager, et l'issue dite en français. Reprises, attentes et disjoncteur sont dans la
/// chaîne du client HTTP (<see cref="ClientsServices"/>). Aucune adresse ne porte de donnée personnelle.
/// </summary>
internal sealed class ClientFranceTravail(HttpClient http, JetonsFranceTravail jetons, ReglagesFranceTravail reglages, EtatConnexion etat)
{
    private const int LongueurRaison = 300;

    /// <summary>Cherche un usager par NIR et naissance.</summary>
    public Task<AppelFini> ChercherAsync(Nir nir, DateOnly naissance, AgentAppelant agent, CancellationToken ct) => AppelerAsync(HttpMethod.Post, ApiAppelee.Rechercher, "/usagers/par-datenaissance-et-nir",
        new { dateNaissance = naissance.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), nir = nir.Ecriture }, agent, null, ct);

    /// <summary>Cherche un usager par son numéro France Travail.</summary>
    public Task<AppelFini> ChercherAsync(string numero, AgentAppelant agent, CancellationToken ct) =>
        AppelerAsync(HttpMethod.Post, ApiAppelee.Rechercher, "/usagers/par-numero-francetravail", new { numeroFranceTravail = numero }, agent, null, ct);

    /// <summary>Lit une ressource d'un usager.</summary>
    public Task<AppelFini> LireAsync(ApiAppelee api, string ressource, string usager, AgentAppelant agent, CancellationToken ct) =>
        AppelerAsync(HttpMethod.Get, api, ressource, null, agent, usager, ct);

    /// <summary>Demande un jeton neuf : de quoi essayer la connexion ; nul quand elle est bonne, sinon ce qui manque.</summary>
    public async Task<string?> EssayerAsync(CancellationToken ct)
    {
        var (_, echec) = await TenterAsync(async fini => await jetons.ObtenirAsync(await jetons.ObtenirAsync(null, fini), fini), ct);
        return echec?.Raison;
    }

    private async Task<AppelFini> AppelerAsync(HttpMethod methode, ApiAppelee api, string ressource, object? corps, AgentAppelant agent, string? usager, CancellationToken ct)
    {
        var (fini, echec) = await TenterAsync(async annule =>
        {
            string? refuse = null;
            while (true)
            {
                var jeton = await jetons.ObtenirAsync(refuse, annule);
                using var demande = new HttpRequestMessage(methode, new Uri(api.Chemin(reglages, ressource), UriKind.Relative));
                demande.Headers.Authorization = new AuthenticationHeaderValue("Bearer", jeton);
                demande.Headers.Add("pa-identifiant-agent", agent.Identifiant);
                demande.Headers.Add("pa-nom-agent", agent.Nom);
                demande.Headers.Add("pa-prenom-agent", agent.Prenom);
                if (usager is not null)
                    demande.Headers.Add("ft-jeton-usager", usager);
                if (corps is not null)
                    demande.Content = JsonContent.Create(corps);
                using var reponse = await http.SendAsync(demande, annule);
                // Un jeton d'accès périmé plus tôt que dit : un neuf, une fois.
                if (reponse.StatusCode == HttpStatusCode.Unauthorized && refuse is null)
                {
                    refuse = jeton;
                    continue;
                }
                return await ConclureAsync(reponse, annule);
            }
        }, ct);
        fini = echec ?? fini!;
        etat.Noter(api, fini);
        return fini;
    }

    /// <summary>Ce qu'il en est de la réponse.</summary>
    private static async Task<AppelFini> ConclureAsync(HttpResponseMessage reponse, CancellationToken ct)
    {
        var code = (int)reponse.StatusCode;
        var corps = await CorpsAsync(reponse, ct);
        if (code is >= 200 and < 300)
        {
            // Un 200 peut être une erreur : la documentation le dit.
            return corps is { ValueKind: JsonValueKind.Object } objet && objet.TryGetProperty("codeErreur", out var erreur) && erreur.ValueKind == JsonValueKind.String
                ? AppelFini.Refuse(Dire(corps, "réponse en erreur"))
                : AppelFini.Repondu(corps);
        }
        return code switch
        {
            >= 300 and < 400 => AppelFini.Refuse("France Travail renvoie ailleurs : les en-têtes d'agent lui manquent."),
            400 or 409 or 422 => AppelFini.Refuse($"France Travail refuse : {Dire(corps, "demande non conforme")}"),
            401 => AppelFini.Passager("France Travail ne reconnaît pas l'accès (401) : voir la connexion."),
            403 => AppelFini.Refuse($"France Travail l'interdit : {Dire(corps, "un droit manque à notre application")}"),
            404 => AppelFini.Refuse("Adresse inconnue de France Travail (404) : vérifier la version réglée."),
            429 => AppelFini.Passager("Trop d'appels : France Travail demande d'attendre (429)."),
            _ when EstDefinitive(corps) => AppelFini.Refuse($"France Travail ne peut répondre pour cette personne : {Dire(corps, "R998")}"),
            _ => AppelFini.Passager(string.Create(CultureInfo.InvariantCulture, $"France Travail est en panne ({code}).")),
        };
    }

    /// <summary>R998 ne passe pas avec le temps : l'usager n'est pas complet chez eux.</summary>
    internal static bool EstDefinitive(JsonElement? corps) => corps is { ValueKind: JsonValueKind.Object } objet && objet.TryGetProperty("codeRetour", out var code) && code.ValueKind == JsonValueKind.String && code.GetString() == "R998";

    private static async Task<JsonElement?> CorpsAsync(HttpResponseMessage reponse, CancellationToken ct)
    {
        var octets = await reponse.Content.ReadAsByteArrayAsync(ct);
        if (octets.AsSpan().TrimStart(" \r\n\t"u8) is not [(byte)'{' or (byte)'[', ..])
            return null;
        using var document = JsonDocument.Parse(octets);
        return document.RootElement.Clone();
    }

    private static string Dire(JsonElement? corps, string defaut)
    {
        var message = corps is { ValueKind: JsonValueKind.Object } objet && objet.TryGetProperty("message", out var dit) && dit.ValueKind == JsonValueKind.String ? dit.GetString()!.Trim() : "";
        return message.Length == 0 ? $"{defaut}." : message.Length <= LongueurRaison ? message : $"{message[..LongueurRaison]}…";
    }

    /// <summary>Ce qui peut arriver entre eux et nous, rendu en valeur.</summary>
    private static async Task<(T? Rendu, AppelFini? Echec)> TenterAsync<T>(Func<CancellationToken, Task<T>> acte, CancellationToken ct)
    {
        try
        {
            return (await acte(ct), null);
        }
        catch (AccesRefuseException refus)
        {
            return (default, AppelFini.Passager($"France Travail ne donne pas de jeton : {refus.Message}."));
        }
        catch (BrokenCircuitException)
        {
            return (default, AppelFini.Passager("France Travail ne répond plus : les appels sont suspendus quelques secondes."));
        }
        catch (RateLimiterRejectedException)
        {
            return (default, AppelFini.Passager("Trop d'appels attendent leur tour ici : réessayer dans une minute."));
        }
        catch (TimeoutRejectedException)
        {
            return (default, AppelFini.Passager("France Travail n'a pas répondu à temps."));
        }
        catch (HttpRequestException)
        {
            return (default, AppelFini.Passager("France Travail est injoignable."));
        }
        catch (JsonException)
        {
            return (default, AppelFini.Passager("La réponse de France Travail est coupée ou illisible."));
        }
    }
}
