using System.Net;
using Microsoft.EntityFrameworkCore;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.FeuillesDeRoute;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.FeuillesDeRoute;

/// <summary>La feuille de route : un agent dit où en est une cible, le journal garde l'avant et l'après.</summary>
public sealed class ChangerEtatTests
{
    [Theory, ChaqueMoteur]
    public async Task Chaque_etat_s_ajoute_et_le_dernier_vaut(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var liste = await chef.LireAsync("/contractualisation/feuilles-de-route/suivre-feuille");
        Assert.Equal(PacteDeTest.Signe.FeuilleDeRoute.Count, liste.Html.QuerySelectorAll("tr[data-ligne]").Length);
        Assert.Contains("passée", liste.Html.QuerySelector("tr[data-ligne]")!.TextContent, StringComparison.Ordinal);

        var page = await chef.LireAsync("/contractualisation/feuilles-de-route/changer-etat/ENTREE/1");
        Assert.Contains("5 à 500 caractères", (await chef.EnvoyerAsync(page, ("Avancement", "EnCours"))).Texte, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(page, ("Avancement", "EnCours"), ("Responsable", "France Travail"), ("Commentaire", "Flux ouvert en juillet"))).Code);
        application.Horloge.Avancer(TimeSpan.FromMinutes(1));
        await chef.EnvoyerAsync(page, ("Avancement", "Fait"), ("Responsable", "France Travail"), ("Commentaire", "Stock repris en entier"));

        Assert.Equal(2, await application.LireAsync(c => c.EtatsFeuille.CountAsync()));
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(ChangerEtat) && e.Objet == "feuille-de-route/ENTREE/1" && e.Detail == "EnCours → Fait (Stock repris en entier)");
        var relue = (await chef.LireAsync("/contractualisation/feuilles-de-route/suivre-feuille")).Html.QuerySelector("tr[data-ligne]")!.TextContent;
        Assert.Contains("Stock repris en entier", relue, StringComparison.Ordinal);
        Assert.DoesNotContain("passée", relue, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chef.LireAsync("/contractualisation/feuilles-de-route/changer-etat/ENTREE/99")).Code);
    }
}
