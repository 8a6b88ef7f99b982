using System.Text;
using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>Un premier entretien, sans JavaScript : du diagnostic au contrat signé et à son PDF ; puis un portefeuille transféré d'un seul acte.</summary>
public sealed class PremierEntretienTests(DemonstrationEnMarche demonstration)
{
    [Fact]
    public async Task Un_entretien_finit_par_un_contrat_en_pdf()
    {
        await using var session = await demonstration.OuvrirAsync("referente", javascript: false);
        var page = session.Page;
        var cle = (await page.GetByRole(AriaRole.Link, new() { Name = "Préparer le contrat" }).First.GetAttributeAsync("href"))!.Split('/')[^1];
        await page.GotoAsync($"/parcours/diagnostics/etablir-diagnostic/{cle}");
        await page.GetByLabel("Entretien tripartite").CheckAsync();
        await page.GetByLabel("Développer sa mobilité", new() { Exact = true }).CheckAsync();
        await page.PresserAsync("Établir le diagnostic");
        await page.VoirAsync("Développer sa mobilité");

        await page.GotoAsync($"/parcours/contrats/preparer-contrat/{cle}");
        Assert.True(await page.GetByLabel("Résoudre ses contraintes personnelles", new() { Exact = true }).IsCheckedAsync());
        await page.PresserAsync("Enregistrer le projet");
        await page.VoirAsync("au moins une nature d'activité");
        await page.GetByLabel("accès aux droits et levée des freins").CheckAsync();
        await page.PresserAsync("Enregistrer le projet");
        await page.VoirAsync("projet, à signer");
        await page.SuivreAsync("Signer");
        await page.GetByLabel("a lu le contrat et le signe").CheckAsync();
        await page.GetByLabel("le signe").Last.CheckAsync();
        await page.PresserAsync("Enregistrer les signatures");
        await page.VoirAsync("Empreinte du texte signé");

        var pdf = await page.APIRequest.GetAsync($"{page.Url.Split('?')[0]}?handler=Pdf");
        Assert.Equal("%PDF", Encoding.ASCII.GetString(await pdf.BodyAsync(), 0, 4));
        await page.GetByRole(AriaRole.Button, new() { Name = "Réalisée" }).First.ClickAsync();
        await page.VoirAsync("réalisé");
        await page.GotoAsync($"/parcours/personnes/consulter-personne/{cle}/demarches");
        await page.VoirAsync("Signé le");
    }

    [Fact]
    public async Task Un_portefeuille_se_transfere_d_un_seul_acte()
    {
        await using var session = await demonstration.OuvrirAsync("coordinatrice", javascript: false);
        var page = session.Page;
        await page.GotoAsync("/parcours/journee/suivre-referents");
        var referent = page.Locator("tbody th a").Last;
        var nom = await referent.TextContentAsync();
        await referent.ClickAsync();
        await page.SuivreAsync("Transférer");
        await page.GetByLabel("Vers").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Motif").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.PresserAsync("Voir l'aperçu");
        await page.VoirAsync("rien n'est encore enregistré");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Transférer \\d+ personnes") }).ClickAsync();
        await page.GotoAsync("/parcours/journee/suivre-referents");
        await Assertions.Expect(page.Locator("tbody th").GetByText(nom!.Trim(), new() { Exact = true })).ToHaveCountAsync(0);
    }
}
