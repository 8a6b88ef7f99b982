using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Socle.Resultats;

namespace Plateforme.Collecte;

/// <summary>Ouvre les pages d'un partage et envoie leurs formulaires, avec leurs témoins ; les fichiers passent en flux.</summary>
internal sealed class NavigateurPartage : IDisposable
{
    private const int PageMaximale = 1 << 20;
    private readonly HttpClient client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(30), UseCookies = true }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Une page et son adresse, redirections suivies.</summary>
    public async Task<Resultat<(IDocument Page, Uri Adresse)>> OuvrirAsync(Uri lien, CancellationToken ct)
    {
        try
        {
            using var reponse = await client.GetAsync(lien, HttpCompletionOption.ResponseHeadersRead, ct);
            return reponse.IsSuccessStatusCode
                ? (await LireAsync(reponse, ct), reponse.RequestMessage!.RequestUri!)
                : CollecteErreurs.LienRefuse((int)reponse.StatusCode);
        }
        catch (Exception panne) when (panne is HttpRequestException or IOException)
        {
            return CollecteErreurs.Injoignable();
        }
    }

    /// <summary>Envoie un formulaire ; le contenu de la réponse reste à lire en flux.</summary>
    public async Task<Resultat<HttpResponseMessage>> EnvoyerAsync(Uri action, HttpContent contenu, CancellationToken ct)
    {
        try
        {
            using var demande = new HttpRequestMessage(HttpMethod.Post, action) { Content = contenu };
            return await client.SendAsync(demande, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (Exception panne) when (panne is HttpRequestException or IOException)
        {
            return CollecteErreurs.TransfertCoupe();
        }
    }

    /// <summary>Lit une page ; au-delà d'un mébioctet, ce n'en est pas une : le reste est ignoré.</summary>
    public static async Task<IDocument> LireAsync(HttpResponseMessage reponse, CancellationToken ct)
    {
        await using var flux = await reponse.Content.ReadAsStreamAsync(ct);
        var page = new byte[PageMaximale];
        var lus = await flux.ReadAtLeastAsync(page, page.Length, throwOnEndOfStream: false, ct);
        return await new HtmlParser().ParseDocumentAsync(new MemoryStream(page, 0, lus), ct);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
