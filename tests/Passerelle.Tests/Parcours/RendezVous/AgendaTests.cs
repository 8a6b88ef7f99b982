using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Orientations;
using Passerelle.Parcours.RendezVous;
using Passerelle.Parcours.Structures;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Calendrier;

namespace Passerelle.Tests.Parcours.RendezVous;

/// <summary>Créneaux publiés, rendez-vous fixés, présences pointées : à l'écran, et ce que les faits en gardent.</summary>
public sealed class AgendaTests(ApplicationsPartagees applications)
{
    [Theory, ChaqueMoteur]
    public async Task Du_creneau_publie_a_la_presence_pointee(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var (structure, referents) = await application.StructureAsync("Maison de l'agenda", "CD", null, ParcoursDeTest.Referent("Ada"));
        var jour = application.Jour();
        var personne = await application.EntrerAsync("AGENDA", jour.AddDays(-20));
        await application.OrienterAsync(personne, jour.AddDays(-10), structure.Nom, "Ada");
        var navigateur = await application.ConnecterAsync(Role.Referent);
        var demain = jour.AddDays(1);
        (string, string)[] publication = [("Pour", referents[0].Id.ToString()), ("Objet", "Accompagnement"), ("Jour", $"{demain:O}"), ("De", "09:00"), ("Minutes", "45"), ("Nombre", "3"), ("Semaines", "2"), ("Places", "1")];
        var formulaire = await navigateur.LireAsync("/parcours/rendez-vous/publier-creneaux");
        Assert.Contains("une heure entre 7 h et 20 h", (await navigateur.EnvoyerAsync(formulaire, [.. publication.Where(c => c.Item1 != "De"), ("De", "05:00")])).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await navigateur.EnvoyerAsync(formulaire, publication)).Code);
        Assert.Equal(6, await application.LireAsync(c => c.Creneaux.CountAsync()));
        // Le même référent, à la même heure : rien n'est publié.
        Assert.Contains("déjà un créneau à cette heure", (await navigateur.EnvoyerAsync(formulaire, [.. publication.Where(c => c.Item1 != "De"), ("De", "09:30")])).Texte, StringComparison.Ordinal);
        Assert.Equal(6, await application.LireAsync(c => c.Creneaux.CountAsync()));

        var fixer = await navigateur.LireAsync($"/parcours/rendez-vous/fixer-rendez-vous/{personne.Cle}");
        var choix = fixer.Html.QuerySelectorAll("#Creneau option").Skip(1).Select(o => o.GetAttribute("value")!).ToList();
        Assert.Equal(6, choix.Count);
        await navigateur.EnvoyerAsync(fixer, ("Creneau", choix[0]));
        Assert.Contains("a déjà ce rendez-vous", (await navigateur.EnvoyerAsync(fixer, ("Creneau", choix[0]))).Texte, StringComparison.Ordinal);
        var prevu = await FaitAsync(application, personne);
        Assert.Equal(("PREVU", demain, "Ada", structure.Nom), (prevu.Valeur, prevu.DateEffective, prevu.Referent, prevu.Structure));

        // Trop tôt pour dire qui est venu.
        var feuille = await navigateur.LireAsync($"/parcours/rendez-vous/afficher-feuille?jour={demain:O}&Pour=");
        Assert.Contains("AGENDA LISON", feuille.Texte, StringComparison.Ordinal);
        Assert.Contains("2 créneaux encore libres", feuille.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Venue", feuille.Html.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var id = await application.LireAsync(c => c.RendezVous.Select(r => r.Id).SingleAsync());
        Assert.Equal(RendezVousErreurs.PasEncore, (await PointerAsync(application, id, EtatRendezVous.Honore)).Erreurs.Single());

        application.Horloge.Avancer(TimeSpan.FromDays(1));
        navigateur = await application.ConnecterAsync(Role.Referent);
        feuille = await navigateur.LireAsync(feuille.Adresse);
        Assert.Contains("Venue", feuille.Html.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        await PosterAsync(navigateur, feuille, id, "Absent");
        Assert.Equal("ABSENT", (await FaitAsync(application, personne)).Valeur);
        Assert.Null((await EntreeAsync(application, personne)).DatePremierRdvAccompagnement);
        // On s'était trompé : le fait nouveau remplace, l'ancien demeure.
        await PosterAsync(navigateur, feuille, id, "Honore");
        Assert.Equal(("HONORE", "présence pointée"), ((await FaitAsync(application, personne)).Valeur, (await FaitAsync(application, personne)).Motif));
        Assert.Equal(demain, (await EntreeAsync(application, personne)).DatePremierRdvAccompagnement);
        Assert.Equal(2, await application.LireAsync(c => c.Faits.CountAsync(f => f.PersonneId == personne.Id && f.Type == TypeFait.RdvAccompagnement && f.RemplaceLe != null)));
        Assert.Equal(2, (await application.JournalAsync()).Count(e => e.Operation == nameof(PointerRendezVous) && e.Objet == personne.Cle.ToString()));
    }

    [Theory, ChaqueMoteur]
    public async Task Une_place_ne_se_donne_jamais_deux_fois(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var (structure, _) = await application.StructureAsync(ParcoursDeTest.NomNeuf("Maison disputée"), "CD", null);
        var creneau = await CreneauAsync(application, structure.Id, null, places: 2);
        var personnes = new List<PersonneEntree>();
        for (var i = 0; i < 5; i++)
            personnes.Add(await application.EntrerAsync(ParcoursDeTest.NomNeuf("PLACE"), application.Jour()));
        var issues = await Task.WhenAll(personnes.Select(p => Task.Run(() => ReserverAsync(application, p, creneau))));
        Assert.Equal(2, issues.Count(i => i.Reussi));
        Assert.All(issues.Where(i => !i.Reussi), i => Assert.Equal(RendezVousErreurs.Complet, i.Erreurs[0]));
        Assert.Equal([1, 2], (await application.LireAsync(c => c.RendezVous.Where(r => r.CreneauId == creneau).Select(r => r.Place).ToListAsync())).Order());

        // La base elle-même refuse la place en double, quel que soit le chemin.
        var prise = await application.LireAsync(c => c.RendezVous.AsNoTracking().FirstAsync(r => r.CreneauId == creneau));
        await Assert.ThrowsAsync<DbUpdateException>(() => application.LireAsync(async c =>
        {
            c.RendezVous.Add(new RendezVousFixe { Id = Guid.CreateVersion7(), CreneauId = creneau, PersonneId = personnes[0].Id + 1_000_000, Place = prise.Place, Etat = EtatRendezVous.Prevu, PrisLe = DateTime.UnixEpoch });
            return await c.SaveChangesAsync();
        }));

        // Annulé, le rendez-vous rend sa place.
        Assert.True((await PointerAsync(application, prise.Id, EtatRendezVous.Annule)).Reussi);
        var perdante = personnes[Array.FindIndex(issues, i => !i.Reussi)];
        Assert.True((await ReserverAsync(application, perdante, creneau)).Reussi);
        Assert.Equal(RendezVousErreurs.DejaAnnule, (await PointerAsync(application, prise.Id, EtatRendezVous.Excuse)).Erreurs.Single());
    }

    [Theory, ChaqueMoteur]
    public async Task Le_premier_rendez_vous_se_fixe_dans_l_appel(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var (structure, referents) = await application.StructureAsync("Maison de l'appel", "CD", null, ParcoursDeTest.Referent("Ada"), ParcoursDeTest.Referent("Bea"));
        var personne = await application.EntrerAsync("DANSLAPPEL", application.Jour());
        var (bon, autre) = (await CreneauAsync(application, structure.Id, referents[0].Id, 1), await CreneauAsync(application, structure.Id, referents[1].Id, 1));
        Assert.Equal(RendezVousErreurs.AutreStructure, (await DeciderAsync(application, personne, referents[0].Id, autre)).Erreurs.Single());
        Assert.Equal(0, await application.LireAsync(c => c.Decisions.CountAsync()));
        Assert.True((await DeciderAsync(application, personne, referents[0].Id, bon)).Reussi);
        var entree = await EntreeAsync(application, personne);
        Assert.Equal((application.Jour(), "Ada"), (entree.DateOrientation, entree.Referent));
        Assert.Equal("PREVU", (await FaitAsync(application, personne)).Valeur);
    }

    [Theory, ChaqueMoteur]
    public async Task Chaque_page_repond_selon_la_matrice(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var personne = await application.EntrerAsync(ParcoursDeTest.NomNeuf("DROITS"), application.Jour());
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var adresse in new[] { "afficher-feuille", "publier-creneaux", $"fixer-rendez-vous/{personne.Cle}", $"inviter-personne/{personne.Cle}" })
            {
                var attendu = MatriceDesDroits.Permet(role, Permission.RendezVousTenir) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.Equal((role.Code, adresse, attendu), (role.Code, adresse, (await navigateur.LireAsync($"/parcours/rendez-vous/{adresse}")).Code));
            }
        }
    }

    private static async Task<Guid> CreneauAsync(ApplicationDeTest application, Guid structure, Guid? referent, int places)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var publies = await portee.ServiceProvider.GetRequiredService<PublierCreneaux>().ExecuterAsync(new PublierCreneauxCommand
        {
            Pour = referent ?? structure,
            Jour = application.Jour().AddDays(2),
            De = new TimeOnly(10, 0),
            Minutes = 30,
            Nombre = 1,
            Semaines = 1,
            Places = places,
        }, CancellationToken.None);
        return publies.Valeur.Single();
    }

    private static async Task<Socle.Resultats.Resultat<Guid>> ReserverAsync(ApplicationDeTest application, PersonneEntree personne, Guid creneau)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<ReserverCreneau>().ExecuterAsync(personne.Cle, creneau, CancellationToken.None);
    }

    private static async Task<Socle.Resultats.Resultat<EtatRendezVous>> PointerAsync(ApplicationDeTest application, Guid id, EtatRendezVous etat)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<PointerRendezVous>().ExecuterAsync(id, etat, CancellationToken.None);
    }

    private static async Task<Socle.Resultats.Resultat<Guid>> DeciderAsync(ApplicationDeTest application, PersonneEntree personne, Guid vers, Guid creneau)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<DeciderOrientation>().ExecuterAsync(new DeciderOrientationCommand
        {
            Cle = personne.Cle,
            Reponses = LireReferentiel.Au(application.Jour()).Criteres.ToDictionary(c => c.Code, c => c.Reponses.Last(r => r.Frein.Length == 0).Code),
            Parcours = "SOCIO_PRO",
            Vers = vers,
            Decideur = "CD",
            Ecart = "AUTRE",
            NotifieeALEntretien = true,
            Creneau = creneau,
        }, CancellationToken.None);
    }

    private static Task<PageLue> PosterAsync(Navigateur navigateur, PageLue feuille, Guid id, string etat) => navigateur.EnvoyerBrutAsync(feuille.Adresse,
        [.. feuille.Html.QuerySelectorAll("main form[method=post] input[name=__RequestVerificationToken]").Take(1).Select(c => ("__RequestVerificationToken", c.GetAttribute("value")!)), ("Id", id.ToString()), ("Etat", etat)]);

    private static Task<Fait> FaitAsync(ApplicationDeTest application, PersonneEntree personne) =>
        application.LireAsync(c => c.Faits.AsNoTracking().SingleAsync(f => f.PersonneId == personne.Id && f.Type == TypeFait.RdvAccompagnement && f.RemplaceLe == null));

    private static Task<Entree> EntreeAsync(ApplicationDeTest application, PersonneEntree personne) => application.LireAsync(c => c.Entrees.AsNoTracking().SingleAsync(e => e.PersonneId == personne.Id));
}
