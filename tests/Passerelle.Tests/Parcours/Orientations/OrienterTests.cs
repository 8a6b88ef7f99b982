using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Orientations;
using Passerelle.Parcours.Structures;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Parcours.Orientations;

/// <summary>De l'appel à l'orientation notifiée, à l'écran. Chaque essai a son application : les files sont communes.</summary>
public sealed class OrienterTests
{
    private static readonly (string, string)[] Entretien =
    [
        ("Reponses[situation_professionnelle]", "PLUS_DEUX_ANS"), ("Reponses[niveau_etude]", "NV5"), ("Reponses[projet_pro]", "SALARIAT"), ("Reponses[contrainte_sante]", "AUCUNE"),
        ("Reponses[contrainte_mobilite]", "AUCUN_MOYEN_DE_TRANSPORT"), ("Reponses[contrainte_logement]", "AUCUNE"), ("Reponses[contrainte_familiale]", "AUCUNE"),
    ];

    [Theory, ChaqueMoteur]
    public async Task L_entretien_propose_decide_et_attend_sa_notification(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var jour = application.Jour();
        var (structure, referents) = await application.StructureAsync("Maison de Verdun", "CD", "553", new Referent { Id = Guid.Empty, StructureId = Guid.Empty, Nom = "Ada", Capacite = 10 });
        var personne = await application.EntrerAsync("APPEL", jour.AddDays(-3));
        var navigateur = await application.ConnecterAsync(Role.PlateformeOrientation);
        var file = await navigateur.LireAsync("/parcours/orientations/lister-orientations");
        var ligne = file.Html.QuerySelectorAll("tbody tr").Single();
        Assert.Contains("APPEL LISON", ligne.TextContent, StringComparison.Ordinal);
        Assert.Contains("dans 11 jours", ligne.TextContent, StringComparison.Ordinal);
        Assert.Contains("dans 39 jours", ligne.TextContent, StringComparison.Ordinal);

        var adresse = $"/parcours/orientations/orienter-personne/{personne.Cle}";
        // Une réponse manque : elle est nommée, et le reste demeure.
        var incomplet = await PosterAsync(navigateur, adresse, "Proposer", await navigateur.LireAsync(adresse), [.. Entretien.Take(6)]);
        Assert.Contains("Garde d'enfant, proche aidant : choisir une réponse", incomplet.Texte, StringComparison.Ordinal);
        Assert.Equal("NV5", incomplet.Html.QuerySelector("#Reponses_niveau_etude_ option[selected]")!.GetAttribute("value"));

        var proposee = await PosterAsync(navigateur, adresse, "Proposer", incomplet, Entretien);
        Assert.Contains("Proposition : parcours socioprofessionnel, Département", proposee.Texte, StringComparison.Ordinal);
        Assert.Contains("un frein fort, à lever en même temps que la recherche (Mobilité : Aucun moyen de transport)", proposee.Texte, StringComparison.Ordinal);
        Assert.Contains("Référent : Ada, Maison de Verdun (commune de son territoire, seul possible, 0 personnes pour 10 places)", proposee.Texte, StringComparison.Ordinal);
        Assert.Equal(referents[0].Id.ToString(), proposee.Html.QuerySelector("#Vers option[selected]")!.GetAttribute("value"));

        // S'écarter demande un motif.
        (string, string)[] decision = [.. Entretien, ("Parcours", "SOCIAL"), ("Vers", referents[0].Id.ToString()), ("Ecart", ""), ("Decideur", "CD"), ("NotifieeALEntretien", "false")];
        var refusee = await PosterAsync(navigateur, adresse, "Decider", proposee, decision);
        Assert.Contains("s'écarte de la proposition : dire pourquoi", refusee.Texte, StringComparison.Ordinal);
        Assert.Equal("SOCIAL", refusee.Html.QuerySelector("#Parcours option[selected]")!.GetAttribute("value"));
        decision[^3] = ("Ecart", "ENTRETIEN_ORIENTATION");
        Assert.Equal("/parcours/orientations/lister-orientations", (await PosterAsync(navigateur, adresse, "Decider", refusee, decision)).Vers);

        var decidee = await application.LireAsync(c => c.Decisions.SingleAsync());
        Assert.Equal(("SOCIO_PRO", "CD", "SOCIAL", "ENTRETIEN_ORIENTATION", "Ada"), (decidee.ParcoursPropose, decidee.OrganismePropose, decidee.Parcours, decidee.Ecart, decidee.Referent));
        // Décidée n'est pas notifiée : l'horloge court encore, seul l'entretien est un fait.
        Assert.Equal(TypeFait.RdvOrientation, (await application.LireAsync(c => c.Faits.SingleAsync())).Type);
        Assert.Null((await EntreeAsync(application, personne)).DateOrientation);
        Assert.Contains("Une orientation est déjà décidée", (await PosterAsync(navigateur, adresse, "Decider", refusee, decision)).Texte + (await DeciderAsync(application, personne, structure.Id)).Erreurs[0].Message, StringComparison.Ordinal);

        var aNotifier = await navigateur.LireAsync("/parcours/orientations/lister-orientations?anotifier=true");
        Assert.Contains("APPEL LISON", aNotifier.Texte, StringComparison.Ordinal);
        var lettre = await navigateur.LireAsync($"/parcours/orientations/imprimer-orientation/{decidee.Id}");
        Assert.Contains("Maison de Verdun", lettre.Texte, StringComparison.Ordinal);
        Assert.Contains("dans les deux mois", lettre.Texte, StringComparison.Ordinal);
        var demain = await PosterAsync(navigateur, "/parcours/orientations/lister-orientations", "Notifier", aNotifier, ("Ids", decidee.Id.ToString()), ("NotifieeLe", $"{jour.AddDays(1):O}"), ("Mode", "LETTRE"));
        Assert.Contains("n'est pas à venir", demain.Texte, StringComparison.Ordinal);
        await PosterAsync(navigateur, "/parcours/orientations/lister-orientations", "Notifier", aNotifier, ("Ids", decidee.Id.ToString()), ("NotifieeLe", $"{jour:O}"), ("Mode", "LETTRE_RECOMMANDEE"));

        var entree = await EntreeAsync(application, personne);
        Assert.Equal((jour, "SOCIAL", "Maison de Verdun", "Ada"), (entree.DateOrientation, entree.TypeParcours, entree.StructureReferente, entree.Referent));
        Assert.True(entree.DansLeDelai);
        // Notifiée, elle ne s'annule plus.
        Assert.Contains("vient d'être notifiée ou annulée", (await PosterAsync(navigateur, "/parcours/orientations/lister-orientations", "Annuler", aNotifier, ("Ids", decidee.Id.ToString()))).Texte, StringComparison.Ordinal);
        var traces = (await application.JournalAsync()).Where(e => e.Objet == personne.Cle.ToString()).Select(e => (e.Acte, e.Operation)).ToList();
        Assert.Contains((ActeJournal.Lecture, nameof(PreparerEntretien)), traces);
        Assert.Contains((ActeJournal.Changement, nameof(DeciderOrientation)), traces);
        Assert.Contains((ActeJournal.Changement, nameof(NotifierOrientations)), traces);
        Assert.Contains((ActeJournal.Export, nameof(ImprimerOrientation)), traces);
    }

    [Theory, ChaqueMoteur]
    public async Task Dite_a_l_entretien_elle_est_notifiee_le_jour_meme_et_l_annulation_rend_la_personne_a_la_file(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var jour = application.Jour();
        var (structure, referents) = await application.StructureAsync("Maison d'Étain", "CD", null, new Referent { Id = Guid.Empty, StructureId = Guid.Empty, Nom = "Bea", Capacite = 1 });
        var personne = await application.EntrerAsync("IMMEDIATE", jour);
        var navigateur = await application.ConnecterAsync(Role.PlateformeOrientation);
        var adresse = $"/parcours/orientations/orienter-personne/{personne.Cle}";
        var page = await navigateur.LireAsync(adresse);
        (string, string)[] sansReferent = [.. Entretien, ("Parcours", "SOCIO_PRO"), ("Vers", structure.Id.ToString()), ("Decideur", "CD"), ("NotifieeALEntretien", "true")];
        Assert.Contains("la désignation d'un référent", (await PosterAsync(navigateur, adresse, "Decider", page, sansReferent)).Texte, StringComparison.Ordinal);
        await PosterAsync(navigateur, adresse, "Decider", page, [.. sansReferent.Where(c => c.Item1 != "Vers"), ("Vers", referents[0].Id.ToString())]);
        Assert.Equal((jour, "Bea"), ((await EntreeAsync(application, personne)).DateOrientation, (await EntreeAsync(application, personne)).Referent));

        // Le portefeuille est plein : la suivante est refusée là, et sa décision annulée la rend à la file.
        var suivante = await application.EntrerAsync("SUIVANTE", jour);
        var autre = $"/parcours/orientations/orienter-personne/{suivante.Cle}";
        var pleine = await PosterAsync(navigateur, autre, "Decider", await navigateur.LireAsync(autre), [.. sansReferent.Where(c => c.Item1 is not ("Vers" or "NotifieeALEntretien")), ("Vers", referents[0].Id.ToString()), ("NotifieeALEntretien", "false")]);
        Assert.Contains("ne peut pas recevoir cette personne : portefeuille plein", pleine.Texte, StringComparison.Ordinal);
        Assert.True((await DeciderAsync(application, suivante, structure.Id)).Reussi);
        Assert.DoesNotContain("SUIVANTE", (await navigateur.LireAsync("/parcours/orientations/lister-orientations")).Html.QuerySelector("main table")?.TextContent ?? "", StringComparison.Ordinal);
        var aNotifier = await navigateur.LireAsync("/parcours/orientations/lister-orientations?anotifier=true");
        await PosterAsync(navigateur, "/parcours/orientations/lister-orientations", "Annuler", aNotifier, ("Ids", aNotifier.Html.QuerySelector("tbody input")!.GetAttribute("value")!));
        Assert.Contains("SUIVANTE", (await navigateur.LireAsync("/parcours/orientations/lister-orientations")).Texte, StringComparison.Ordinal);
        Assert.NotNull(await application.LireAsync(c => c.Decisions.Where(d => d.PersonneId == suivante.Id).Select(d => d.AnnuleeLe).SingleAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Une_liste_s_oriente_en_lot_apres_apercu_et_se_notifie_ensemble(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var jour = application.Jour();
        await application.StructureAsync("Maison du lot", "CD", null, new Referent { Id = Guid.Empty, StructureId = Guid.Empty, Nom = "Ada", Capacite = 2 });
        for (var i = 0; i < 3; i++)
            await application.EntrerAsync($"LOT{i}", jour.AddDays(-i));
        var navigateur = await application.ConnecterAsync(Role.Coordinateur);
        var liste = "/parcours/orientations/orienter-liste?stock=false";
        (string, string)[] choix = [("Parcours", "SOCIAL"), ("Organisme", "CD")];
        var apercu = await navigateur.EnvoyerAsync(await navigateur.LireAsync(liste), choix);
        Assert.Contains("2 vers Ada", apercu.Texte, StringComparison.Ordinal);
        Assert.Contains("1 sans place", apercu.Texte, StringComparison.Ordinal);
        // Les deux plus anciens d'abord.
        Assert.Equal(["LOT2 LISON", "LOT1 LISON", "LOT0 LISON"], apercu.Html.QuerySelectorAll("tbody th").Select(t => t.TextContent));
        var ailleurs = await PosterAsync(navigateur, liste, "Confirmer", apercu, [.. choix.Take(1), ("Organisme", "FT")]);
        Assert.Contains("ont changé depuis cet aperçu", ailleurs.Texte, StringComparison.Ordinal);
        Assert.Equal("/parcours/orientations/lister-orientations?ANotifier=True", (await PosterAsync(navigateur, liste, "Confirmer", apercu, choix)).Vers);
        var decisions = await application.LireAsync(c => c.Decisions.ToListAsync());
        Assert.Equal(2, decisions.Count);
        Assert.Single(decisions.Select(d => d.Lot).Distinct());
        var aNotifier = await navigateur.LireAsync("/parcours/orientations/lister-orientations?anotifier=true");
        await PosterAsync(navigateur, "/parcours/orientations/lister-orientations", "Notifier", aNotifier, [.. decisions.Select(d => ("Ids", d.Id.ToString())), ("NotifieeLe", $"{jour:O}"), ("Mode", "LETTRE")]);
        Assert.Equal(2, await application.LireAsync(c => c.Entrees.CountAsync(e => e.DateOrientation == jour && e.Referent == "Ada")));
    }

    [Theory, ChaqueMoteur]
    public async Task Deux_agents_au_meme_instant_ne_decident_qu_une_fois(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var (structure, _) = await application.StructureAsync("Maison commune", "CD", null);
        var personne = await application.EntrerAsync("DISPUTEE", application.Jour());
        var issues = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DeciderAsync(application, personne, structure.Id))));
        Assert.Single(issues, i => i.Reussi);
        Assert.All(issues.Where(i => !i.Reussi), i => Assert.Equal(OrientationsErreurs.DejaDecidee, i.Erreurs[0]));
        Assert.Equal(1, await application.LireAsync(c => c.Decisions.CountAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Chaque_page_repond_selon_la_matrice(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var (structure, _) = await application.StructureAsync("Maison des droits", "CD", null);
        var decidee = await application.EntrerAsync("DECIDEE", application.Jour());
        var decision = (await DeciderAsync(application, decidee, structure.Id)).Valeur;
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var adresse in new[] { "lister-orientations", "orienter-liste", $"orienter-personne/{decidee.Cle}", $"imprimer-orientation/{decision}" })
            {
                var attendu = MatriceDesDroits.Permet(role, Permission.OrientationsDecider) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.Equal((role.Code, adresse, attendu), (role.Code, adresse, (await navigateur.LireAsync($"/parcours/orientations/{adresse}")).Code));
            }
        }
    }

    private static async Task<Socle.Resultats.Resultat<Guid>> DeciderAsync(ApplicationDeTest application, PersonneEntree personne, Guid structure)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<DeciderOrientation>().ExecuterAsync(new DeciderOrientationCommand
        {
            Cle = personne.Cle,
            Reponses = Entretien.ToDictionary(r => r.Item1[9..^1], r => r.Item2),
            Parcours = "SOCIO_PRO",
            Vers = structure,
            Decideur = "CD",
        }, CancellationToken.None);
    }

    private static Task<Entree> EntreeAsync(ApplicationDeTest application, PersonneEntree personne) => application.LireAsync(c => c.Entrees.AsNoTracking().SingleAsync(e => e.PersonneId == personne.Id));

    private static Task<PageLue> PosterAsync(Navigateur navigateur, string adresse, string handler, PageLue page, params (string, string)[] champs) => navigateur.EnvoyerBrutAsync(
        $"{adresse}{(adresse.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}",
        [.. page.Html.QuerySelectorAll("main form[method=post] input[type=hidden]").Select(c => (c.GetAttribute("name")!, c.GetAttribute("value")!)).Where(c => champs.All(d => d.Item1 != c.Item1)), .. champs]);
}
