using System.Net;
using Microsoft.EntityFrameworkCore;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Structures;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Parcours.Structures;

/// <summary>Structures, référents et portefeuilles, à l'écran.</summary>
public sealed class PortefeuillesTests(ApplicationsPartagees applications)
{
    private static readonly (string Adresse, string Permission)[] Pages =
    [
        ("/parcours/structures/lister-structures", Permission.StructuresLire),
        ("/parcours/structures/enregistrer-structure", Permission.StructuresGerer),
        ("/parcours/structures/enregistrer-referent/{referent}", Permission.StructuresGerer),
        ("/parcours/structures/consulter-portefeuille/{referent}", Permission.StructuresLire),
        ("/parcours/structures/transferer-portefeuille/{referent}", Permission.PortefeuillesTransferer),
        ("/parcours/structures/attribuer-referents/{structure}", Permission.PortefeuillesTransferer),
    ];

    [Theory, ChaqueMoteur]
    public async Task Chaque_page_repond_selon_la_matrice(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var (structure, referents) = await application.StructureAsync(ParcoursDeTest.NomNeuf("Maison des droits"), "CD", null, ParcoursDeTest.Referent("Ada Noël"));
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var (adresse, permission) in Pages)
            {
                var page = await navigateur.LireAsync(adresse.Replace("{referent}", referents[0].Id.ToString(), StringComparison.Ordinal).Replace("{structure}", structure.Id.ToString(), StringComparison.Ordinal));
                // La liste nominative d'un portefeuille demande aussi de pouvoir chercher des personnes.
                var attendu = MatriceDesDroits.Permet(role, permission) && MatriceDesDroits.Permet(role, Permission.StructuresLire) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.True(attendu == page.Code, $"{role.Code} {adresse} : {page.Code} au lieu de {attendu}");
            }
        }
    }

    [Theory, ChaqueMoteur]
    public async Task Ce_que_nomment_les_parcours_se_declare_d_un_geste_et_se_regle(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var nom = ParcoursDeTest.NomNeuf("Maison reprise");
        var personne = await application.EntrerAsync(ParcoursDeTest.NomNeuf("REPRISE"), application.Jour().AddDays(-30));
        await application.OrienterAsync(personne, application.Jour().AddDays(-20), nom, "Ada Reprise");
        var navigateur = await application.ConnecterAsync(Role.Coordinateur);
        var liste = await navigateur.LireAsync("/parcours/structures/lister-structures");
        Assert.Contains("à déclarer", liste.Texte, StringComparison.Ordinal);

        await navigateur.EnvoyerAsync(liste);

        liste = await navigateur.LireAsync("/parcours/structures/lister-structures");
        var ligne = liste.Html.QuerySelectorAll("tbody tr").Single(l => l.TextContent.Contains("Ada Reprise", StringComparison.Ordinal));
        Assert.Contains("capacité inconnue", ligne.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", ligne.QuerySelectorAll("td")[1].TextContent);
        var referent = await application.LireAsync(c => c.Referents.SingleAsync(r => r.Nom == "Ada Reprise"));

        var fiche = await navigateur.LireAsync($"/parcours/structures/enregistrer-referent/{referent.Id}");
        var refus = await navigateur.EnvoyerAsync(fiche, ("Capacite", "40"), ("AlphabetDe", "M"), ("AlphabetA", "B"));
        Assert.Contains("la première avant la seconde", refus.Texte, StringComparison.Ordinal);
        Assert.Equal("40", refus.Html.QuerySelector("#Capacite")!.GetAttribute("value"));
        var reglee = await navigateur.EnvoyerAsync(fiche, ("Capacite", "40"), ("AlphabetDe", "a"), ("AlphabetA", "m"), ("Parcours", "SOCIAL"), ("Territoire", "553"));
        Assert.Equal($"/parcours/structures/consulter-portefeuille/{referent.Id}", reglee.Vers);
        Assert.Contains("noms de A à M", (await navigateur.LireAsync(reglee.Vers!)).Texte, StringComparison.Ordinal);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(EnregistrerReferent) && e.Objet == referent.Id.ToString());
        Assert.Contains(await application.JournalAsync(), e => e.Acte == ActeJournal.Lecture && e.Operation == nameof(ConsulterPortefeuille) && e.Detail == "1 personnes");

        // La fiche ouverte avant cette modification ne l'écrase pas.
        var depassee = await navigateur.EnvoyerAsync(fiche, ("Capacite", "12"));
        Assert.Contains("Quelqu'un d'autre vient de modifier", depassee.Texte, StringComparison.Ordinal);
        Assert.Equal(40, await application.LireAsync(c => c.Referents.Where(r => r.Id == referent.Id).Select(r => r.Capacite).SingleAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_depart_transfere_le_portefeuille_en_un_acte_et_laisse_la_trace(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var jour = application.Jour();
        var (structure, referents) = await application.StructureAsync(ParcoursDeTest.NomNeuf("Maison du départ"), "CD", null,
            ParcoursDeTest.Referent("Ada Part"), Capable("Bea Libre", 2), Capable("Cléo Libre", 1));
        var personnes = new List<PersonneEntree>();
        for (var i = 0; i < 4; i++)
        {
            var personne = await application.EntrerAsync(ParcoursDeTest.NomNeuf("DEPART"), jour.AddDays(-60));
            await application.OrienterAsync(personne, jour.AddDays(-50), structure.Nom, "Ada Part");
            personnes.Add(personne);
        }
        var navigateur = await application.ConnecterAsync(Role.Coordinateur);
        var adresse = $"/parcours/structures/transferer-portefeuille/{referents[0].Id}";
        (string, string)[] choix = [("Vers", ""), ("Motif", "Départ du référent"), ("Part", "true")];
        var apercu = await navigateur.EnvoyerAsync(await navigateur.LireAsync(adresse), choix);
        Assert.Contains("2 vers Bea Libre", apercu.Texte, StringComparison.Ordinal);
        Assert.Contains("1 sans place", apercu.Texte, StringComparison.Ordinal);
        Assert.Contains("2 écartés : portefeuille plein", apercu.Texte, StringComparison.Ordinal);
        Assert.Equal(4, await SuiviesAsync(application, structure.Nom, "Ada Part"));

        // L'aperçu d'un portefeuille qui a changé ne vaut plus.
        await application.OrienterAsync(personnes[0], jour.AddDays(-1), structure.Nom, "Cléo Libre");
        var perime = await navigateur.EnvoyerBrutAsync($"{adresse}?handler=Confirmer", [.. Caches(apercu), .. choix]);
        Assert.Contains("ont changé depuis cet aperçu", perime.Texte, StringComparison.Ordinal);
        Assert.Equal(3, await SuiviesAsync(application, structure.Nom, "Ada Part"));

        var fait = await navigateur.EnvoyerBrutAsync($"{adresse}?handler=Confirmer", [.. Caches(perime), .. choix]);
        Assert.Equal("/parcours/structures/lister-structures", fait.Vers);
        Assert.Equal(2, await SuiviesAsync(application, structure.Nom, "Bea Libre"));
        Assert.Equal(1, await SuiviesAsync(application, structure.Nom, "Ada Part"));
        Assert.Equal(jour, await application.LireAsync(c => c.Referents.Where(r => r.Id == referents[0].Id).Select(r => r.PartiLe).SingleAsync()));
        // L'ancien fait demeure, le nouveau dit pourquoi, l'entrée garde sa première orientation.
        var deplacee = await application.LireAsync(c => c.Entrees.Where(e => e.Referent == "Bea Libre" && e.StructureReferente == structure.Nom).FirstAsync());
        Assert.Equal(jour.AddDays(-50), deplacee.DateOrientation);
        var faits = await application.LireAsync(c => c.Faits.Where(f => f.PersonneId == deplacee.PersonneId && f.RemplaceLe == null).OrderBy(f => f.DateEffective).ToListAsync());
        Assert.Equal(["Ada Part", "Bea Libre"], faits.Select(f => f.Referent));
        Assert.Equal("Départ du référent", faits[1].Motif);
        Assert.Equal(TypeFait.Orientation, faits[1].Type);
        var cles = personnes.Select(p => p.Cle.ToString()).ToHashSet();
        Assert.Equal(2, (await application.JournalAsync()).Count(e => e.Operation == nameof(RepartirPersonnes) && cles.Contains(e.Objet!)));
        // Deux fois le même envoi ne déplace personne de plus.
        await navigateur.EnvoyerBrutAsync($"{adresse}?handler=Confirmer", [.. Caches(perime), .. choix]);
        Assert.Equal(2, (await application.JournalAsync()).Count(e => e.Operation == nameof(RepartirPersonnes) && cles.Contains(e.Objet!)));
    }

    [Theory, ChaqueMoteur]
    public async Task Les_personnes_sans_referent_sont_placees_par_les_regles(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var jour = application.Jour();
        var (structure, _) = await application.StructureAsync(ParcoursDeTest.NomNeuf("Maison sans référent"), "CD", "553", Alphabet("Ada", "A", "L"), Alphabet("Bea", "M", "Z"));
        foreach (var nom in new[] { "ALBRECHT", "ZELLER" })
            await application.OrienterAsync(await application.EntrerAsync(ParcoursDeTest.NomNeuf(nom), jour.AddDays(-9)), jour.AddDays(-3), structure.Nom, null);
        var navigateur = await application.ConnecterAsync(Role.ResponsableStructure);
        var liste = await navigateur.LireAsync("/parcours/structures/lister-structures");
        Assert.Contains("2 sans référent présent", liste.Html.QuerySelectorAll("tr.groupe").Single(l => l.TextContent.Contains(structure.Nom, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var apercu = await navigateur.LireAsync($"/parcours/structures/attribuer-referents/{structure.Id}");
        Assert.Contains("noms de M à Z", apercu.Texte, StringComparison.Ordinal);
        await navigateur.EnvoyerAsync(apercu);
        Assert.Equal(1, await SuiviesAsync(application, structure.Nom, "Ada"));
        Assert.Equal(1, await SuiviesAsync(application, structure.Nom, "Bea"));
        Assert.Contains("Rien à attribuer", (await navigateur.LireAsync($"/parcours/structures/attribuer-referents/{structure.Id}")).Texte, StringComparison.Ordinal);
    }

    private static Task<int> SuiviesAsync(ApplicationDeTest application, string structure, string referent) =>
        application.LireAsync(c => c.Entrees.CountAsync(e => e.FermeeLe == null && e.StructureReferente == structure && e.Referent == referent));

    private static Referent Capable(string nom, int capacite) => new() { Id = Guid.Empty, StructureId = Guid.Empty, Nom = nom, Capacite = capacite };

    private static Referent Alphabet(string nom, string de, string a) => new() { Id = Guid.Empty, StructureId = Guid.Empty, Nom = nom, AlphabetDe = de, AlphabetA = a };

    private static IEnumerable<(string, string)> Caches(PageLue page) =>
        page.Html.QuerySelectorAll("main form input[type=hidden]").Select(c => (c.GetAttribute("name")!, c.GetAttribute("value")!)).Where(c => c.Item1 != "Part");
}
