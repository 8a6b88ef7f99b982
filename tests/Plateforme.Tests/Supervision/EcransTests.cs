using System.Net;
using Microsoft.EntityFrameworkCore;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Supervision;

public sealed class EcransTests
{
    private static readonly string[] Pages = ["/", "/receptions/lister-receptions", "/usagers/lister-usagers", "/base-pilotage/consulter-pilotage"];

    [Theory, ChaqueMoteur]
    public async Task Les_ecrans_disent_les_depots_les_accuses_les_inscrits_masques_et_la_part_non_rapprochee(Moteur moteur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await using var serveur = await ServeurDeTest.DemarrerAsync(Choix(plateforme), Path.Combine(plateforme.Dossier, "plateforme", "cles"));
        await plateforme.PrendreAsync("inscription_55_flux_2024-06-07.csv", LigneAnnexe1.Fichier(new() { Nom = "Zyxwvut" }, new() { Nom = "Fautive", Naissance = "hier" }));
        await plateforme.PrendreAsync("pilotage_55_2024-06-09.csv", LigneAnnexe4.Fichier(new(), new() { Matricule = "2", Commune = "" }));

        var accueil = await serveur.OuvrirAsync("/");
        Assert.Contains("Lignes à régler", accueil.Body!.TextContent, StringComparison.Ordinal);
        var liste = await serveur.OuvrirAsync("/receptions/lister-receptions");
        Assert.Equal(2, liste.QuerySelectorAll("tbody tr").Length);
        Assert.Single((await serveur.OuvrirAsync("/receptions/lister-receptions?ARegler=true")).QuerySelectorAll("tbody tr"));

        var lien = liste.QuerySelectorAll("tbody a")[^1].GetAttribute("href")!;
        var detail = await serveur.OuvrirAsync(lien);
        Assert.Contains("date_naissance contient 4 lettres", detail.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single((await serveur.OuvrirAsync($"{lien}?Statut=Inscrit")).QuerySelectorAll("tbody tr"));
        var accuse = detail.QuerySelector(".actions a")!.GetAttribute("href")!;
        Assert.Contains("REJETE;LIGNE-003", await serveur.Client.GetStringAsync(new Uri(accuse, UriKind.Relative)), StringComparison.Ordinal);

        var inscrits = await serveur.OuvrirAsync("/usagers/lister-usagers");
        Assert.Contains("É. Z., 1985", inscrits.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zyxwvut", inscrits.Source.Text, StringComparison.Ordinal);
        Assert.Equal(1, await plateforme.LireAsync(c => c.Journal.CountAsync(j => j.Operation == "ListerUsagers")));

        var pilotage = await serveur.OuvrirAsync("/base-pilotage/consulter-pilotage");
        Assert.Contains("Sans commune", pilotage.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vides_les_ecrans_disent_par_ou_commencer()
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(Moteur.Sqlite);
        await using var serveur = await ServeurDeTest.DemarrerAsync(Choix(plateforme), Path.Combine(plateforme.Dossier, "plateforme", "cles"));
        foreach (var page in Pages.Skip(1))
            Assert.NotNull((await serveur.OuvrirAsync(page)).QuerySelector(".liste-vide a"));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 mandataire")]
    [InlineData("Host", "plateforme.exemple")]
    public async Task Ce_qui_ne_vient_pas_droit_de_ce_poste_est_refuse(string enTete, string valeur)
    {
        await using var plateforme = await PlateformeDeTest.OuvrirAsync(Moteur.Sqlite);
        await using var serveur = await ServeurDeTest.DemarrerAsync(Choix(plateforme), Path.Combine(plateforme.Dossier, "plateforme", "cles"));
        foreach (var page in Pages.Append("/nulle-part"))
        {
            using var demande = new HttpRequestMessage(HttpMethod.Get, page);
            demande.Headers.TryAddWithoutValidation(enTete, valeur);
            using var reponse = await serveur.Client.SendAsync(demande);
            Assert.Equal(HttpStatusCode.Forbidden, reponse.StatusCode);
        }
        using var sonde = new HttpRequestMessage(HttpMethod.Get, "/sante");
        sonde.Headers.TryAddWithoutValidation(enTete, valeur);
        using var sante = await serveur.Client.SendAsync(sonde);
        Assert.Equal(HttpStatusCode.OK, sante.StatusCode);
    }

    private static string Choix(PlateformeDeTest plateforme) => plateforme.Choix.Moteur == Moteur.Sqlite ? $"sqlite:{plateforme.Choix.Chaine}" : $"postgres:{plateforme.Choix.Chaine}";
}
