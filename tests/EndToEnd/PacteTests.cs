using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>Le trimestre du chef de projet Pacte : des dépenses saisies, un constat réglé.</summary>
public sealed class PacteTests(DemonstrationEnMarche demonstration)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Les_depenses_d_un_trimestre_se_saisissent(bool javascript)
    {
        await using var session = await demonstration.OuvrirAsync("pacte", javascript);
        var page = session.Page;
        foreach (var mois in (int[])[1, 2, 3])
        {
            var objet = $"Poste du mois {mois}, {(javascript ? "avec" : "sans")} script";
            await page.GotoAsync("/contractualisation/depenses/saisir-depense");
            await page.GetByLabel("Action", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.GetByLabel("Nature de la dépense").FillAsync("Rémunération");
            await page.GetByLabel("Objet").FillAsync(objet);
            await page.GetByLabel("Date, ou premier jour de la période").FillAsync($"2024-0{mois}-15");
            await page.GetByLabel("Montant, en euros").FillAsync("1250,50");
            await page.GetByLabel("Référence du justificatif").FillAsync($"Bulletin {mois}");
            await page.PresserAsync("Saisir la dépense");
            await page.WaitForURLAsync(url => url.Contains("lister-depenses", StringComparison.Ordinal));
            var ligne = page.Locator("tbody tr", new() { HasText = objet });
            await Assertions.Expect(ligne).ToContainTextAsync(new Regex(@"1\s250,50\s€"));
        }
    }

    [Fact]
    public async Task Un_bilan_se_telecharge_et_s_ouvre_au_tableur()
    {
        await using var session = await demonstration.OuvrirAsync("pacte");
        var page = session.Page;
        await page.SuivreAsync("Documents");
        var bilan = page.Locator("tbody tr", new() { HasText = "Bilan financier du volet 2" });
        var recu = await page.RunAndWaitForDownloadAsync(() => bilan.GetByRole(AriaRole.Link, new() { Name = "tableur" }).ClickAsync());
        Assert.EndsWith(".xlsx", recu.SuggestedFilename, StringComparison.Ordinal);
        await using var classeur = await ZipFile.OpenReadAsync(await recu.PathAsync());
        using var feuille = new StreamReader(await classeur.GetEntry("xl/workbook.xml")!.OpenAsync());
        Assert.Contains("<x:sheet ", (await feuille.ReadToEndAsync()).Replace("<sheet ", "<x:sheet ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_constat_s_accepte_avec_son_motif()
    {
        await using var session = await demonstration.OuvrirAsync("pacte");
        var page = session.Page;
        await page.SuivreAsync("Constats");
        await page.Locator("tbody tr").First.GetByRole(AriaRole.Link).ClickAsync();
        await page.Locator("#motif-accepter").FillAsync("Essai de bout en bout : la somme signée fait foi.");
        await page.PresserAsync("Accepter ce constat");
        await page.GotoAsync("/contractualisation/controles/lister-constats");
        await page.Locator("tbody tr", new() { HasText = "accepté" }).First.GetByRole(AriaRole.Link).ClickAsync();
        await page.VoirAsync("la somme signée fait foi");
    }
}
