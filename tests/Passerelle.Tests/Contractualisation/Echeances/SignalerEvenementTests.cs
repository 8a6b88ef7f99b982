using System.Net;
using Microsoft.EntityFrameworkCore;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Echeances;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Echeances;

/// <summary>Un événement signalé dit qui doit faire quoi, pour quand, par quel canal ; la preuve le clôt.</summary>
public sealed class SignalerEvenementTests
{
    [Theory]
    [InlineData("CLS-INEXECUTION", "2024-07-10", "2024-07-10")] // sans délai (324)
    [InlineData("CLS-VERSEMENT", "2024-07-10", "2024-07-25")] // quinze jours (315)
    [InlineData("CLS-MISE-EN-DEMEURE", "2024-12-31", "2025-02-28")] // deux mois (331)
    [InlineData("EMPLOI-MISE-EN-DEMEURE", "2024-07-10", "2024-09-10")] // deux mois (1273)
    [InlineData("DONNEES-DENONCIATION", "2024-01-31", "2024-02-29")] // un mois (2143)
    [InlineData("DONNEES-LITIGE", "2024-07-10", "2024-08-10")] // un mois calendaire (2145)
    [InlineData("ACADEMIE-RESILIATION", "2024-07-10", "2024-09-10")] // deux mois au plus tôt (2815)
    [InlineData("ACADEMIE-MANQUEMENT", "2024-07-10", "2024-08-10")] // un mois (2816)
    [InlineData("CLS-REMBOURSEMENT", "2024-07-10", null)] // aucun délai dit (325)
    public void Le_terme_se_compte_comme_le_texte_le_dit(string obligation, string jour, string? attendu) => Assert.Equal(
        attendu is null ? null : DateOnly.ParseExact(attendu, "yyyy-MM-dd"),
        PacteDeTest.Signe.Obligations.Single(o => o.Code == obligation).EcheanceDepuis(DateOnly.ParseExact(jour, "yyyy-MM-dd")));

    [Fact]
    public void Chaque_nature_oblige_a_quelque_chose_et_chaque_obligation_nomme_une_nature_connue()
    {
        var codes = PacteDeTest.Signe.Obligations.Select(o => o.Evenement).Where(e => e.Length > 0).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(NatureEvenement.Toutes.Select(n => n.Code).Order(StringComparer.Ordinal), codes);
        Assert.All(PacteDeTest.Signe.Obligations.Where(o => o.Nature == "EVENEMENT"), o => Assert.NotEmpty(o.Evenement));
    }

    [Theory, ChaqueMoteur]
    public async Task Une_inexecution_oblige_deux_fois_dont_une_par_recommande(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var formulaire = await chef.LireAsync("/contractualisation/echeances/signaler-evenement");
        Assert.Contains("5 à 500 caractères", (await chef.EnvoyerAsync(formulaire, ("Nature", "INEXECUTION"), ("SurvenuLe", "2026-11-02"))).Texte, StringComparison.Ordinal);
        Assert.Contains("une convention que cet événement concerne", (await chef.EnvoyerAsync(formulaire, ("Nature", "BILAN_FINAL"), ("Convention", "CLS"), ("SurvenuLe", "2026-11-02"), ("Objet", "Bilan produit"))).Texte, StringComparison.Ordinal);
        var signale = await chef.EnvoyerAsync(formulaire, ("Nature", "INEXECUTION"), ("SurvenuLe", "2026-11-02"), ("Objet", "Retard de l'action 13"));

        var page = await chef.LireAsync(signale.Vers!);
        var lignes = page.Html.QuerySelectorAll("main tbody tr");
        Assert.Equal(2, lignes.Length);
        Assert.Contains("lettre recommandée avec accusé de réception", lignes[1].TextContent, StringComparison.Ordinal);
        Assert.All(lignes, l => Assert.Contains("lun. 2 nov. 2026", l.TextContent, StringComparison.Ordinal));
        Assert.All(lignes, l => Assert.Contains("Chef de projet du Pacte", l.TextContent, StringComparison.Ordinal));
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(SignalerEvenement) && e.Detail!.Contains("2 devoirs (CLS-INEXECUTION, EMPLOI-INEXECUTION)", StringComparison.Ordinal));

        var devoir = await application.LireAsync(c => c.Devoirs.SingleAsync(d => d.Obligation == "EMPLOI-INEXECUTION"));
        var accomplir = await chef.LireAsync($"/contractualisation/echeances/accomplir-devoir/{devoir.Id}");
        Assert.Contains("ce qui le prouve", (await chef.EnvoyerAsync(accomplir, ("FaitLe", "2026-11-03"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(accomplir, ("FaitLe", "2026-11-03"), ("Preuve", "1A 234 567 8901 2"))).Code);
        Assert.Contains("fait le 03/11/2026", (await chef.LireAsync(signale.Vers!)).Texte, StringComparison.Ordinal);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(AccomplirDevoir) && e.Detail!.Contains("en retard sur le 02/11/2026, preuve 1A 234", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await chef.LireAsync($"/contractualisation/echeances/accomplir-devoir/{devoir.Id}")).Code);

        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        var lecture = await etat.LireAsync(signale.Vers!);
        Assert.Equal(HttpStatusCode.OK, lecture.Code);
        Assert.DoesNotContain("Dire fait", lecture.Texte, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_obligation_datee_se_dit_faite_avec_sa_deliberation(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var avant = await chef.LireAsync("/contractualisation/echeances/afficher-calendrier");
        Assert.Contains("en retard de", Ligne(avant, "Rapport d'exécution à mi-parcours"), StringComparison.Ordinal);
        Assert.Contains("Préfet de région ; préfet de département, Délibération départementale", Ligne(avant, "Rapport d'exécution à mi-parcours"), StringComparison.Ordinal);
        // La fin d'un volet et le dernier jour pour dénoncer sont des repères, pas des devoirs.
        Assert.DoesNotContain("Dire fait", Ligne(avant, "Fin des volets 1 et 2"), StringComparison.Ordinal);
        Assert.DoesNotContain("Dire fait", Ligne(avant, "Dernier jour pour dénoncer"), StringComparison.Ordinal);
        Assert.Contains("obligations du Pacte", (await chef.LireAsync("/")).Texte, StringComparison.Ordinal);

        var page = await chef.LireAsync("/contractualisation/echeances/accomplir-devoir/CLS-RAPPORT");
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("FaitLe", "2026-03-26"), ("Preuve", "Délibération 2026-12"))).Code);
        Assert.Contains("fait le 26/03/2026", Ligne(await chef.LireAsync("/contractualisation/echeances/afficher-calendrier"), "Rapport d'exécution à mi-parcours"), StringComparison.Ordinal);
        Assert.Contains("déjà fait", (await chef.EnvoyerAsync(page, ("FaitLe", "2026-03-26"), ("Preuve", "Délibération 2026-12"))).Texte, StringComparison.Ordinal);
    }

    private static string Ligne(PageLue page, string debut) => page.Html.QuerySelectorAll("tr[data-ligne]").Single(l => l.TextContent.Contains(debut, StringComparison.Ordinal)).TextContent;
}
