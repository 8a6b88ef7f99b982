using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Courriels;

namespace Passerelle.Tests.Habilitations;

/// <summary>Une session finit : une heure sans passage, huit heures en tout, ou fermée d'ailleurs. Un nouvel appareil s'annonce.</summary>
public sealed class ListerSessionsTests
{
    [Theory, ChaqueMoteur]
    public async Task Finit_apres_une_heure_sans_passage_et_huit_heures_meme_employee(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var dormante = await application.ConnecterAsync(Role.Referent);
        application.Horloge.Avancer(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Found, (await dormante.LireAsync("/")).Code);

        var employee = await application.ConnecterAsync(Role.Referent);
        for (var passe = 0; passe < 450; passe += 50)
        {
            application.Horloge.Avancer(TimeSpan.FromMinutes(50));
            Assert.Equal(HttpStatusCode.OK, (await employee.LireAsync("/")).Code);
        }
        application.Horloge.Avancer(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Found, (await employee.LireAsync("/")).Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Se_listent_se_ferment_d_ailleurs_et_un_nouvel_appareil_est_annonce(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        await application.LireAsync(c => c.Users.Where(u => u.Id == compte.Id).ExecuteUpdateAsync(m => m.SetProperty(u => u.Email, "agent@departement.example")));
        var ici = application.Ouvrir();
        await ici.SeConnecterAsync(compte);
        Assert.Empty(await CourrielsAsync(application));
        await ici.EnvoyerAsync(await ici.LireAsync("/habilitations/connexion/se-deconnecter"));
        await ici.SeConnecterAsync(compte);
        Assert.Empty(await CourrielsAsync(application));

        var ailleurs = application.Ouvrir();
        await ailleurs.SeConnecterAsync(compte);
        Assert.Equal("avis de connexion", Assert.Single(await CourrielsAsync(application)).Nature);
        Assert.Single(await application.JournalAsync(), e => e.Operation == "NouvelAppareil" && e.Objet == compte.Id.ToString());
        // Un autre agent n'y voit que la sienne, et ne ferme pas celle d'autrui.
        var autre = await application.ConnecterAsync(Role.Administrateur);
        var siennes = await autre.LireAsync("/habilitations/connexion/lister-sessions");
        Assert.Single(siennes.Html.QuerySelectorAll("tbody tr"));
        var visee = await application.LireAsync(c => c.Set<SessionCompte>().Where(s => s.CompteId == compte.Id).OrderByDescending(s => s.OuverteLe).Select(s => s.Id).FirstAsync());
        await autre.ActionnerAsync(siennes, "Fermer", ("session", visee.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await ailleurs.LireAsync("/")).Code);

        var page = await ici.LireAsync("/habilitations/connexion/lister-sessions");
        Assert.Equal(2, page.Html.QuerySelectorAll("tbody tr").Length);
        await ici.ActionnerAsync(page, "Fermer", ("session", visee.ToString()));
        application.Horloge.Avancer(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Found, (await ailleurs.LireAsync("/")).Code);
        Assert.Equal(HttpStatusCode.OK, (await ici.LireAsync("/")).Code);
        // L'appareil d'où la session fut fermée redevient inconnu.
        await ailleurs.SeConnecterAsync(compte);
        Assert.Equal(2, (await CourrielsAsync(application)).Count);
    }

    private static Task<List<Courriel>> CourrielsAsync(ApplicationDeTest application) => application.LireAsync(c => c.Set<Courriel>().AsNoTracking().ToListAsync());
}
