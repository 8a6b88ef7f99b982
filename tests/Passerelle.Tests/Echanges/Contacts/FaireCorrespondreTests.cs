using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges;
using Passerelle.Echanges.Transmissions;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Echanges.Contacts;

/// <summary>Une liste inconnue est déposée ; ses colonnes se disent une fois, et les suivantes sont reconnues.</summary>
public sealed class FaireCorrespondreTests
{
    [Theory, ChaqueMoteur]
    public async Task Du_depot_a_la_liste_suivante(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var agent = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var cle = await DeposerAsync(application, "Sécu;Portable;Mél;Date\r\n2850155000101;06 11 22 33 44;lea@exemple.invalid;1985-03-02\r\nx;0;;\r\n");

        var transmission = await agent.LireAsync($"/echanges/transmissions/consulter-transmission/{cle}");
        Assert.Contains("Dire les colonnes", transmission.Texte, StringComparison.Ordinal);
        Assert.Contains("1 liste dont les colonnes restent à dire", (await agent.LireAsync("/")).Texte, StringComparison.Ordinal);
        var adresse = $"/echanges/contacts/faire-correspondre/{cle}";
        var page = await agent.LireAsync(adresse);
        Assert.Contains("lea@exemple.invalid", page.Texte, StringComparison.Ordinal);
        // Ce que le nom suggère est proposé, jamais décidé.
        Assert.Equal("Portable", page.Html.QuerySelector("select[name='Colonnes[Telephone]'] option[selected]")!.GetAttribute("value"));

        var manque = await agent.ActionnerAsync(page, "Retenir", ("Colonnes[Telephone]", "Portable"));
        Assert.Contains("Aucune colonne ne désigne les personnes", manque.Texte, StringComparison.Ordinal);
        Assert.Contains("Donner un nom", manque.Texte, StringComparison.Ordinal);
        var apercu = await agent.ActionnerAsync(page, "Apercu", ("Colonnes[Nir]", "Sécu"), ("Colonnes[Telephone]", "Portable"), ("Colonnes[Courriel]", "Mél"));
        Assert.Contains("0611223344", apercu.Html.QuerySelector("#apercu + table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("serait rejetée", apercu.Texte, StringComparison.Ordinal);
        Assert.Equal(0, await application.LireAsync(c => c.Correspondances.CountAsync()));

        var retenue = await agent.ActionnerAsync(page, "Retenir", ("Nom", "Accueil"), ("Colonnes[Nir]", "Sécu"), ("Colonnes[Telephone]", "Portable"), ("Colonnes[Courriel]", "Mél"));
        Assert.Equal($"/echanges/transmissions/consulter-transmission/{cle}", retenue.Vers);
        await DepotsDeTest.TraiterAsync(application);
        var finie = await application.LireAsync(c => c.Transmissions.AsNoTracking().SingleAsync());
        Assert.Equal((StatutTransmission.Terminee, "Accueil", 1, 1), (finie.Statut, finie.Version, finie.Crees, finie.Rejets));
        Assert.Equal("0611223344", await application.LireAsync(c => c.ContactsDeListe.Select(x => x.Telephone).SingleAsync()));

        // Même en-tête, autre ordre, autre casse : reconnue.
        var suivante = await DeposerAsync(application, "DATE;portable;MEL;Secu\r\n;0655555555;;2850155000101\r\n");
        Assert.Equal(StatutTransmission.Terminee, await application.LireAsync(c => c.Transmissions.Where(t => t.Cle == suivante).Select(t => t.Statut).SingleAsync()));
        Assert.Contains("Accueil", (await agent.LireAsync("/echanges/contacts/lister-correspondances")).Texte, StringComparison.Ordinal);

        var rejet = await application.LireAsync(c => c.Rejets.Select(r => r.Id).SingleAsync());
        var corriger = await agent.LireAsync($"/echanges/transmissions/traiter-rejet/{rejet}");
        Assert.Contains("Rejet de la ligne n° 2", corriger.Texte, StringComparison.Ordinal);
        var operations = (await application.JournalAsync()).Select(j => $"{j.Operation} {j.Detail}").ToList();
        Assert.Contains(operations, o => o.StartsWith("DireColonnes", StringComparison.Ordinal));
        Confidentialite.Verifier(operations, ["0611223344", "lea@exemple.invalid", "2850155000101"]);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_liste_ecartee_est_detruite(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var agent = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var cle = await DeposerAsync(application, "a;b\r\n1;2\r\n");
        var adresse = $"/echanges/contacts/faire-correspondre/{cle}";

        await agent.ActionnerAsync(await agent.LireAsync(adresse), "Ecarter");

        var transmission = await application.LireAsync(c => c.Transmissions.AsNoTracking().SingleAsync());
        Assert.Equal((StatutTransmission.Refusee, null), (transmission.Statut, transmission.Depot));
        Assert.Equal($"/echanges/transmissions/consulter-transmission/{cle}", (await agent.LireAsync(adresse)).Vers);
    }

    [Theory, ChaqueMoteur]
    public async Task Les_pages_s_ouvrent_a_qui_importe_et_a_nul_autre(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var cle = await DeposerAsync(application, "a;b\r\n1;2\r\n");
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var adresse in new[] { "/echanges/contacts/lister-correspondances", $"/echanges/contacts/faire-correspondre/{cle}" })
            {
                var page = await navigateur.LireAsync(adresse);
                Assert.True((MatriceDesDroits.Permet(role, Permission.TransmissionsImporter) ? HttpStatusCode.OK : HttpStatusCode.Forbidden) == page.Code, $"{role.Code} {adresse} : {page.Code}");
            }
        }
    }

    private static async Task<Guid> DeposerAsync(ApplicationDeTest application, string contenu)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var cle = await portee.ServiceProvider.GetRequiredService<DeposerFichier>().ExecuterAsync(
            new DeposerFichierCommand { Nom = "liste.csv", Contenu = new MemoryStream(Encoding.UTF8.GetBytes(contenu)) }, CancellationToken.None);
        await DepotsDeTest.TraiterAsync(application);
        return cle;
    }
}
