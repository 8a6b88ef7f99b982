using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges;
using Passerelle.Echanges.ApiFranceTravail;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Passerelle.Tests.Parcours.Personnes;
using Socle.Bases;
using Socle.Identifiants;
using Socle.Journal;

namespace Passerelle.Tests.Echanges.ApiFranceTravail;

/// <summary>Lire le dossier d'une personne chez France Travail, contre le vrai programme Plateforme : ses réponses, ses refus et ses pannes à la demande.</summary>
public sealed class RelireDossierTests(PlateformePartagee plateforme)
{
    [Theory, ChaqueMoteur]
    public async Task Le_dossier_se_lit_depuis_la_fiche_et_s_y_montre(Moteur moteur)
    {
        var servie = await plateforme.ServieAsync();
        var inscrite = await servie.InscrireAsync();
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur, inscrite.Module());
        var cas = servie.Cas["Usager complet, identité certifiée"];
        var cle = await application.SuivreAsync(cas);
        var agent = await application.ConnecterAsync(Role.Referent);
        var avant = await agent.LireAsync($"/parcours/personnes/consulter-personne/{cle}/informations");
        Assert.Contains("Jamais lu chez France Travail", avant.Texte, StringComparison.Ordinal);

        var relue = await agent.RelireAsync(cle);
        Assert.Equal($"/parcours/personnes/consulter-personne/{cle}/informations", relue.Vers);
        var fiche = (await agent.LireAsync(relue.Vers!)).Texte;
        foreach (var dit in new[] { "Le dossier est relu", "Inscrit", "LICENCIEMENT ECONOMIQUE (11)", "identité certifiée", "Développer sa mobilité", "Métiers recherchés", "Projets d'entreprise", "Contrat d'engagement signé", "Rendez-vous", "lu d'aujourd'hui" })
            Assert.Contains(dit, fiche, StringComparison.Ordinal);
        Assert.Equal(8, await application.LireAsync(c => c.PartiesLues.CountAsync(p => p.LueLe != null && p.Echec == null)));
        Assert.Matches("^[0-9]{11}$", await application.LireAsync(c => c.IdentifiantsFranceTravail.Where(i => i.Source == "api").Select(i => i.Numero).SingleAsync()));
        // Au repos, rien ne se lit ; le jeton d'usager n'est pas gardé.
        foreach (var contenu in await application.LireAsync(c => c.PartiesLues.Where(p => p.Contenu != null).Select(p => p.Contenu!).ToListAsync()))
            Assert.DoesNotContain("nscrit", Encoding.UTF8.GetString(contenu), StringComparison.Ordinal);
        await using var portee = application.Services.CreateAsyncScope();
        var recherche = await application.LireAsync(c => c.PartiesLues.SingleAsync(p => p.Partie == PartieDossier.Recherche));
        Assert.DoesNotContain("jetonUsager", portee.ServiceProvider.GetRequiredService<LireDossier>().Contenu(recherche), StringComparison.Ordinal);

        var journal = await application.JournalAsync();
        Assert.Contains(journal, j => j.Operation == "RelireDossier" && j.Objet == cle.ToString() && j.Detail == "8 parties lues sur 8" && j.Acteur is not null);
        Confidentialite.Verifier([.. journal.Select(j => $"{j.Objet} {j.Detail}")], [cas.Nir, cas.Nir[..13]]);
    }

    [Theory]
    [InlineData("Erreur500", "France Travail est en panne (500)")]
    [InlineData("Indisponible", "France Travail est en panne (503)")]
    [InlineData("CorpsCoupe", "coupée ou illisible")]
    [InlineData("JetonExpire", "ne reconnaît pas l'accès (401)")]
    [InlineData("TropDAppels", "Trop d'appels")]
    [InlineData("Aucune", "n'a pas répondu à temps")]
    public async Task Une_panne_garde_l_etat_d_avant_et_se_dit(string panne, string raison)
    {
        var servie = await plateforme.ServieAsync();
        var inscrite = await servie.InscrireAsync();
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite, inscrite.Module(r => panne == "Aucune" ? r with { DelaiEssai = TimeSpan.FromSeconds(1) } : r));
        var cle = await application.SuivreAsync(servie.Cas["Usager complet, identité certifiée"]);
        var agent = await application.ConnecterAsync(Role.Referent);
        await agent.RelireAsync(cle);
        application.Horloge.Avancer(TimeSpan.FromDays(3));
        agent = await application.ConnecterAsync(Role.Referent);

        await inscrite.TomberAsync(panne, "contrat-usager-v2", panne == "Aucune" ? 3000 : 0);
        Assert.Contains("7 parties relues, 1 non", (await agent.LireAsync((await agent.RelireAsync(cle)).Vers!)).Texte, StringComparison.Ordinal);
        var fiche = (await agent.LireAsync($"/parcours/personnes/consulter-personne/{cle}/informations")).Texte;
        Assert.Contains(raison, fiche, StringComparison.Ordinal);
        Assert.Contains("L'état d'avant est montré", fiche, StringComparison.Ordinal);
        Assert.Contains("lu il y a 3 jours", fiche, StringComparison.Ordinal);
        Assert.Contains("LICENCIEMENT ECONOMIQUE", fiche, StringComparison.Ordinal);

        await inscrite.RepartirAsync();
        await agent.RelireAsync(cle);
        Assert.DoesNotContain(raison, (await agent.LireAsync($"/parcours/personnes/consulter-personne/{cle}/informations")).Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Inconnu de France Travail", "inconnue de France Travail")]
    [InlineData("Doublon, premier", "plusieurs usagers pour ce NIR")]
    [InlineData("Non rattaché à la structure", "L'usager n'est pas rattaché")]
    [InlineData("Service en erreur", "ne peut répondre pour cette personne")]
    [InlineData("Service indisponible", "en panne (503)")]
    [InlineData("Population non gérée par le statut", "Type de population non géré")]
    [InlineData("Catégorie 6", "code 6, sans libellé")]
    [InlineData("Aucun dossier", "Inscrit")]
    [InlineData("Radié depuis un an", "Radié")]
    [InlineData("Déclaré sans contrainte", "Déclarée sans contrainte")]
    [InlineData("Projet de création d'entreprise", "création")]
    [InlineData("Contrat à signer", "Contrat d'engagement à signer")]
    public async Task Chaque_reponse_se_dit_a_l_ecran(string nom, string dit)
    {
        var servie = await plateforme.ServieAsync();
        var inscrite = await servie.InscrireAsync();
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite, inscrite.Module());
        var cle = await application.SuivreAsync(servie.Cas[nom]);
        var agent = await application.ConnecterAsync(Role.Coordinateur);
        await agent.RelireAsync(cle);
        Assert.Contains(dit, (await agent.LireAsync($"/echanges/api-france-travail/consulter-dossier/{cle}")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seules_les_personnes_suivies_et_designables_sont_cherchees()
    {
        var servie = await plateforme.ServieAsync();
        var inscrite = await servie.InscrireAsync();
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite, inscrite.Module());
        var suivie = await application.SuivreAsync(servie.Cas["Aucun dossier"]);
        var sansNir = await application.SuivreAsync(null);
        var agent = await application.ConnecterAsync(Role.Referent);
        Assert.Contains("Ni NIR juste ni numéro", (await agent.RelireAsync(sansNir, suivie)).Texte, StringComparison.Ordinal);
        await application.LireAsync(c => c.Entrees.ExecuteUpdateAsync(e => e.SetProperty(x => x.FermeeLe, new DateOnly(2024, 5, 1))));
        Assert.DoesNotContain("Dossier France Travail", (await agent.LireAsync($"/parcours/personnes/consulter-personne/{suivie}/informations")).Texte, StringComparison.Ordinal);
        Assert.Equal(0, await application.LireAsync(c => c.PartiesLues.CountAsync()));
    }

    [Fact]
    public async Task La_connexion_se_voit_et_s_essaie_sans_secret()
    {
        var servie = await plateforme.ServieAsync();
        var inscrite = await servie.InscrireAsync();
        await using var bonne = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite, inscrite.Module(r => r with { Secret = "le-secret-que-nul-ne-voit" }));
        var admin = await bonne.ConnecterAsync(Role.Administrateur);
        var page = await admin.LireAsync("/echanges/api-france-travail/consulter-connexion");
        Assert.Contains(inscrite.Reglages.Application!, page.Texte, StringComparison.Ordinal);
        var essai = await admin.EnvoyerAsync(page);
        Assert.Contains("l'application ou son secret n'est pas reconnu", essai.Texte, StringComparison.Ordinal);
        foreach (var lue in new[] { page, essai })
            Assert.DoesNotContain("que-nul-ne-voit", lue.Html.DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var role in Role.Tous)
        {
            var navigateur = await bonne.ConnecterAsync(role);
            Assert.Equal(MatriceDesDroits.Permet(role, Permission.FranceTravailRegler) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await navigateur.LireAsync("/echanges/api-france-travail/consulter-connexion")).Code);
            Assert.Equal(MatriceDesDroits.Permet(role, Permission.FranceTravailEchanger) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, (await navigateur.LireAsync($"/echanges/api-france-travail/consulter-dossier/{Guid.NewGuid()}")).Code);
        }
    }
}

/// <summary>Une personne suivie, et l'acte de la relire.</summary>
internal static class GestesFranceTravail
{
    /// <summary>Reçoit la personne de ce cas dans un flux : son entrée s'ouvre.</summary>
    public static async Task<Guid> SuivreAsync(this ApplicationDeTest application, CasAppele? cas)
    {
        var numero = FluxDEssai.Numero();
        Nir? nir = cas is not null && Nir.Essayer(cas.Nir, out var lu) ? lu : null;
        await application.RecevoirAsync(new DateOnly(2024, 3, 1), FluxDEssai.Foyer(numero, FluxDEssai.Personne("LORMONT", "ODILE", cas?.Naissance ?? new DateOnly(1985, 7, 19), nir)));
        return await application.LireAsync(c => (from d in c.Dossiers join i in c.Identites on d.Id equals i.DossierId join p in c.Personnes on i.PersonneId equals p.Id where d.NumeroDemande == numero select p.Cle).SingleAsync());
    }

    /// <summary>Relit, avec le jeton d'antifalsification d'une fiche qui a le panneau.</summary>
    public static async Task<PageLue> RelireAsync(this Navigateur agent, Guid cle, Guid? depuis = null)
    {
        var page = await agent.LireAsync($"/parcours/personnes/consulter-personne/{depuis ?? cle}/informations");
        var jeton = page.Html.QuerySelector("form.relire input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await agent.EnvoyerBrutAsync($"/echanges/api-france-travail/consulter-dossier/{cle}", ("__RequestVerificationToken", jeton));
    }
}
