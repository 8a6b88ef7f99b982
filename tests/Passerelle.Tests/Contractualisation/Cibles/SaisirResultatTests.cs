using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Financements;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Cibles;

/// <summary>Résultats saisis à l'écran ou par CSV, calculés du parcours ; ce que les annexes 2 et 4 en disent.</summary>
public sealed class SaisirResultatTests
{
    [Theory, ChaqueMoteur]
    public async Task Une_mesure_saisie_entre_a_l_annexe_2_et_la_meme_du_meme_jour_remplace(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        application.Horloge.Regler(new DateTime(2024, 12, 1, 8, 0, 0, DateTimeKind.Utc));
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/cibles/saisir-resultat/S01-1?annee=2024");
        Assert.Contains("ce qui prouve", (await chef.EnvoyerAsync(page, ("ConstateAu", "2024-11-30"), ("Valeur", "45"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("ConstateAu", "2024-11-30"), ("Valeur", "45"), ("Justificatif", "Tableau de bord"))).Code);
        await chef.EnvoyerAsync(page, ("ConstateAu", "2024-11-30"), ("Valeur", "52"), ("Justificatif", "Tableau de bord rectifié"));

        Assert.Equal([45m, 52m], (await application.LireAsync(c => c.ResultatsIndicateurs.ToListAsync())).OrderBy(r => r.FiniLe == null).Select(r => r.Valeur));
        Assert.Contains(await application.JournalAsync(), e => e.Objet == "S01-1" && e.Detail == "saisi au 30/11/2024 : 45 → 52");
        var relue = await chef.LireAsync("/contractualisation/cibles/saisir-resultat/S01-1?annee=2024");
        Assert.Contains("atteinte", relue.Texte, StringComparison.Ordinal);
        Assert.Contains("Camille Vauthier", relue.Texte, StringComparison.Ordinal);
        var annexe2 = await TableauAsync(application, "annexe2");
        Assert.Equal("52", annexe2.Lignes.Single(l => l.Intitule == "Nb de familles concernées").Valeurs["R2024"]);
        // L'indicateur national N01 dit la même chose (1119) ; N07 attend ses deux parts.
        var annexe4 = await TableauAsync(application, "annexe4");
        Assert.Equal("52", annexe4.Lignes.Single(l => l.Action == "N01").Valeurs["R2024"]);
        Assert.Null(annexe4.Lignes.Single(l => l.Action == "N07").Valeurs["R2024"]);

        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        Assert.Null((await etat.LireAsync("/contractualisation/cibles/saisir-resultat/S01-1?annee=2024")).Html.QuerySelector("main form"));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_csv_rend_ses_rejets_et_se_reimporte_sans_doubler(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var csv = await chef.Client.GetStringAsync("/contractualisation/cibles/importer-resultats?handler=Modele")
            + "S11-1;30/06/2024;9;Feuilles;\r\nS12-1;30/06/2024;7;Feuilles;\r\nS99-1;30/06/2024;7;Feuilles;\r\nE1-2;30/06/2024;140 %;Bilan;\r\nS11-1;30/06/2024;9;Feuilles;\r\n";
        var rendu = await TeleverserAsync(chef, csv);
        Assert.Contains("5 lignes lues : 2 enregistrées, 0 inchangées, 3 rejetées", rendu.Texte, StringComparison.Ordinal);
        Assert.Equal(["4", "5", "6"], rendu.Html.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()));
        Assert.Contains("0 enregistrées, 2 inchangées", (await TeleverserAsync(chef, csv)).Texte, StringComparison.Ordinal);
        Assert.Equal("16", (await TableauAsync(application, "annexe4")).Lignes.Single(l => l.Action == "N07").Valeurs["R2024"]);
    }

    [Theory, ChaqueMoteur]
    public async Task Le_calcul_dit_sa_definition_et_refuse_de_compter_une_base_vide(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/cibles/suivre-indicateurs?annee=2026");
        var vide = await chef.EnvoyerAsync(page);
        Assert.Contains("Aucune personne n'est connue", vide.Texte, StringComparison.Ordinal);

        await using (var portee = application.Services.CreateAsyncScope())
        {
            var flux = FluxMinimal.Ecrire(new DateOnly(2026, 3, 2), new FoyerMinimal("00000000001", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(1), new DateOnly(1985, 1, 1))));
            Assert.True((await portee.ServiceProvider.GetRequiredService<ImporterFluxCaf>().ExecuterAsync(new ImporterFluxCommand { Ouvrir = () => new MemoryStream(flux), Nom = "flux.xml" }, null, default)).Reussi);
        }
        var fait = await chef.EnvoyerAsync(page);
        Assert.Equal(HttpStatusCode.Found, fait.Code);
        var mesure = await application.LireAsync(c => c.ResultatsIndicateurs.SingleAsync(r => r.Indicateur == "E2-1"));
        Assert.Equal((0m, ResultatsCalcules.Definitions["E2-1"]), (mesure.Valeur, mesure.Definition));
        Assert.Contains("calculé", (await chef.LireAsync("/contractualisation/cibles/suivre-indicateurs?annee=2026&perimetre=VOLET2")).Texte, StringComparison.Ordinal);
        Assert.Contains(ResultatsCalcules.Definitions["E2-1"], (await chef.LireAsync("/contractualisation/cibles/saisir-resultat/E2-1?annee=2026")).Texte, StringComparison.Ordinal);
    }

    private static async Task<PageLue> TeleverserAsync(Navigateur chef, string csv)
    {
        var page = await chef.LireAsync("/contractualisation/cibles/importer-resultats");
        var fichier = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        fichier.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var jeton = (page.Html.QuerySelector("main input[name=__RequestVerificationToken]") as IHtmlInputElement)!.Value;
        return await PageLue.LireAsync(await chef.Client.PostAsync(page.Adresse, new MultipartFormDataContent { { new StringContent(jeton), "__RequestVerificationToken" }, { fichier, "Fichier", "resultats.csv" } }));
    }

    private static async Task<TableauConstruit> TableauAsync(ApplicationDeTest application, string nom)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return (await portee.ServiceProvider.GetRequiredService<ConstruireTableau>().ExecuterAsync(nom, 2024, CancellationToken.None)).Valeur;
    }
}
