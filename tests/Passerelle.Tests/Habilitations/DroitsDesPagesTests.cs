using System.Net;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Habilitations;

/// <summary>Chaque page d'Habilitations s'ouvre aux rôles que dit la matrice, et à eux seuls.</summary>
public sealed class DroitsDesPagesTests(ApplicationsPartagees applications)
{
    private static readonly (string Adresse, string Permission)[] Pages =
    [
        ("/habilitations/comptes/lister-comptes", Permission.ComptesGerer),
        ("/habilitations/comptes/creer-compte", Permission.ComptesGerer),
        ("/habilitations/comptes/modifier-compte/{compte}", Permission.ComptesGerer),
        ("/habilitations/roles/afficher-matrice", Permission.RolesLire),
        ("/habilitations/consultation/lister-journal", Permission.JournalLire),
    ];

    [Theory, ChaqueMoteur]
    public async Task Chaque_page_repond_200_ou_403_selon_la_matrice(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var vise = await application.CreerCompteAsync(null, Role.Referent);
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var (adresse, permission) in Pages)
            {
                var page = await navigateur.LireAsync(adresse.Replace("{compte}", vise.Id.ToString(), StringComparison.Ordinal));
                var attendu = MatriceDesDroits.Permet(role, permission) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.True(attendu == page.Code, $"{role.Code} {adresse} : {page.Code} au lieu de {attendu}");
                Assert.Single(page.Html.QuerySelectorAll("h1"));
            }
            Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync("/habilitations/connexion/changer-mot-de-passe")).Code);
        }
    }

    [Theory, ChaqueMoteur]
    public async Task Un_refus_est_inscrit_au_journal_et_dit_la_sortie(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);

        var page = await navigateur.LireAsync("/habilitations/comptes/lister-comptes?recherche=secret");

        Assert.Equal("Vous n'avez pas ce droit", page.Html.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.Html.QuerySelector("main a[href='/']"));
        var refus = Assert.Single(await application.JournalAsync(), e => e.Acteur == compte.Id && e.Acte == ActeJournal.Refus);
        Assert.Equal("GET /habilitations/comptes/lister-comptes", refus.Detail);
    }

    [Theory, ChaqueMoteur]
    public async Task La_navigation_ne_montre_que_ce_qui_s_ouvre(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            var liens = (await navigateur.LireAsync("/")).Html.QuerySelectorAll("nav.lateral a").Select(a => a.GetAttribute("href")!).ToList();
            foreach (var lien in liens)
                Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync(lien)).Code);
            Assert.Equal(MatriceDesDroits.Permet(role, Permission.JournalLire), liens.Contains("/habilitations/consultation/lister-journal"));
        }
    }
}
