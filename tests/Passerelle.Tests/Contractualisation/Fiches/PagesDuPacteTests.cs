using System.Net;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Fiches;

/// <summary>Les écrans du Pacte : qui les ouvre, ce qu'ils montrent, ce qu'ils font.</summary>
public sealed class PagesDuPacteTests
{
    private static readonly (string Adresse, string Permission)[] Pages =
    [
        ("/contractualisation/fiches/lister-actions", Permission.PacteLire),
        ("/contractualisation/fiches/consulter-action/S17", Permission.PacteLire),
        ("/contractualisation/financements/afficher-tableau", Permission.PacteLire),
        ("/contractualisation/bilans/lister-documents", Permission.PacteLire),
        ("/contractualisation/controles/lister-constats", Permission.PacteLire),
        ("/contractualisation/controles/regler-constat/BUDGET-S17", Permission.PacteLire),
        ("/contractualisation/echeances/afficher-calendrier", Permission.PacteLire),
        ("/contractualisation/depenses/lister-depenses", Permission.PacteLire),
        ("/contractualisation/justificatifs/lister-justificatifs", Permission.PacteJustificatifs),
        ("/contractualisation/depenses/saisir-depense", Permission.PacteGerer),
        ("/contractualisation/depenses/saisir-engagement", Permission.PacteGerer),
        ("/contractualisation/depenses/importer-depenses", Permission.PacteGerer),
        ("/contractualisation/depenses/afficher-consommation", Permission.PacteLire),
        ("/contractualisation/echeances/signaler-evenement", Permission.PacteGerer),
        ("/contractualisation/echeances/accomplir-devoir/CLS-RAPPORT", Permission.PacteGerer),
        ("/contractualisation/echeances/recevoir-rappels", Permission.PacteLire),
        ("/contractualisation/comites/lister-comites", Permission.PacteLire),
        ("/contractualisation/comites/prevoir-reunion", Permission.PacteGerer),
        ("/contractualisation/feuilles-de-route/suivre-feuille", Permission.PacteLire),
        ("/contractualisation/feuilles-de-route/changer-etat/ENTREE/1", Permission.PacteGerer),
        ("/contractualisation/simulations/lister-simulations", Permission.PacteLire),
        ("/contractualisation/conventions/lister-avenants", Permission.PacteLire),
        ("/contractualisation/reports/fixer-credits/2025", Permission.PacteGerer),
        ("/contractualisation/cibles/suivre-indicateurs", Permission.PacteLire),
        ("/contractualisation/cibles/saisir-resultat/S01-1", Permission.PacteLire),
        ("/contractualisation/cibles/importer-resultats", Permission.PacteGerer),
        ("/contractualisation/versements/lister-versements", Permission.PacteLire),
        ("/contractualisation/versements/saisir-versement", Permission.PacteGerer),
    ];

    [Theory, ChaqueMoteur]
    public async Task Chaque_page_repond_200_ou_403_selon_la_matrice(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var (adresse, permission) in Pages)
            {
                var page = await navigateur.LireAsync(adresse);
                Assert.True((MatriceDesDroits.Permet(role, permission) ? HttpStatusCode.OK : HttpStatusCode.Forbidden) == page.Code, $"{role.Code} {adresse} : {page.Code}");
                Assert.Single(page.Html.QuerySelectorAll("h1"));
            }
        }
    }

    [Theory, ChaqueMoteur]
    public async Task L_Etat_lit_et_ne_regle_pas_le_chef_de_projet_regle(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        Assert.Null((await etat.LireAsync("/contractualisation/controles/regler-constat/COUT-S14")).Html.QuerySelector("main form"));

        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/controles/regler-constat/COUT-S14");
        Assert.Contains("sans coût induit", page.Texte, StringComparison.Ordinal);
        var regle = await chef.EnvoyerAsync(page, ("Motif", "Ingénierie de 2024, vu avec l'État"));
        Assert.Equal("/contractualisation/controles/lister-constats", regle.Vers);
        Assert.Contains("accepté", (await chef.LireAsync("/contractualisation/controles/lister-constats?Etat=Accepte")).Texte, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_depense_saisie_a_l_ecran_entre_dans_le_suivi(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/depenses/saisir-depense");
        var refus = await chef.EnvoyerAsync(page, ("Action", "S01"), ("Nature", "Prestation"));
        Assert.NotNull(refus.Html.QuerySelector(".resume-erreurs"));
        var fait = await chef.EnvoyerAsync(page, ("Action", "S01"), ("Nature", "Prestation"), ("Objet", "Étude de faisabilité"), ("Du", "2024-06-01"), ("Montant", "12000"), ("Justificatif", "F-12"));
        Assert.Equal(HttpStatusCode.Found, fait.Code);
        Assert.Contains("Étude de faisabilité", (await chef.LireAsync("/contractualisation/depenses/lister-depenses")).Texte, StringComparison.Ordinal);
        Assert.Contains("10,0 %", (await chef.LireAsync("/contractualisation/fiches/lister-actions?Perimetre=AXE1")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_donnees_chaque_page_dit_comment_les_charger()
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite);
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        foreach (var adresse in new[] { "fiches/lister-actions", "financements/afficher-tableau", "controles/lister-constats", "echeances/afficher-calendrier", "depenses/lister-depenses", "depenses/afficher-consommation", "versements/lister-versements", "cibles/suivre-indicateurs", "comites/lister-comites", "feuilles-de-route/suivre-feuille", "simulations/lister-simulations", "conventions/lister-avenants" })
            Assert.Contains("passerelle pacte charger", (await chef.LireAsync($"/contractualisation/{adresse}")).Texte, StringComparison.Ordinal);
    }
}
