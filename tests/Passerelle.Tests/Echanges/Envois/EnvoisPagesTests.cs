using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges;
using Passerelle.Echanges.Envois;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;

namespace Passerelle.Tests.Echanges.Envois;

/// <summary>La semaine d'une gestionnaire de données, à l'écran : dû, préparé, bloqué, décidé, scellé, téléchargé.</summary>
public sealed class EnvoisPagesTests
{
    private const string Liste = "/echanges/envois/lister-envois";

    [Theory]
    [ChaqueMoteur]
    public async Task Le_fichier_de_la_semaine_se_prepare_se_decide_se_scelle_et_s_emporte(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await GarnirAsync(application);
        using var navigateur = await application.ConnecterAsync(Role.GestionnaireDonnees);

        Assert.Contains("à envoyer à France Travail", (await navigateur.LireAsync("/")).Texte, StringComparison.Ordinal);
        var liste = await navigateur.LireAsync(Liste);
        Assert.Contains("à préparer", liste.Texte, StringComparison.Ordinal);
        var fiche = await navigateur.LireAsync((await navigateur.EnvoyerAsync(liste)).Vers!);
        Assert.Contains("bloqué, décision attendue", fiche.Texte, StringComparison.Ordinal);
        Assert.Contains("Orientation sans structure", fiche.Texte, StringComparison.Ordinal);
        var correction = fiche.Html.QuerySelectorAll("main tbody a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("consulter-personne", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync(correction)).Code);
        Assert.DoesNotContain("handler=Sceller", fiche.Html.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync($"{fiche.Adresse}?handler=Fautes")).Code);

        Task<PageLue> PosterAsync(PageLue page, string acte, params (string, string)[] champs) => navigateur.EnvoyerBrutAsync($"{page.Adresse}?handler={acte}",
            [("__RequestVerificationToken", page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), .. champs]);
        Assert.Contains("5 à 300 caractères", (await PosterAsync(fiche, "Decider", ("Motif", "non"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PosterAsync(fiche, "Decider", ("Motif", "Structure inconnue, France Travail prévenu"))).Code);
        Assert.Equal(HttpStatusCode.Redirect, (await PosterAsync(fiche, "Sceller")).Code);
        var scellee = await navigateur.LireAsync(fiche.Adresse);
        Assert.Contains("Structure inconnue, France Travail prévenu", scellee.Texte, StringComparison.Ordinal);
        Assert.Contains("Camille Vauthier", scellee.Texte, StringComparison.Ordinal);
        var contenu = await PosterAsync(scellee, "Telecharger");
        Assert.Equal("text/csv", contenu.Reponse.Content.Headers.ContentType!.MediaType);
        Assert.Contains("AUBRÉE", await contenu.Reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync(fiche.Adresse.Replace("controler", "comparer", StringComparison.Ordinal))).Code);

        var actes = (await application.JournalAsync()).Where(j => j.Objet == fiche.Adresse.Split('/')[^1]).Select(j => j.Operation).Distinct().ToList();
        Assert.Superset(new HashSet<string> { nameof(PreparerEnvoi), nameof(ControlerEnvoi), nameof(DeciderEnvoi), nameof(ScellerEnvoi), nameof(TelechargerEnvoi), nameof(ConsulterEnvoi) }, actes.ToHashSet());
        Confidentialite.Verifier((await application.JournalAsync()).Select(j => $"{j.Objet} {j.Detail}"), ["AUBRÉE"]);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_fichier_non_scelle_ne_s_emporte_pas_et_un_envoi_inconnu_n_est_pas_trouve(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await GarnirAsync(application);
        using var navigateur = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var fiche = await navigateur.LireAsync((await navigateur.EnvoyerAsync(await navigateur.LireAsync(Liste))).Vers!);
        var jeton = fiche.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Contains("pas scellé", (await navigateur.EnvoyerBrutAsync($"{fiche.Adresse}?handler=Telecharger", ("__RequestVerificationToken", jeton))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await navigateur.LireAsync($"/echanges/envois/controler-envoi/{Guid.NewGuid()}")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await navigateur.LireAsync($"/echanges/envois/comparer-envoi/{Guid.NewGuid()}")).Code);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Tue_entre_le_partage_et_l_envoi_il_reprend_sans_second_courriel(Moteur moteur)
    {
        await using var partages = await PartagesDeTest.DemarrerAsync(moteur);
        await GarnirAsync(partages.Application);
        using var navigateur = await partages.Application.ConnecterAsync(Role.GestionnaireDonnees);
        var fiche = await navigateur.LireAsync((await navigateur.EnvoyerAsync(await navigateur.LireAsync(Liste))).Vers!);
        Task<PageLue> PosterAsync(string acte, string nom = "Motif", string valeur = "Structure inconnue, France Travail prévenu") => navigateur.EnvoyerBrutAsync($"{fiche.Adresse}?handler={acte}",
            ("__RequestVerificationToken", fiche.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), (nom, valeur));
        Assert.Contains("pas scellé", (await PosterAsync("Partager", "Destinataires", PartagesDeTest.Adresse)).Texte, StringComparison.Ordinal);
        await PosterAsync("Decider");
        await PosterAsync("Sceller");

        Assert.Equal(HttpStatusCode.Redirect, (await PosterAsync("Partager", "Destinataires", PartagesDeTest.Adresse)).Code);
        var partage = await partages.Application.LireAsync(c => Task.FromResult(c.Envois.Single().PartageId));
        Assert.NotNull(partage);
        await partages.Application.LireAsync(c => c.Envois.ExecuteUpdateAsync(e => e.SetProperty(x => x.PartageId, (Guid?)null).SetProperty(x => x.Statut, StatutEnvoi.Scelle)));
        await PosterAsync("Partager", "Destinataires", PartagesDeTest.Adresse);

        Assert.Equal((partage, StatutEnvoi.Partage), await partages.Application.LireAsync(c => Task.FromResult((c.Envois.Single().PartageId, c.Envois.Single().Statut))));
        await partages.EnvoyerAsync();
        Assert.Single(partages.Recus());
        Assert.Contains("partagé", (await navigateur.LireAsync(fiche.Adresse)).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public void Le_rythme_est_hebdomadaire_et_date()
    {
        var dus = RythmeEnvois.Dus(new DateOnly(2024, 6, 12), new DateOnly(2024, 7, 1));

        Assert.Equal(
            [(new DateOnly(2024, 6, 17), new DateOnly(2024, 6, 23), new DateOnly(2024, 6, 24)), (new DateOnly(2024, 6, 24), new DateOnly(2024, 6, 30), new DateOnly(2024, 7, 1))],
            dus.Where(d => d.Genre == GenreEnvoi.InscriptionFlux).Select(d => (d.Du, d.Au, d.Terme)));
        Assert.All(dus.Where(d => d.Genre == GenreEnvoi.Pilotage), d => Assert.Equal(d.Au, d.Du));
        Assert.Equal([(new DateOnly(2024, 5, 1), new DateOnly(2024, 6, 23)), (new DateOnly(2024, 5, 1), new DateOnly(2024, 6, 30))], dus.Where(d => d.Genre == GenreEnvoi.Volet3).Select(d => (d.Du, d.Au)));
    }

    /// <summary>Une personne vue il y a un mois, orientée sans structure dans chacune des dernières semaines.</summary>
    private static async Task GarnirAsync(ApplicationDeTest application)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var aujourdhui = application.Horloge.Aujourdhui();
        var flux = FluxDeTest.Vrsb0801(aujourdhui.AddDays(-30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 'M', new FoyerDeTest("00000000001", new AdulteDeTest("AUBRÉE", "NINA", "1990-01-07", null))).En();
        Assert.True((await portee.ServiceProvider.GetRequiredService<ImporterFluxCaf>().ExecuterAsync(new ImporterFluxCommand { Ouvrir = () => new MemoryStream(flux), Nom = "flux.xml" }, null, default)).Reussi);
        var faits = string.Join('\n', Enumerable.Range(1, 3).Select(s => $"00000000001;DEM;;;ORIENTATION;{aujourdhui.AddDays(-7 * s):yyyy-MM-dd};;SOCIAL;CD;;;;;o{s}"));
        var reprise = System.Text.Encoding.UTF8.GetBytes($"numero_demande_rsa;role;nir;date_naissance;fait;date;date_notification;type_parcours;organisme;structure;referent;valeur;detail;reference\n{faits}\n");
        Assert.True((await portee.ServiceProvider.GetRequiredService<ImporterReprise>().ExecuterAsync(new ImporterRepriseCommand { Ouvrir = () => new MemoryStream(reprise), Nom = "reprise.csv" }, null, default)).Reussi);
    }
}
