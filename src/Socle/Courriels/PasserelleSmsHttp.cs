using System.Net;
using System.Net.Http.Json;

namespace Socle.Courriels;

/// <summary>
/// SMS transactionnels par l'API de Brevo : <c>POST /v3/transactionalSMS/send</c>, clé dans l'en-tête <c>api-key</c>, 201 quand le SMS est pris. Ni
/// le numéro, ni le texte, ni la réponse ne vont aux traces : seul le code HTTP est gardé.
/// </summary>
public sealed class PasserelleSmsHttp : IPasserelleSms, IDisposable
{
    private readonly HttpClient client;
    private readonly string expediteur;

    /// <summary>Une passerelle à cette adresse, avec cette clé.</summary>
    /// <param name="adresse">Racine de l'API.</param>
    /// <param name="cle">Clé d'API.</param>
    /// <param name="expediteur">Nom montré au destinataire : 3 à 11 lettres ou chiffres.</param>
    public PasserelleSmsHttp(Uri adresse, string cle, string expediteur)
    {
        client = new HttpClient { BaseAddress = adresse, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Add("api-key", cle);
        this.expediteur = expediteur;
    }

    /// <inheritdoc/>
    public bool Reglee => true;

    /// <inheritdoc/>
    public async Task<(IssueRemise Issue, string? Raison)> RemettreAsync(Guid id, string numero, string texte)
    {
        try
        {
            using var reponse = await client.PostAsJsonAsync("v3/transactionalSMS/send", new { sender = expediteur, recipient = numero.TrimStart('+'), content = texte, type = "transactional", tag = $"{id:N}" });
            var code = (int)reponse.StatusCode;
            return reponse.IsSuccessStatusCode ? (IssueRemise.Accepte, null) : reponse.StatusCode switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => (IssueRemise.Differe, "La passerelle de SMS refuse la clé."),
                HttpStatusCode.PaymentRequired => (IssueRemise.Differe, "La passerelle de SMS n'a plus de crédit."),
                HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => (IssueRemise.Differe, $"La passerelle de SMS demande d'attendre ({code})."),
                _ when code < 500 => (IssueRemise.Refuse, $"La passerelle de SMS a répondu {code}."),
                // Tombée après avoir reçu : peut-être parti.
                _ => (IssueRemise.SansReponse, $"La passerelle de SMS a répondu {code}, sans dire si le SMS est parti."),
            };
        }
        catch (HttpRequestException panne) when (panne.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return (IssueRemise.Differe, "La passerelle de SMS ne répond pas.");
        }
        catch (Exception panne) when (panne is HttpRequestException or OperationCanceledException or IOException)
        {
            return (IssueRemise.SansReponse, "La liaison s'est coupée pendant la remise, sans réponse de la passerelle de SMS.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
