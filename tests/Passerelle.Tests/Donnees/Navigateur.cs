using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Passerelle.Tests.Donnees;

/// <summary>Un navigateur sans JavaScript : témoins gardés, redirections montrées, formulaires envoyés avec leur jeton.</summary>
public sealed class Navigateur(HttpMessageHandler serveur) : IDisposable
{
    private readonly HttpClient client = new(new CookieContainerHandler(new CookieContainer()) { InnerHandler = serveur }) { BaseAddress = new Uri("http://localhost") };

    /// <summary>Le client, pour ce qui n'est pas une page.</summary>
    public HttpClient Client => client;

    /// <summary>Demande une adresse, avec ces en-têtes en plus.</summary>
    public async Task<PageLue> LireAsync(string adresse, params (string Nom, string Valeur)[] entetes)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Get, adresse);
        foreach (var (nom, valeur) in entetes)
            demande.Headers.Add(nom, valeur);
        return await PageLue.LireAsync(await client.SendAsync(demande));
    }

    /// <summary>Envoie sans passer par un formulaire (donc sans jeton).</summary>
    public async Task<PageLue> EnvoyerBrutAsync(string adresse, params (string Nom, string Valeur)[] champs) =>
        await PageLue.LireAsync(await client.PostAsync(adresse, new FormUrlEncodedContent(champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)))));

    /// <summary>Envoie le formulaire de la page, ses champs cachés compris, avec ces valeurs.</summary>
    public async Task<PageLue> EnvoyerAsync(PageLue page, params (string Nom, string Valeur)[] champs)
    {
        var formulaire = page.Html.QuerySelector("main form[method=post]") as IHtmlFormElement
            ?? throw new InvalidOperationException($"Pas de formulaire dans la page {page.Adresse} ({(int)page.Code}).");
        var caches = formulaire.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Select(c => (c.Name!, c.Value));
        var cible = formulaire.GetAttribute("action") is { Length: > 0 } action ? action : page.Adresse;
        return await EnvoyerBrutAsync(cible, [.. caches, .. champs]);
    }

    /// <summary>Envoie à un gestionnaire de la page, avec son jeton et ces seules valeurs.</summary>
    public Task<PageLue> ActionnerAsync(PageLue page, string gestionnaire, params (string Nom, string Valeur)[] champs) =>
        EnvoyerBrutAsync($"{page.Adresse.Split('?')[0]}?handler={gestionnaire}", [("__RequestVerificationToken", ((IHtmlInputElement)page.Html.QuerySelector("input[name=__RequestVerificationToken]")!).Value), .. champs]);

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    /// <summary>Se connecte par la page de connexion.</summary>
    public async Task<PageLue> SeConnecterAsync(CompteDeTest compte, string? motDePasse = null)
    {
        var page = await LireAsync("/habilitations/connexion/se-connecter");
        return await EnvoyerAsync(page, ("Identifiant", compte.Identifiant), ("MotDePasse", motDePasse ?? compte.MotDePasse));
    }
}

/// <summary>Une réponse lue.</summary>
public sealed record PageLue(string Adresse, HttpStatusCode Code, HttpResponseMessage Reponse, IHtmlDocument Html)
{
    /// <summary>Où mène la redirection.</summary>
    public string? Vers => Reponse.Headers.Location?.ToString();

    /// <summary>Texte du contenu principal.</summary>
    public string Texte => Html.QuerySelector("main")?.TextContent ?? Html.Body?.TextContent ?? "";

    internal static async Task<PageLue> LireAsync(HttpResponseMessage reponse) => new(
        reponse.RequestMessage!.RequestUri!.PathAndQuery,
        reponse.StatusCode,
        reponse,
        await new HtmlParser().ParseDocumentAsync(await reponse.Content.ReadAsStringAsync()));
}
