using System.Net;
using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Structures;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Parcours.Personnes;

/// <summary>Les listes : filtre et tri dans l'adresse, gardées sous un nom, un acte sur plusieurs personnes après aperçu, un export sans rien de France Travail (2116, 2670).</summary>
public sealed class ListesTests(ApplicationsPartagees applications)
{
    private const string Liste = "/parcours/personnes/lister-personnes";

    [Theory, ChaqueMoteur]
    public async Task Une_liste_se_trie_se_garde_et_s_oublie(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var jour = application.Jour();
        var debut = $"TRIEE{string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('A' + (c % 26))))}"[..16];
        await application.EntrerAsync($"{debut} AINEE", jour.AddDays(-5), new DateOnly(1960, 1, 1));
        await application.EntrerAsync($"{debut} ZOE", jour.AddDays(-20), new DateOnly(1990, 1, 1));
        await application.EntrerAsync($"{debut} MILIEU", jour.AddDays(-10), new DateOnly(1975, 1, 1));
        var navigateur = await application.ConnecterAsync(Role.Referent);
        foreach (var (tri, attendus) in new[] { ("Nom", "AINEE MILIEU ZOE"), ("Entree", "ZOE MILIEU AINEE"), ("Naissance", "AINEE MILIEU ZOE"), ("Commune", "AINEE MILIEU ZOE") })
        {
            var page = await navigateur.LireAsync($"{Liste}?recherche={debut}&Tri={tri}");
            Assert.Equal(attendus, string.Join(' ', page.Html.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Split(' ')[1])));
        }

        var liste = await navigateur.LireAsync($"{Liste}?Entree=NonOrientee&Tri=Entree");
        Assert.Contains("Donner un nom", (await navigateur.ActionnerAsync(liste, "Garder", ("Entree", "NonOrientee"), ("Tri", "Entree"), ("NomVue", " "))).Texte, StringComparison.Ordinal);
        Assert.Contains("ne contient pas de mots cherchés", (await navigateur.ActionnerAsync(liste, "Garder", ("Recherche", debut), ("NomVue", "Ma file"))).Texte, StringComparison.Ordinal);
        await navigateur.ActionnerAsync(liste, "Garder", ("Entree", "NonOrientee"), ("Tri", "Entree"), ("NomVue", "Ma file"));
        var accueil = await navigateur.LireAsync(Liste);
        Assert.Equal($"{Liste}?Entree=NonOrientee&Tri=Entree", accueil.Html.QuerySelectorAll("main a").Single(a => a.TextContent == "Ma file").GetAttribute("href"));
        Assert.DoesNotContain("Ma file", (await (await application.ConnecterAsync(Role.Referent)).LireAsync(Liste)).Texte, StringComparison.Ordinal);
        var vue = System.Text.RegularExpressions.Regex.Match(accueil.Html.QuerySelectorAll("form").Single(f => f.GetAttribute("action")!.Contains("Oublier", StringComparison.Ordinal)).GetAttribute("action")!, "[0-9a-f-]{36}").Value;
        await navigateur.ActionnerAsync(accueil, "Oublier", ("id", vue));
        Assert.DoesNotContain("Ma file", (await navigateur.LireAsync(Liste)).Texte, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Des_personnes_choisies_se_confient_apres_apercu(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var jour = application.Jour();
        var nom = ParcoursDeTest.NomNeuf("Maison confiée");
        var (structure, referents) = await application.StructureAsync(nom, "CD", null, ParcoursDeTest.Referent("Ada"), ParcoursDeTest.Referent("Bea"));
        var suivie = await application.EntrerAsync(ParcoursDeTest.NomNeuf("CONFIEE"), jour.AddDays(-30));
        await application.OrienterAsync(suivie, jour.AddDays(-10), nom, "Ada");
        var ailleurs = await application.EntrerAsync(ParcoursDeTest.NomNeuf("AILLEURS"), jour.AddDays(-30));
        await application.OrienterAsync(ailleurs, jour.AddDays(-10), "Agence", "Cléo", organisme: "FT");
        var entrante = await application.EntrerAsync(ParcoursDeTest.NomNeuf("ENTRANTE"), jour.AddDays(-3));
        var navigateur = await application.ConnecterAsync(Role.Coordinateur);

        var page = await navigateur.LireAsync($"/parcours/structures/confier-personnes?Cles={suivie.Cle}&Cles={ailleurs.Cle}&Cles={entrante.Cle}");
        var apercu = await navigateur.EnvoyerAsync(page, ("Vers", $"{referents[1].Id}"), ("Motif", MotifTransfert.Tous[0]));
        Assert.Contains("Confier 1 personnes", apercu.Texte, StringComparison.Ordinal);
        Assert.Contains("suivie par un autre organisme", apercu.Texte, StringComparison.Ordinal);
        Assert.Equal("Ada", (await application.LireAsync(c => c.Entrees.SingleAsync(e => e.PersonneId == suivie.Id))).Referent);
        var caches = apercu.Html.QuerySelectorAll("main form input[type=hidden]").Select(c => (c.GetAttribute("name")!, c.GetAttribute("value") ?? "")).Where(c => c.Item1 != "__RequestVerificationToken");
        var confie = await navigateur.ActionnerAsync(apercu, "Confirmer", [.. caches, ("Vers", $"{referents[1].Id}"), ("Motif", MotifTransfert.Tous[0])]);
        Assert.Equal(HttpStatusCode.Redirect, confie.Code);
        Assert.Equal("Bea", (await application.LireAsync(c => c.Entrees.SingleAsync(e => e.PersonneId == suivie.Id))).Referent);
        Assert.Equal("Cléo", (await application.LireAsync(c => c.Entrees.SingleAsync(e => e.PersonneId == ailleurs.Id))).Referent);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(ConfierPersonnes) && e.Objet == suivie.Cle.ToString() && e.Acte == ActeJournal.Changement);

        // La liste entière se confie par son filtre ; qui ne transfère pas n'en voit rien.
        Assert.Contains("Toute la liste filtrée", (await navigateur.LireAsync("/parcours/structures/confier-personnes?Entree=Ouverte")).Html.Body!.TextContent, StringComparison.Ordinal);
        var agent = await application.ConnecterAsync(Role.Referent);
        Assert.Empty((await agent.LireAsync($"{Liste}?Entree=Ouverte")).Html.QuerySelectorAll("input[name=Cles]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await agent.LireAsync("/parcours/structures/confier-personnes")).Code);
        Assert.Equal(TypeFait.Orientation, (await application.LireAsync(c => c.Faits.OrderByDescending(f => f.Id).FirstAsync(f => f.PersonneId == suivie.Id))).Type);
    }

    [Theory, ChaqueMoteur]
    public async Task L_export_ne_porte_rien_de_France_Travail(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        await application.EntrerAsync(ParcoursDeTest.NomNeuf("EXPORTEE"), application.Jour().AddDays(-3));
        var navigateur = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var csv = await (await navigateur.Client.GetAsync("/parcours/personnes/exporter-personnes?Entree=Ouverte")).Content.ReadAsStringAsync();
        Assert.Equal("nom;nom_naissance;prenom;date_naissance;numero_demande_rsa;role;droit;commune;code_insee;entree_depuis;cohorte;orientee_le;structure_referente", csv.Split("\r\n")[0].TrimStart('\uFEFF'));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await application.ConnecterAsync(Role.Referent)).LireAsync("/parcours/personnes/exporter-personnes?Entree=Ouverte")).Code);
    }
}
