using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>La coordinatrice ouvre les personnes derrière un indicateur, puis la fiche de l'une d'elles.</summary>
public sealed class ChiffreOuvertTests(DemonstrationEnMarche demonstration)
{
    [Fact]
    public async Task Un_chiffre_mene_a_autant_de_personnes()
    {
        await using var session = await demonstration.OuvrirAsync("coordinatrice");
        var page = session.Page;
        await page.SuivreAsync("Indicateurs");
        var chiffre = page.Locator(".chiffre", new() { HasText = "Orientés dans le délai" });
        var valeur = (await chiffre.Locator(".chiffre-valeur").EvaluateAsync<string>("p => p.firstChild.textContent")).Trim();
        Assert.Matches("^[1-9]", valeur);
        await chiffre.GetByRole(AriaRole.Link).ClickAsync();
        await page.VoirTitreAsync("Entrées");
        await page.VoirAsync($"{valeur} entrées");

        var personne = page.Locator("tbody tr").First.GetByRole(AriaRole.Link);
        var nom = await personne.InnerTextAsync();
        await personne.ClickAsync();
        await page.VoirTitreAsync(nom.Trim());
        await page.VoirAsync("Derniers évènements");
    }
}
