using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plateforme.Tests.Donnees;
using Socle.Bases;
using Socle.Calendrier;

namespace Plateforme.Tests.Suivi;

public sealed class SuivreConventionTests
{
    [Theory, ChaqueMoteur]
    public async Task La_revue_annuelle_court_et_un_indicateur_ne_se_releve_qu_une_fois_convenu(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        var serveur = portail.Serveur;
        var page = await serveur.OuvrirAsync("/suivi/suivre-convention");
        Assert.Contains("Aucune revue annuelle", page.Body!.TextContent, StringComparison.Ordinal);
        var aujourdhui = TimeProvider.System.Aujourdhui();
        var refus = await serveur.PosterAsync("/suivi/suivre-convention?handler=Reunion", page, ("Genre", "RevueAnnuelle"), ("DemandeePar", "Partenaire"), ("TenueLe", Iso(aujourdhui.AddDays(2))), ("Decisions", "rien"));
        Assert.Contains("une fois tenue", refus.Body!.TextContent, StringComparison.Ordinal);
        page = await serveur.PosterAsync("/suivi/suivre-convention?handler=Reunion", page, ("Genre", "RevueAnnuelle"), ("DemandeePar", "Partenaire"), ("TenueLe", Iso(aujourdhui.AddYears(-1).AddDays(-3))), ("Decisions", "rien à signaler"));
        Assert.Contains("en retard de 3 jours", page.QuerySelector(".horloge")!.TextContent, StringComparison.Ordinal);

        refus = await serveur.PosterAsync("/suivi/suivre-convention?handler=Indicateur", page, ("Nom", "Secrets de plus d'un an"), ("Attendu", "aucun"), ("Valeur", "2"));
        Assert.Contains("après l'accord", refus.Body!.TextContent, StringComparison.Ordinal);
        await serveur.PosterAsync("/suivi/suivre-convention?handler=Indicateur", page, ("Nom", "Secrets de plus d'un an"), ("Attendu", "aucun"), ("ConvenuLe", Iso(aujourdhui)));
        page = await serveur.PosterAsync("/suivi/suivre-convention?handler=Indicateur", page, ("Nom", "Secrets de plus d'un an"), ("Valeur", "2"));
        Assert.Equal("2", await portail.Plateforme.LireAsync(c => c.IndicateursSecurite.Select(i => i.Valeur).SingleAsync()));
        Assert.Equal(2, await portail.Plateforme.LireAsync(c => c.Journal.CountAsync(j => j.Operation == "ReleverIndicateur")));
    }

    private static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
