using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>Entrer, être refusé, sortir ; au clavier, avec ou sans JavaScript.</summary>
public sealed class ConnexionTests(DemonstrationEnMarche demonstration)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Un_mot_de_passe_faux_est_refuse_le_bon_ouvre_et_sortir_ferme(bool javascript)
    {
        await using var session = await demonstration.OuvrirAsync(javascript);
        var page = session.Page;
        await page.GotoAsync("/echanges/transmissions/lister-transmissions");
        await page.SeConnecterAsync("donnees", "pas-le-bon-mot-de-passe");
        await Assertions.Expect(page.Locator(".resume-erreurs")).ToBeVisibleAsync();
        Assert.Contains("se-connecter", page.Url, StringComparison.Ordinal);

        await page.SeConnecterAsync("donnees", DemonstrationEnMarche.MotDePasse);
        await page.VoirTitreAsync("Transmissions");

        await page.PresserAsync("Se déconnecter");
        await page.GotoAsync("/echanges/transmissions/lister-transmissions");
        Assert.Contains("se-connecter", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_clavier_suffit()
    {
        await using var session = await demonstration.OuvrirAsync("referente");
        var page = session.Page;
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();

        var recherche = page.Locator("#recherche-globale");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(recherche).ToBeFocusedAsync();
        await page.Locator("main").FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(recherche).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("a");
        await page.Keyboard.PressAsync("Enter");
        await page.VoirTitreAsync("Personnes");
    }
}
