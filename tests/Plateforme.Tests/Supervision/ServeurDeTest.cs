using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Plateforme.Supervision;
using Socle.Bases;
using Socle.Cles;

namespace Plateforme.Tests.Supervision;

/// <summary>La plateforme servie pour de vrai sur un port libre.</summary>
internal sealed class ServeurDeTest : IAsyncDisposable
{
    private readonly WebApplication application;

    private ServeurDeTest(WebApplication application)
    {
        this.application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => application.Services;

    /// <summary>Démarre sur cette base ; les clés sont celles du dossier donné, sinon d'un dossier jetable.</summary>
    public static async Task<ServeurDeTest> DemarrerAsync(string choix, string? cles = null, Action<IServiceCollection>? reglages = null)
    {
        Assert.True(ChoixBase.Lire(choix).Essayer(out var lu, out _));
        cles ??= Path.Combine(Directory.CreateTempSubdirectory("plateforme-cles-").FullName, "plateforme", "cles");
        var application = ServeurPlateforme.Construire("http://127.0.0.1:0", lu, s =>
        {
            s.Replace(ServiceDescriptor.Singleton(_ => Trousseau.Ouvrir(cles, creer: true)));
            reglages?.Invoke(s);
        });
        await application.StartAsync();
        return new ServeurDeTest(application);
    }

    /// <summary>Ouvre une page, qui doit répondre.</summary>
    public async Task<IHtmlDocument> OuvrirAsync(string chemin)
    {
        using var reponse = await Client.GetAsync(new Uri(chemin, UriKind.Relative));
        var texte = await reponse.Content.ReadAsStringAsync();
        Assert.True(reponse.IsSuccessStatusCode, $"{chemin} : {(int)reponse.StatusCode} {texte}");
        return await new HtmlParser().ParseDocumentAsync(texte);
    }

    /// <summary>Envoie un formulaire avec le jeton de la page d'où il vient, et lit la page rendue.</summary>
    public async Task<IHtmlDocument> PosterAsync(string chemin, IHtmlDocument depuis, params (string Cle, string Valeur)[] champs)
    {
        var jeton = depuis.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var formulaire = new FormUrlEncodedContent(champs.Append(("__RequestVerificationToken", jeton)).Select(c => KeyValuePair.Create(c.Item1, c.Item2)));
        using var reponse = await Client.PostAsync(new Uri(chemin, UriKind.Relative), formulaire);
        var texte = await reponse.Content.ReadAsStringAsync();
        Assert.True(reponse.IsSuccessStatusCode, $"{chemin} : {(int)reponse.StatusCode} {texte}");
        return await new HtmlParser().ParseDocumentAsync(texte);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.DisposeAsync();
    }
}
