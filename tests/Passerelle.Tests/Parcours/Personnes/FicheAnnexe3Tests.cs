using System.Net;
using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Diagnostics;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Profils;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Tests.Parcours.Personnes;

/// <summary>La fiche telle que l'annexe 3 la décrit (lignes 2528-2660) : un onglet par adresse, chaque champ montré ou dit inconnu, deux blocs à cocher (2524).</summary>
public sealed class FicheAnnexe3Tests(ApplicationsPartagees applications)
{
    [Theory, ChaqueMoteur]
    public async Task Chaque_champ_est_montre_ou_dit_inconnu_avec_sa_raison(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var nom = ParcoursDeTest.NomNeuf("ANNEXETROIS");
        var personne = await application.EntrerAsync(nom, application.Jour().AddDays(-30));
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);
        foreach (var (onglet, champs) in new (OngletPersonne, string[])[]
        {
            (OngletPersonne.Essentiel, ["NIR", "Naissance", "Identifiant France Travail", "Nom d'utilisateur", "Adresse", "Téléphone", "Courriel", "Date et catégorie d'inscription", "Bénéficiaire du RSA", "Zone de revitalisation rurale (ZRR)", "Quartier prioritaire de la ville (QPV)"]),
            (OngletPersonne.Informations, ["Nom", "Prénom", "Pseudonyme", "Sexe", "Civilité", "Adresse", "Dernière actualisation"]),
            (OngletPersonne.Profil, ["Expériences professionnelles, par domaine", "Périodes de travail", "Fonction actuelle, ou la dernière", "Formation", "Compétences", "Qualifications", "CV", "Permis", "Moyens de locomotion", "Opportunités d'emploi cherchées"]),
            (OngletPersonne.Diagnostic, ["Modalité d'accompagnement", "Bénéficiaire du RSA", "Compétences numériques (test PIX)", "Services numériques mobilisés"]),
            (OngletPersonne.Echanges, ["Dernières conclusions d'entretien", "Contacts avec France Travail", "Pièces jointes"]),
            (OngletPersonne.RendezVous, ["Identifiant d'origine et code SAFIR"]),
            (OngletPersonne.Intensite, ["Entrée en parcours", "Heures par semaine", "Entretiens honorés", "Conseiller du département", "Synthèse MAP"]),
        })
        {
            var page = await navigateur.LireAsync($"/parcours/personnes/consulter-personne/{personne.Cle}/{onglet.Code}");
            Assert.Equal(onglet.Titre, page.Html.QuerySelector(".onglets a[aria-current=page]")!.TextContent);
            var lus = page.Html.QuerySelectorAll("main dt").Select(t => t.TextContent).ToHashSet();
            Assert.All(champs, c => Assert.Contains(c, lus));
            Assert.All(page.Html.QuerySelectorAll("dl.faits dd .discret").Where(d => d.TextContent.StartsWith("inconnu", StringComparison.Ordinal)), d => Assert.Matches("^inconnu : .{5,}", d.TextContent));
            Assert.Empty(page.Html.QuerySelectorAll("main textarea, main input[type=text]"));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await navigateur.LireAsync($"/parcours/personnes/consulter-personne/{personne.Cle}/ailleurs")).Code);
        var ouvertures = (await application.JournalAsync()).Where(e => e.Acteur == compte.Id && e.Operation == nameof(ConsulterPersonne) && e.Acte == ActeJournal.Lecture).ToList();
        Assert.Equal(7, ouvertures.Count);
        Assert.Equal(("L'essentiel", personne.Cle.ToString()), (ouvertures[0].Detail, ouvertures[0].Objet));
    }

    [Theory, ChaqueMoteur]
    public async Task Le_profil_se_coche_et_deux_agents_choisissent(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var personne = await application.EntrerAsync(ParcoursDeTest.NomNeuf("PROFILEE"), application.Jour().AddDays(-30));
        var ada = await application.ConnecterAsync(Role.Referent);
        var bea = await application.ConnecterAsync(Role.Referent);
        var adresse = $"/parcours/profils/enregistrer-profil/{personne.Cle}";
        var (chezAda, chezBea) = (await ada.LireAsync(adresse), await bea.LireAsync(adresse));
        Assert.Empty(chezAda.Html.QuerySelectorAll("main textarea, main input:not([type=checkbox]):not([type=hidden])"));

        var deux = await ada.EnvoyerAsync(chezAda, ("Codes", "permis:OUI"), ("Codes", "permis:NON"), ("Codes", "experience:F"));
        Assert.Contains("n'admet qu'une réponse", deux.Texte, StringComparison.Ordinal);
        Assert.NotNull(deux.Html.QuerySelector("input[value='experience:F'][checked]"));
        Assert.Equal($"/parcours/personnes/consulter-personne/{personne.Cle}/profil", (await ada.EnvoyerAsync(chezAda, ("Codes", "permis:OUI"), ("Codes", "experience:F"))).Vers);

        // La seconde voit les deux versions, garde sa saisie, et décide.
        var conflit = await bea.EnvoyerAsync(chezBea, ("Codes", "permis:NON"));
        Assert.Contains("Permis : vous, N'a pas le permis de conduire ; eux, A le permis de conduire.", conflit.Texte, StringComparison.Ordinal);
        Assert.NotNull(conflit.Html.QuerySelector("input[value='permis:NON'][checked]"));
        Assert.Equal(1, await application.LireAsync(c => c.Profils.CountAsync(p => p.PersonneId == personne.Id)));
        Assert.NotNull((await bea.EnvoyerAsync(conflit, ("Codes", "permis:NON"))).Vers);
        Assert.Equal(["experience:F,permis:OUI", "permis:NON"], await application.LireAsync(c => c.Profils.Where(p => p.PersonneId == personne.Id).OrderBy(p => p.EnregistreLe).ThenBy(p => p.Id).Select(p => p.Codes).ToListAsync()));
        Assert.Equal(2, (await application.JournalAsync()).Count(e => e.Operation == nameof(EnregistrerProfil) && e.Acte == ActeJournal.Changement && e.Objet == personne.Cle.ToString()));

        var plateforme = await application.ConnecterAsync(Role.PlateformeOrientation);
        Assert.Contains("réservé à qui accompagne", (await plateforme.LireAsync($"/parcours/personnes/consulter-personne/{personne.Cle}/profil")).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await plateforme.LireAsync(adresse)).Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Le_diagnostic_dit_les_besoins_par_metier_et_le_pouvoir_d_agir(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var personne = await application.EntrerAsync(ParcoursDeTest.NomNeuf("BESOGNEUSE"), application.Jour().AddDays(-30));
        var (ada, bea) = (await application.ConnecterAsync(Role.Referent), await application.ConnecterAsync(Role.Referent));
        var adresse = $"/parcours/diagnostics/etablir-diagnostic/{personne.Cle}";
        var (page, autre) = (await ada.LireAsync(adresse), await bea.LireAsync(adresse));
        (string, string)[] saisie = [("Codes", "entretien:TRIPARTITE"), ("Codes", "confiance:NON"), ("Codes", "accompagnement:OUI"), ("Codes", "contrainte:23"), ("Metiers[0].Cases", "besoin:5"), ("Metiers[0].Cases", "fort:9")];
        Assert.Contains("un code du ROME", (await ada.EnvoyerAsync(page, [.. saisie, ("Metiers[0].Code", "boulangère")])).Texte, StringComparison.Ordinal);
        var contraire = await ada.EnvoyerAsync(page, [.. saisie, ("Metiers[0].Code", "d1102"), ("Metiers[0].Cases", "fort:5")]);
        Assert.Contains("ne peut être aussi un point fort", contraire.Texte, StringComparison.Ordinal);
        Assert.Equal("d1102", contraire.Html.QuerySelector("input[name='Metiers[0].Code']")!.GetAttribute("value"));
        await ada.EnvoyerAsync(page, [.. saisie, ("Metiers[0].Code", "d1102")]);
        var etabli = await application.LireAsync(c => c.Diagnostics.SingleAsync(d => d.PersonneId == personne.Id));
        Assert.Equal("D1102/besoin:5,D1102/fort:9,accompagnement:OUI,confiance:NON,contrainte:23,entretien:TRIPARTITE", etabli.Codes);

        var conflit = await bea.EnvoyerAsync(autre, ("Codes", "contrainte:27"));
        Assert.Contains("Vous seul cochez : Faire face à des difficultés de logement.", conflit.Texte, StringComparison.Ordinal);
        Assert.Contains("(métier D1102)", conflit.Texte, StringComparison.Ordinal);
        Assert.NotNull(conflit.Html.QuerySelector("input[value='contrainte:27'][checked]"));

        var fiche = (await ada.LireAsync($"/parcours/personnes/consulter-personne/{personne.Cle}/diagnostic")).Texte;
        Assert.Contains("Besoin de réassurance et besoin d’appui", fiche, StringComparison.Ordinal);
        Assert.Contains("Entretien tripartite", fiche, StringComparison.Ordinal);
        Assert.NotNull((await ada.LireAsync(adresse)).Html.QuerySelector("input[name='Metiers[0].Cases'][value='besoin:5'][checked]"));
    }

    [Theory, ChaqueMoteur]
    public async Task France_Travail_se_tait_sur_qui_n_est_plus_allocataire(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var jour = application.Jour();
        var numero = FluxDEssai.Numero();
        var naissance = new DateOnly(1988, 4, 12);
        var nom = ParcoursDeTest.NomNeuf("ANCIENNE");
        await application.RecevoirAsync(jour.AddDays(-30), FluxDEssai.Foyer(numero, FluxDEssai.Personne(nom, "LISON", naissance)));
        await application.RecevoirAsync(jour.AddDays(-10), FluxDEssai.Foyer(numero, FluxDEssai.Personne(nom, "LISON", naissance)) with { Etat = "6", Empreinte = [6] });
        var cle = await application.LireAsync(c => c.Identites.Where(i => i.Nom == nom).Join(c.Personnes, i => i.PersonneId, p => p.Id, (_, p) => p.Cle).FirstAsync());
        var page = await (await application.ConnecterAsync(Role.Referent)).LireAsync($"/parcours/personnes/consulter-personne/{cle}/informations");
        Assert.Contains("n'est montré que d'une personne allocataire du RSA", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public void Les_libelles_du_pouvoir_d_agir_et_les_cles_de_la_nomenclature()
    {
        Assert.Equal("Confiant(e) et autonome pour mener ses démarches", NomenclatureDiagnostic.Analyser(["confiance:OUI", "accompagnement:NON"]));
        Assert.Null(NomenclatureDiagnostic.Analyser(["confiance:OUI"]));
        Assert.Equal((8, 92, 49, 21, 6), (NomenclatureDiagnostic.Contraintes.Count(), NomenclatureDiagnostic.DuType("situation").Count(), NomenclatureDiagnostic.DuType("objectif").Count(), NomenclatureDiagnostic.DuType("besoin").Count(), NomenclatureDiagnostic.DuType("thematique_besoin").Count()));
        Assert.Null(NomenclatureDiagnostic.Trouver("M1607/contrainte:23"));
        Assert.Null(NomenclatureDiagnostic.Trouver("Z1607/besoin:5"));
        Assert.NotNull(NomenclatureDiagnostic.Trouver("M1607/besoin:5"));
    }
}
