using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Depenses;

/// <summary>Dépenses et engagements : saisir, corriger en remplaçant, retirer, importer ; ce que la consommation en dit.</summary>
public sealed class SaisirDepenseTests
{
    [Theory, ChaqueMoteur]
    public async Task Corriger_remplace_avec_un_motif_et_garde_l_ancienne(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        await SaisirAsync(chef, "12000");
        var depense = await application.LireAsync(c => c.Depenses.SingleAsync());
        var page = await chef.LireAsync($"/contractualisation/depenses/saisir-depense/{depense.Id}");
        Assert.Equal("12000", (page.Html.QuerySelector("#Montant") as IHtmlInputElement)!.Value);

        var sansMotif = await chef.EnvoyerAsync(page, ("Action", "S01"), ("Nature", "Prestation"), ("Objet", "Étude"), ("Du", "2024-06-01"), ("Montant", "9000"), ("Justificatif", "F-12"));
        Assert.Contains("Dire pourquoi", sansMotif.Texte, StringComparison.Ordinal);
        var fait = await chef.EnvoyerAsync(page, ("Action", "S01"), ("Nature", "Prestation"), ("Objet", "Étude"), ("Du", "2024-06-01"), ("Montant", "9000"), ("Justificatif", "F-12"), ("Motif", "Facture rectifiée"));
        Assert.Equal(HttpStatusCode.Found, fait.Code);
        var versions = await application.LireAsync(c => c.Depenses.OrderBy(d => d.SaisieLe).ThenBy(d => d.FinieLe == null).ToListAsync());
        Assert.Equal([(12000m, "Facture rectifiée"), (9000m, null)], versions.Select(d => (d.Montant, d.MotifFin)));
        Assert.Equal(versions[0].Reference, versions[1].Reference);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(SaisirDepense) && Plat(e.Detail!) == "S01, 2024 : 12 000,00 € → 9 000,00 € (Facture rectifiée)");
        Assert.Contains("Une dépense corrigée ou retirée", (await chef.LireAsync("/contractualisation/depenses/lister-depenses")).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chef.LireAsync($"/contractualisation/depenses/saisir-depense/{depense.Id}")).Code);

        var corrigee = await chef.LireAsync($"/contractualisation/depenses/saisir-depense/{versions[1].Id}");
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerBrutAsync($"{corrigee.Adresse}?handler=Retirer", ("Motif", "Payée ailleurs"), Jeton(corrigee))).Code);
        Assert.Equal(0, await application.LireAsync(c => c.Depenses.CountAsync(d => d.FinieLe == null)));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_engagement_s_entame_et_la_consommation_dit_ce_qui_reste(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        application.Horloge.Regler(new DateTime(2024, 10, 1, 8, 0, 0, DateTimeKind.Utc));
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/depenses/saisir-engagement");
        Assert.Contains("au centime", (await chef.EnvoyerAsync(page, ("Action", "S01"), ("Reference", "M24-1"), ("Objet", "Étude"), ("EngageLe", "2024-05-02"), ("Montant", "0"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("Action", "S01"), ("Reference", "M24-1"), ("Objet", "Étude"), ("EngageLe", "2024-05-02"), ("Montant", "50000"))).Code);
        await SaisirAsync(chef, "12000", ("Engagement", "M24-1"));

        // Prévu de S01 : 120 000 € ; 12 000 dépensés, 38 000 engagés encore : 70 000 libres.
        var ligne = (await chef.LireAsync("/contractualisation/depenses/afficher-consommation")).Html.QuerySelector("tbody tr[data-ligne]")!;
        Assert.Equal(["120 000,00 €", "50 000,00 €", "12 000,00 €", "70 000,00 €", "10,0 %, 75,1 % du temps", "sous-consommé"],
            new[] { "Prévu", "Engagé", "Dépensé", "Disponible", "Consommé", "Avis" }.Select(c => Plat(ligne.QuerySelector($"[data-libelle='{c}']")!.TextContent)));
        var liste = await chef.LireAsync("/contractualisation/depenses/lister-depenses");
        Assert.Contains("38 000,00 €", Plat(liste.Texte), StringComparison.Ordinal);
        Assert.Contains("la référence d'un engagement en cours de cette action", (await SaisirAsync(chef, "10", ("Action", "S02"), ("Engagement", "M24-1"))).Texte, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Un_csv_televerse_rend_ses_rejets_ligne_a_ligne(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/depenses/importer-depenses");
        var modele = await chef.Client.GetStringAsync("/contractualisation/depenses/importer-depenses?handler=Modele");
        var rendu = await TeleverserAsync(chef, page, modele + "d1;S01;Prestation;;;;01/06/2024;;Étude;1200,50;;;F-1;;;\r\nd2;S99;Prestation;;;;01/06/2024;;Étude;10;;;F-2;;;\r\n");
        Assert.Contains("2 lignes lues : 1 dépenses créées", rendu.Texte, StringComparison.Ordinal);
        Assert.Equal(["3"], rendu.Html.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()));
        Assert.Equal(1200.50m, (await application.LireAsync(c => c.Depenses.SingleAsync())).Montant);
        Assert.Contains("Choisir un fichier CSV", (await TeleverserAsync(chef, page, "")).Texte, StringComparison.Ordinal);
    }

    private static Task<PageLue> SaisirAsync(Navigateur chef, string montant, params (string Nom, string Valeur)[] enPlus) => SaisirAsync(chef, [
        .. new[] { ("Action", "S01"), ("Nature", "Prestation"), ("Objet", "Étude"), ("Du", "2024-06-01"), ("Montant", montant), ("Justificatif", "F-12") }.Where(c => enPlus.All(p => p.Nom != c.Item1)), .. enPlus]);

    private static async Task<PageLue> SaisirAsync(Navigateur chef, (string, string)[] champs) =>
        await chef.EnvoyerAsync(await chef.LireAsync("/contractualisation/depenses/saisir-depense"), champs);

    private static async Task<PageLue> TeleverserAsync(Navigateur chef, PageLue page, string csv)
    {
        var fichier = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        fichier.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var (nom, valeur) = Jeton(page);
        return await PageLue.LireAsync(await chef.Client.PostAsync(page.Adresse, new MultipartFormDataContent { { new StringContent(valeur), nom }, { fichier, "Fichier", "depenses.csv" } }));
    }

    private static (string Nom, string Valeur) Jeton(PageLue page) => ("__RequestVerificationToken", (page.Html.QuerySelector("main input[name=__RequestVerificationToken]") as IHtmlInputElement)!.Value);

    private static string Plat(string texte) => texte.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();
}
