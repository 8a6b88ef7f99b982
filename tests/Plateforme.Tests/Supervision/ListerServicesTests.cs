using AngleSharp.Html.Parser;

namespace Plateforme.Tests.Supervision;

public sealed class ListerServicesTests
{
    [Fact]
    public async Task L_accueil_dit_ce_qui_n_est_pas_servi()
    {
        await using var serveur = await ServeurDeTest.DemarrerAsync($"sqlite:{Path.Combine(Path.GetTempPath(), "plateforme-sans-base.db")}");
        using var reponse = await serveur.Client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await reponse.Content.ReadAsStringAsync());

        var api = page.QuerySelectorAll("tbody tr").Where(l => l.QuerySelector("th")!.TextContent.StartsWith("API ", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, api.Count);
        Assert.Contains("default-src 'none'", reponse.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081", null)]
    [InlineData("http://*:80;https://localhost:5082", null)]
    [InlineData("http://127.0.0.1:5081;5082", "5082")]
    [InlineData("ftp://127.0.0.1", "ftp://127.0.0.1")]
    public void Une_adresse_d_ecoute_fautive_est_nommee(string adresses, string? fautive) =>
        Assert.Equal(fautive, Plateforme.Supervision.AdressesEcoute.Fautive(adresses));
}
