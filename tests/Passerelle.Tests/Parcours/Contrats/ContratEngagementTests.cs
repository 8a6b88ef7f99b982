using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Contrats;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Parcours.Contrats;

/// <summary>Le contrat d'engagement (code du travail, art. L. 5411-6, R. 5411-15, D. 5411-14-1 ; lignes 1785, 2574-2604) : du diagnostic au PDF signé, puis révisé.</summary>
public sealed class ContratEngagementTests(ApplicationsPartagees applications)
{
    private const string Fiche = "/parcours/personnes/consulter-personne";

    [Theory, ChaqueMoteur]
    public async Task Du_diagnostic_au_contrat_signe_puis_revise(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var jour = application.Jour();
        var personne = await OrienteeAsync(application, "CONTRACTANTE");
        var navigateur = await application.ConnecterAsync(Role.Referent);
        await navigateur.EnvoyerAsync(await navigateur.LireAsync($"/parcours/diagnostics/etablir-diagnostic/{personne.Cle}"), ("Codes", "contrainte:23"), ("Codes", "objectif:6"), ("Metiers[0].Code", "M1607"), ("Metiers[0].Cases", "besoin:9"));

        // Le diagnostic propose ; l'agent retient et date.
        var adresse = $"/parcours/contrats/preparer-contrat/{personne.Cle}";
        var preparer = await navigateur.LireAsync(adresse);
        Assert.Equal(["Q11", "Q39"], preparer.Html.QuerySelectorAll("input[name=Quois][checked]").Select(c => c.GetAttribute("value")).Order(StringComparer.Ordinal));
        var vide = await navigateur.EnvoyerAsync(preparer, ("Heures", "15"), ("Demandee", "false"), ("Rythme", "21"), ("RevoirLe", $"{jour.AddMonths(20):O}"));
        foreach (var refus in new[] { "au moins une démarche", "au moins une nature d'activité", "Le référent s'engage", "dans l'année" })
            Assert.Contains(refus, vide.Texte, StringComparison.Ordinal);
        var projet = await navigateur.EnvoyerAsync(preparer, [.. Saisie(jour), ("Termes[Q11]", $"{jour.AddDays(30):O}")]);
        var contrat = await application.LireAsync(c => c.Contrats.SingleAsync(x => x.PersonneId == personne.Id));
        Assert.Equal($"/parcours/contrats/consulter-contrat/{contrat.Id}", projet.Vers);
        Assert.Equal([("P03", "Q11", "C11.05", jour.AddDays(30)), ("P07", "Q39", "C39.03", jour.AddMonths(6))],
            (await application.LireAsync(c => c.Demarches.Where(d => d.ContratId == contrat.Id).OrderBy(d => d.Quoi).ToListAsync())).Select(d => (d.Pourquoi, d.Quoi, d.Comment, d.FinLe)));

        // Signé à l'écran par les deux, le texte se fige et le fait naît.
        var signer = await navigateur.LireAsync($"/parcours/contrats/signer-contrat/{contrat.Id}");
        Assert.Contains("les deux signatures sont demandées", (await navigateur.EnvoyerAsync(signer, ("SigneLe", $"{jour:O}"), ("ParLaPersonne", "true"), ("ParLeReferent", "false"))).Texte, StringComparison.Ordinal);
        Assert.Contains("n'est pas à venir", (await navigateur.EnvoyerAsync(signer, ("SigneLe", $"{jour.AddDays(1):O}"), ("ParLaPersonne", "true"), ("ParLeReferent", "true"))).Texte, StringComparison.Ordinal);
        await navigateur.EnvoyerAsync(signer, ("SigneLe", $"{jour:O}"), ("ParLaPersonne", "true"), ("ParLeReferent", "true"));
        var signe = await application.LireAsync(c => c.Contrats.AsNoTracking().SingleAsync(x => x.Id == contrat.Id));
        Assert.Equal((jour, "ECRAN", 64), (signe.SigneLe, signe.ModeSignature, signe.Empreinte!.Length));
        Assert.Equal(signe.Empreinte, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(signe.Document!))));
        var fait = await application.LireAsync(c => c.Faits.SingleAsync(f => f.PersonneId == personne.Id && f.Type == TypeFait.Contrat));
        Assert.Equal(("CE", "15", $"saisie-{contrat.Id:N}"), (fait.Valeur, fait.Detail, fait.Reference));

        // Le texte lu est celui qui s'imprime : droits, recours, heures, démarches.
        var lu = await navigateur.LireAsync($"/parcours/contrats/consulter-contrat/{contrat.Id}");
        foreach (var mot in new[] { "15 heures par semaine", "Obtenir le permis de conduire", "art. R. 262-88" })
            Assert.Contains(mot, lu.Texte, StringComparison.Ordinal);
        var pdf = await navigateur.LireAsync($"/parcours/contrats/consulter-contrat/{contrat.Id}?handler=Pdf");
        Assert.Equal("application/pdf", pdf.Reponse.Content.Headers.ContentType?.MediaType);

        // Une démarche : réalisée, reprise, annulée ; deux agents ne s'écrasent pas.
        var demarche = await application.LireAsync(c => c.Demarches.AsNoTracking().SingleAsync(d => d.ContratId == contrat.Id && d.Quoi == "Q11"));
        (string, string)[] Etat(EtatDemarche etat, int version) => [("demarche", $"{demarche.Id}"), ("etat", $"{etat}"), ("version", $"{version}")];
        await navigateur.ActionnerAsync(lu, "Demarche", Etat(EtatDemarche.Realise, 0));
        Assert.Contains("vient de changer cette démarche", (await navigateur.ActionnerAsync(lu, "Demarche", Etat(EtatDemarche.Annule, 0))).Texte, StringComparison.Ordinal);
        await navigateur.ActionnerAsync(lu, "Demarche", Etat(EtatDemarche.Actif, 1));
        await navigateur.ActionnerAsync(lu, "Demarche", Etat(EtatDemarche.Annule, 2));
        demarche = await application.LireAsync(c => c.Demarches.AsNoTracking().SingleAsync(d => d.Id == demarche.Id));
        Assert.True(demarche is { Etat: EtatDemarche.Annule, Fois: 1, AnnuleeLe: not null, Version: 3 });

        // Réviser prépare un autre contrat, et laisse le premier tel qu'il fut signé.
        var revision = await navigateur.LireAsync(adresse);
        Assert.Contains("reste tel quel", revision.Html.Body!.TextContent, StringComparison.Ordinal);
        await navigateur.EnvoyerAsync(revision, Saisie(jour, ("Heures", "0"), ("Motif", "PARENT_ISOLE"), ("Demandee", "true")));
        var suite = await application.LireAsync(c => c.Contrats.SingleAsync(x => x.PersonneId == personne.Id && x.SigneLe == null));
        Assert.Equal((contrat.Id, 0m, true), (suite.SuitId, suite.Heures, suite.Demandee));
        await navigateur.EnvoyerAsync(await navigateur.LireAsync($"/parcours/contrats/signer-contrat/{suite.Id}"), ("SigneLe", $"{jour:O}"), ("ParLaPersonne", "true"), ("ParLeReferent", "true"));
        Assert.Equal(2, await application.LireAsync(c => c.Faits.CountAsync(f => f.PersonneId == personne.Id && f.Type == TypeFait.Contrat && f.RemplaceLe == null)));
        var onglet = (await navigateur.LireAsync($"{Fiche}/{personne.Cle}/demarches")).Texte;
        Assert.Contains("annulé", onglet, StringComparison.Ordinal);
        var journal = (await application.JournalAsync()).Where(e => e.Objet == personne.Cle.ToString()).ToList();
        Assert.Equal(2, journal.Count(e => e.Operation == nameof(SignerContrat) && e.Acte == ActeJournal.Changement));
        Assert.Contains(journal, e => e.Operation == nameof(ImprimerContrat) && e.Acte == ActeJournal.Export);
    }

    [Theory, ChaqueMoteur]
    public async Task Signe_sur_papier_la_piece_est_gardee_chiffree(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var jour = application.Jour();
        var personne = await OrienteeAsync(application, "PAPETIERE");
        var navigateur = await application.ConnecterAsync(Role.Referent);
        await navigateur.EnvoyerAsync(await navigateur.LireAsync($"/parcours/contrats/preparer-contrat/{personne.Cle}"), Saisie(jour));
        var contrat = await application.LireAsync(c => c.Contrats.SingleAsync(x => x.PersonneId == personne.Id));
        var signer = await navigateur.LireAsync($"/parcours/contrats/signer-contrat/{contrat.Id}");
        Assert.Contains("PDF, JPEG ou PNG", (await DeposerAsync(navigateur, signer, jour, "MZ programme"u8.ToArray())).Texte, StringComparison.Ordinal);
        var depose = "%PDF-1.7 contrat signé"u8.ToArray();
        Assert.Equal(HttpStatusCode.Redirect, (await DeposerAsync(navigateur, signer, jour, depose)).Code);
        var piece = await application.LireAsync(c => c.PiecesContrats.SingleAsync(p => p.ContratId == contrat.Id));
        Assert.Equal(-1, piece.Contenu.AsSpan().IndexOf(depose));
        var rendue = await navigateur.Client.GetAsync($"/parcours/contrats/consulter-contrat/{contrat.Id}?handler=Piece");
        Assert.Equal(depose, await rendue.Content.ReadAsByteArrayAsync());
        Assert.Equal("PAPIER", (await application.LireAsync(c => c.Contrats.SingleAsync(x => x.Id == contrat.Id))).ModeSignature);
    }

    [Theory, ChaqueMoteur]
    public async Task Deux_agents_sur_un_projet_choisissent(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var jour = application.Jour();
        var personne = await OrienteeAsync(application, "DISPUTEE");
        var (ada, bea) = (await application.ConnecterAsync(Role.Referent), await application.ConnecterAsync(Role.Referent));
        var adresse = $"/parcours/contrats/preparer-contrat/{personne.Cle}";
        var (chezAda, chezBea) = (await ada.LireAsync(adresse), await bea.LireAsync(adresse));
        var contrat = (await ada.EnvoyerAsync(chezAda, Saisie(jour))).Vers!;
        var signerAda = await ada.LireAsync(contrat.Replace("consulter", "signer", StringComparison.Ordinal));
        var conflit = await bea.EnvoyerAsync(chezBea, Saisie(jour, ("Heures", "20")));
        Assert.Contains("Un autre agent vient de modifier ce contrat", conflit.Texte, StringComparison.Ordinal);
        Assert.Equal("20", conflit.Html.QuerySelector("input[name=Heures]")!.GetAttribute("value"));
        Assert.NotNull((await bea.EnvoyerAsync(conflit, Saisie(jour, ("Heures", "20")))).Vers);

        // Ada signait une version qui n'est plus : elle la relit.
        var depassee = await ada.EnvoyerAsync(signerAda, ("SigneLe", $"{jour:O}"), ("ParLaPersonne", "true"), ("ParLeReferent", "true"));
        Assert.Contains("Un autre agent vient de modifier ce contrat", depassee.Texte, StringComparison.Ordinal);
        var garde = await application.LireAsync(c => c.Contrats.AsNoTracking().SingleAsync(x => x.PersonneId == personne.Id));
        Assert.Equal((20m, null), (garde.Heures, garde.SigneLe));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await application.ConnecterAsync(Role.PlateformeOrientation)).LireAsync(contrat)).Code);
    }

    [Fact]
    public void Le_catalogue_et_les_clauses_sont_entiers()
    {
        Assert.Equal(37, CatalogueDemarches.Toutes.Count);
        Assert.All(CatalogueDemarches.Toutes, d => Assert.Equal(d, CatalogueDemarches.Trouver(d.Code)));
        Assert.Equal(["Q11", "Q39"], CatalogueDemarches.Proposer(["M1607/besoin:9", "contrainte:23", "fort:1"]).Order(StringComparer.Ordinal));
        Assert.All(["PERSONNE", "REFERENT", "DROIT", "RECOURS"], cote => Assert.NotEmpty(ClauseContrat.De(cote)));
        Assert.All(ClauseContrat.De("RECOURS"), c => Assert.NotEmpty(c.Article));
    }

    private static async Task<PersonneEntree> OrienteeAsync(ApplicationDeTest application, string nom)
    {
        var jour = application.Jour();
        var personne = await application.EntrerAsync(ParcoursDeTest.NomNeuf(nom), jour.AddDays(-30));
        await application.OrienterAsync(personne, jour.AddDays(-10), "Maison des contrats", "Ada");
        return personne;
    }

    private static (string, string)[] Saisie(DateOnly jour, params (string Nom, string Valeur)[] autres) =>
    [
        .. new[] { ("Heures", "15"), ("Motif", ""), ("Demandee", "false"), ("Rythme", "21"), ("RevoirLe", $"{jour.AddMonths(6):O}"), ("Quois", "Q11"), ("Quois", "Q39"), ("Activites", "ACCOMPAGNEMENT"), ("Engagements", "RENCONTRER"), ("Engagements", "REVOIR") }
            .Where(c => autres.All(a => a.Nom != c.Item1)), .. autres,
    ];

    private static async Task<PageLue> DeposerAsync(Navigateur navigateur, PageLue page, DateOnly jour, byte[] piece)
    {
        using var corps = new MultipartFormDataContent
        {
            { new ByteArrayContent(piece), "Piece", "contrat.pdf" },
            { new StringContent($"{jour:O}"), "SigneLe" },
        };
        foreach (var cache in page.Html.QuerySelectorAll("main form[method=post] input[type=hidden]"))
            corps.Add(new StringContent(cache.GetAttribute("value") ?? ""), cache.GetAttribute("name")!);
        return await PageLue.LireAsync(await navigateur.Client.PostAsync(page.Adresse, corps));
    }
}
