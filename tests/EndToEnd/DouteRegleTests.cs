using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>Un doute d'identité : les deux fiches réunies, puis la fusion défaite.</summary>
public sealed class DouteRegleTests(DemonstrationEnMarche demonstration)
{
    [Fact]
    public async Task Une_fusion_se_fait_et_se_defait()
    {
        await using var session = await demonstration.OuvrirAsync("donnees");
        var page = session.Page;
        await page.SuivreAsync("Doutes d'identité");
        var doutes = page.Locator("tbody tr");
        var avant = await doutes.CountAsync();
        await doutes.First.GetByRole(AriaRole.Link).ClickAsync();
        await page.VoirTitreAsync("Une ou deux personnes ?");
        await page.PresserAsync("Réunir les deux fiches");
        await page.WaitForURLAsync(url => !url.Contains("regler-doute", StringComparison.Ordinal));
        await page.SuivreAsync("Informations personnelles");
        await page.VoirAsync("Une autre fiche a été réunie à celle-ci");

        await page.GotoAsync("/parcours/personnes/lister-doutes");
        Assert.Equal(avant - 1, await doutes.CountAsync());
        await page.GotoAsync("/parcours/personnes/lister-doutes?Statut=Fusionne");
        await doutes.First.GetByRole(AriaRole.Link).ClickAsync();
        await page.SuivreAsync("Ouvrir la fiche");
        await page.SuivreAsync("Informations personnelles");
        await page.SuivreAsync("Défaire la fusion");
        await page.PresserAsync("Défaire la fusion");
        await page.WaitForURLAsync(url => !url.Contains("defaire-fusion", StringComparison.Ordinal));
        await page.VoirAsync("Fusion défaite : chaque fiche a retrouvé les siens");
    }
}
