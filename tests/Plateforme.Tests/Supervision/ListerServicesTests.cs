using System.Net;
using AngleSharp.Html.Parser;

namespace Plateforme.Tests.Supervision;

public sealed class ListerServicesTests
{
    [Fact]
    public async Task L_accueil_dit_absents_les_cinq_API_et_aucune_ne_repond()
    {
        await using var serveur = await ServeurDeTest.DemarrerAsync($"sqlite:{Path.Combine(Path.GetTempPath(), "plateforme-sans-base.db")}");
        using var reponse = await serveur.Client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await reponse.Content.ReadAsStringAsync());

        var api = page.QuerySelectorAll("tbody tr").Where(l => l.QuerySelector("th")!.TextContent.StartsWith("API ", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, api.Count);
        Assert.All(api, l => Assert.Equal("Pas encore : livraison C", l.LastElementChild!.TextContent));
        Assert.Contains("default-src 'none'", reponse.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var jeton = await serveur.Client.PostAsync(new Uri("/connexion/oauth2/access_token?realm=/agent", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, jeton.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081", null)]
    [InlineData("http://*:80;https://localhost:5082", null)]
    [InlineData("http://127.0.0.1:5081;5082", "5082")]
    [InlineData("ftp://127.0.0.1", "ftp://127.0.0.1")]
    public void Une_adresse_d_ecoute_fautive_est_nommee(string adresses, string? fautive) =>
        Assert.Equal(fautive, Plateforme.Supervision.AdressesEcoute.Fautive(adresses));
}
