using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Comites;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Comites;

/// <summary>Comités : leur rythme, une réunion prévue, tenue, ses décisions et ses actions.</summary>
public sealed class TenirReunionTests
{
    [Theory]
    [InlineData("TECHNIQUE", "2026-10-20", null, "à prévoir avant le 19/11/2026")] // mensuel (185)
    [InlineData("TECHNIQUE", "2026-09-20", null, "en retard de 12 jours")]
    [InlineData("TECHNIQUE", "2026-09-20", "2026-11-05", "en retard de 12 jours")]
    [InlineData("TECHNIQUE", "2026-10-20", "2026-11-10", "tenu")]
    [InlineData("DEPARTEMENTAL", "2026-09-20", "2026-12-15", "tenu")] // trois fois par an (183)
    [InlineData("TRAVAIL", "2026-10-25", null, "à prévoir avant le 09/11/2026")] // deux fois par mois (1752)
    [InlineData("TECHNIQUE", null, null, "aucune réunion")]
    [InlineData("TECHNIQUE", null, "2026-11-10", "première à venir")]
    [InlineData("FINANCEURS", "2025-01-10", null, "rythme non dit")] // 1795
    public void Le_rythme_signe_se_compare_a_celui_qui_est_tenu(string comite, string? tenue, string? prevue, string mot)
    {
        var reunions = new List<ReunionComite>();
        if (tenue is not null)
            reunions.Add(new ReunionComite { Id = Guid.CreateVersion7(), Comite = comite, PrevueLe = DateOnly.ParseExact(tenue, "yyyy-MM-dd"), OrdreDuJour = "Suivi", Releve = "Décidé" });
        if (prevue is not null)
            reunions.Add(new ReunionComite { Id = Guid.CreateVersion7(), Comite = comite, PrevueLe = DateOnly.ParseExact(prevue, "yyyy-MM-dd"), OrdreDuJour = "Suivi" });
        Assert.Equal(mot, RythmeComite.De(PacteDeTest.Signe.Comites.Single(c => c.Code == comite), reunions, new DateOnly(2026, 11, 1)).Etat.Mot);
    }

    [Theory, ChaqueMoteur]
    public async Task Prevue_tenue_elle_garde_ses_decisions_et_ses_actions_vont_au_calendrier(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        application.Horloge.Regler(new DateTime(2026, 11, 10, 8, 0, 0, DateTimeKind.Utc));
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var formulaire = await chef.LireAsync("/contractualisation/comites/prevoir-reunion");
        Assert.Contains("l'ordre du jour", (await chef.EnvoyerAsync(formulaire, ("Comite", "TECHNIQUE"), ("PrevueLe", "2026-11-10"))).Texte, StringComparison.Ordinal);
        var prevue = await chef.EnvoyerAsync(formulaire, ("Comite", "TECHNIQUE"), ("PrevueLe", "2026-11-10"), ("OrdreDuJour", "Suivi des crédits\nCalendrier"));
        var page = await chef.LireAsync(prevue.Vers!);
        Assert.Equal(["Suivi des crédits", "Calendrier"], page.Html.QuerySelectorAll("main ul li").Select(l => l.TextContent));

        Assert.Equal(HttpStatusCode.Found, (await AgirAsync(chef, page, "Decider", ("Intitule", "Relancer les pilotes"), ("Responsable", "DDETSPP"), ("Echeance", "2026-11-20"))).Code);
        Assert.Equal(HttpStatusCode.Found, (await AgirAsync(chef, page, "Relever", ("Releve", "Crédits de l'action 13 à reporter"))).Code);
        Assert.Contains("déjà gardé", (await AgirAsync(chef, page, "Relever", ("Releve", "Autre chose à la place"))).Texte, StringComparison.Ordinal);
        Assert.Contains("Relancer les pilotes", (await chef.LireAsync("/contractualisation/echeances/afficher-calendrier")).Texte, StringComparison.Ordinal);
        Assert.Contains("1 sur 12", (await chef.LireAsync("/contractualisation/comites/lister-comites")).Texte, StringComparison.Ordinal);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == "DeciderAction" && e.Detail == "Relancer les pilotes (DDETSPP, 20/11/2026)");

        // La réunion d'après montre ce qui reste de celle d'avant.
        var suivante = await chef.EnvoyerAsync(formulaire, ("Comite", "TECHNIQUE"), ("PrevueLe", "2026-12-10"), ("OrdreDuJour", "Suivi des crédits"));
        var apres = await chef.LireAsync(suivante.Vers!);
        Assert.Contains("À suivre des réunions d'avant", apres.Texte, StringComparison.Ordinal);
        Assert.Contains("une réunion déjà tenue", (await AgirAsync(chef, apres, "Relever", ("Releve", "Trop tôt pour le dire"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await AgirAsync(chef, apres, "Annuler", ("Motif", "Salle indisponible"))).Code);
        Assert.Equal("Salle indisponible", await application.LireAsync(c => c.ReunionsComites.Where(r => r.AnnuleeLe != null).Select(r => r.MotifAnnulation).SingleAsync()));

        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        Assert.Null((await etat.LireAsync(prevue.Vers!)).Html.QuerySelector("main form"));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_comite_departemental_sans_comite_strategique_en_preambule_est_signale(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        application.Horloge.Regler(new DateTime(2026, 11, 10, 8, 0, 0, DateTimeKind.Utc));
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var formulaire = await chef.LireAsync("/contractualisation/comites/prevoir-reunion");
        await chef.EnvoyerAsync(formulaire, ("Comite", "DEPARTEMENTAL"), ("PrevueLe", "2026-12-15"), ("OrdreDuJour", "Avancement des axes"));
        Assert.Contains("ligne 184", (await chef.LireAsync("/contractualisation/comites/lister-comites")).Html.QuerySelector(".message-retard")?.TextContent ?? "", StringComparison.Ordinal);
        await chef.EnvoyerAsync(formulaire, ("Comite", "STRATEGIQUE"), ("PrevueLe", "2026-12-15"), ("OrdreDuJour", "Orientations"));
        Assert.Null((await chef.LireAsync("/contractualisation/comites/lister-comites")).Html.QuerySelector(".message-retard"));
    }

    private static Task<PageLue> AgirAsync(Navigateur chef, PageLue page, string acte, params (string, string)[] champs)
    {
        var jeton = (page.Html.QuerySelector("main input[name=__RequestVerificationToken]") as IHtmlInputElement)!.Value;
        return chef.EnvoyerBrutAsync($"{page.Adresse}?handler={acte}", [("__RequestVerificationToken", jeton), .. champs]);
    }
}
