namespace EndToEnd;

/// <summary>Le lundi matin du gestionnaire de données : le fichier du jour a des rejets, il en corrige un.</summary>
public sealed class RejetRejoueTests(DemonstrationEnMarche demonstration)
{
    [Fact]
    public async Task Un_rejet_se_corrige_et_se_rejoue()
    {
        await using var session = await demonstration.OuvrirAsync("donnees");
        var page = session.Page;
        await page.SuivreAsync("Transmissions");
        await page.SuivreAsync("accidente");
        var rejets = page.Locator("table tbody tr a[href*='traiter-rejet']");
        var avant = await rejets.CountAsync();
        Assert.NotEqual(0, avant);

        await page.Locator("tr", new() { HasText = "DTNAI" }).Locator("a[href*='traiter-rejet']").First.ClickAsync();
        await page.GetByLabel("Valeur juste de DTNAI").FillAsync("hier");
        await page.PresserAsync("Corriger et rejouer");
        await page.VoirAsync("une date réelle AAAA-MM-JJ");

        await page.GetByLabel("Valeur juste de DTNAI").FillAsync("1985-03-02");
        await page.PresserAsync("Corriger et rejouer");
        await page.WaitForURLAsync(url => url.Contains("consulter-transmission", StringComparison.Ordinal));
        Assert.Equal(avant - 1, await rejets.CountAsync());
        await page.VoirAsync("rejoué");
    }
}
