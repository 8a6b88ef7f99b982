using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>Ce qu'un agent fait d'une page à l'autre, dit par ce qu'il lit.</summary>
internal static class GestesDeLAgent
{
    public static async Task SeConnecterAsync(this IPage page, string compte, string motDePasse)
    {
        await page.GetByLabel("Identifiant").FillAsync(compte);
        await page.GetByLabel("Mot de passe").FillAsync(motDePasse);
        await page.PresserAsync("Se connecter");
    }

    public static Task PresserAsync(this IPage page, string bouton) => page.GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }).First.ClickAsync();

    public static Task SuivreAsync(this IPage page, string lien) => page.GetByRole(AriaRole.Link, new() { Name = lien }).First.ClickAsync();

    public static Task VoirAsync(this IPage page, string texte) => Assertions.Expect(page.Locator("main").GetByText(texte).First).ToBeVisibleAsync();

    public static Task VoirTitreAsync(this IPage page, string titre) => Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(titre);
}
