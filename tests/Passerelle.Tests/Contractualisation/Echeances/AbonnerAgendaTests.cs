using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Passerelle.Contractualisation;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Contractualisation.Echeances;

/// <summary>Le lien d'agenda : un secret par agent, qui se lit sans compte, se remplace et se révoque ; le registre des communications.</summary>
public sealed class AbonnerAgendaTests
{
    [Theory, ChaqueMoteur]
    public async Task Un_lien_secret_sert_l_agenda_se_remplace_et_se_revoque(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        var premier = Lien(await CreerAsync(etat));
        var visiteur = application.Ouvrir();
        var reponse = await visiteur.Client.GetAsync(premier);
        Assert.Equal("text/calendar", reponse.Content.Headers.ContentType!.MediaType);
        Assert.Contains("UID:CLS-RAPPORT@pacte.passerelle", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", reponse.Headers.GetValues("Referrer-Policy").Single());
        var jeton = premier[(premier.LastIndexOf('/') + 1)..];
        Assert.DoesNotContain(await application.JournalAsync(), e => (e.Detail + e.Objet).Contains(jeton, StringComparison.Ordinal));

        // Montré une fois ; un autre le remplace.
        Assert.Null((await etat.LireAsync("/contractualisation/echeances/abonner-agenda")).Html.QuerySelector("main input[readonly]"));
        var second = Lien(await CreerAsync(etat));
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.Client.GetAsync(premier)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visiteur.Client.GetAsync(second)).StatusCode);
        Assert.Equal(1, await application.LireAsync(c => c.AbonnementsAgenda.CountAsync()));

        var page = await etat.LireAsync("/contractualisation/echeances/abonner-agenda");
        var antifalsification = (page.Html.QuerySelector("main input[name=__RequestVerificationToken]") as IHtmlInputElement)!.Value;
        Assert.Equal(HttpStatusCode.Found, (await etat.EnvoyerBrutAsync(page.Adresse + "?handler=Revoquer", ("__RequestVerificationToken", antifalsification))).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.Client.GetAsync(second)).StatusCode);
        Assert.Contains(await application.JournalAsync(), e => e.Acte == ActeJournal.Refus && e.Operation == "LireAgenda");
    }

    [Theory, ChaqueMoteur]
    public async Task Une_communication_s_inscrit_avec_les_logos_qu_elle_doit(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        Assert.Contains("Aucune communication inscrite", (await chef.LireAsync("/contractualisation/echeances/lister-communications")).Texte, StringComparison.Ordinal);
        var formulaire = await chef.LireAsync("/contractualisation/echeances/signaler-evenement?nature=COMMUNICATION");
        Assert.Equal("COMMUNICATION", (formulaire.Html.QuerySelector("#Nature") as IHtmlSelectElement)!.Value);
        await chef.EnvoyerAsync(formulaire, ("Nature", "COMMUNICATION"), ("SurvenuLe", "2026-11-02"), ("Objet", "Plaquette de la plateforme de mobilité"));
        var devoir = await application.LireAsync(c => c.Devoirs.SingleAsync(d => d.Obligation == "CLS-LOGO"));
        await chef.EnvoyerAsync(await chef.LireAsync($"/contractualisation/echeances/accomplir-devoir/{devoir.Id}"), ("FaitLe", "2026-11-02"), ("Preuve", "Bon à tirer signé"));
        var ligne = (await chef.LireAsync("/contractualisation/echeances/lister-communications")).Html.QuerySelector("tr[data-ligne]")!;
        Assert.Contains("Plaquette de la plateforme de mobilité", ligne.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bon à tirer signé", ligne.TextContent, StringComparison.Ordinal);
        Assert.Contains("à prouver", ligne.TextContent, StringComparison.Ordinal);
    }

    private static async Task<PageLue> CreerAsync(Navigateur agent) => await agent.EnvoyerAsync(await agent.LireAsync("/contractualisation/echeances/abonner-agenda"));

    private static string Lien(PageLue page) => new Uri((page.Html.QuerySelector("main input[readonly]") as IHtmlInputElement)!.Value).PathAndQuery;
}
