using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>La semaine du gestionnaire de données : préparer l'annexe 1, la contrôler, décider, sceller, partager ; son destinataire la collecte sans compte.</summary>
public sealed class EnvoiPartageTests(DemonstrationEnMarche demonstration)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task De_la_preparation_a_la_reception_confirmee(bool javascript)
    {
        var adresse = $"collecte-{(javascript ? "avec" : "sans")}@destinataire.example";
        await using var session = await demonstration.OuvrirAsync("donnees", javascript);
        var page = session.Page;
        await page.SuivreAsync("Fichiers à envoyer");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Préparer et contrôler : Inscription") }).Last.ClickAsync();
        await page.VoirAsync("Ce que le contrôle a trouvé");
        if (await page.GetByLabel("Pourquoi").CountAsync() > 0)
        {
            await page.GetByLabel("Pourquoi").FillAsync("Essai de bout en bout : envoi décidé malgré la faute.");
            await page.PresserAsync("Décider de l'envoyer ainsi");
        }
        await page.PresserAsync("Sceller");
        await page.VoirAsync("sceau n°");

        await page.GetByLabel("Destinataires chez France Travail").FillAsync(adresse);
        await page.PresserAsync("Partager");
        await page.SuivreAsync("Suivre le partage");
        await page.VoirAsync(adresse);
        await page.VoirAsync("pas encore");

        await using var visiteur = await demonstration.OuvrirAsync(javascript);
        await visiteur.Page.GotoAsync(await demonstration.LienRecuAsync(adresse));
        await visiteur.Page.VoirTitreAsync("Un fichier pour vous");
        var recu = await visiteur.Page.RunAndWaitForDownloadAsync(() => visiteur.Page.PresserAsync("Télécharger le fichier"));
        Assert.StartsWith("inscription_55_flux_", recu.SuggestedFilename, StringComparison.Ordinal);
        var lignes = await File.ReadAllLinesAsync(await recu.PathAsync());
        Assert.True(lignes.Length > 1, "le fichier collecté n'a que son en-tête");
        Assert.Contains("nir", lignes[0], StringComparison.OrdinalIgnoreCase);
        await visiteur.Page.PresserAsync("J'ai bien reçu le fichier");
        await visiteur.Page.VoirTitreAsync("Réception confirmée");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main").GetByText("pas encore")).ToHaveCountAsync(0);
    }
}
