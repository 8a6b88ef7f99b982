using System.Net;
using Microsoft.EntityFrameworkCore;
using Plateforme.Acces;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Acces;

public sealed class ApplicationsTests
{
    [Theory, ChaqueMoteur]
    public async Task Une_application_s_inscrit_a_l_ecran_et_son_secret_ne_se_montre_qu_une_fois(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        var formulaire = await portail.Serveur.OuvrirAsync("/acces/creer-application");
        var refus = await portail.Serveur.PosterAsync("/acces/creer-application", formulaire, ("Nom", ""), ("UrlAcces", "ftp://x"));
        Assert.Contains("Donner un nom", refus.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("http:// ou https://", refus.Body!.TextContent, StringComparison.Ordinal);

        var creee = await portail.Serveur.PosterAsync("/acces/creer-application", formulaire, ("Nom", "Suivi RSA"), ("SousTraitant", "true"), ("Scopes", "profil_accedant"));
        var codes = creee.QuerySelectorAll("dd code").Select(c => c.TextContent).ToList();
        var (client, secret) = (codes[0], codes[1]);
        using (var jeton = await portail.DemanderJetonAsync("/agent", ("grant_type", "client_credentials"), ("client_id", client), ("client_secret", secret), ("scope", "profil_accedant")))
            Assert.Equal(HttpStatusCode.OK, jeton.StatusCode);

        var liste = await portail.Serveur.OuvrirAsync("/acces/lister-applications");
        var lien = liste.QuerySelectorAll("tbody a").Single(a => a.TextContent == "Suivi RSA").GetAttribute("href")!;
        Assert.Contains("d'un sous-traitant", liste.Body!.TextContent, StringComparison.Ordinal);
        var fiche = await portail.Serveur.OuvrirAsync(lien);
        Assert.DoesNotContain(secret, fiche.Source.Text, StringComparison.Ordinal);

        var regle = await portail.Serveur.PosterAsync($"{lien}?handler=Regler", fiche, ("AppelsParSeconde", "7"), ("Panne", nameof(Panne.Indisponible)), ("PanneApi", "rechercher-usager-v2"), ("AttenteMs", "10"));
        Assert.Equal("7", regle.QuerySelector("#AppelsParSeconde")!.GetAttribute("value"));
        var renouvele = await portail.Serveur.PosterAsync($"{lien}?handler=Renouveler", fiche);
        Assert.NotEqual(secret, renouvele.QuerySelectorAll("dd code")[1].TextContent);
        var revoquee = await portail.Serveur.PosterAsync($"{lien}?handler=Revoquer", fiche);
        Assert.Contains("révoquée", revoquee.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(revoquee.QuerySelector("form[action*='Renouveler']"));

        var actes = await portail.Plateforme.LireAsync(c => c.Journal.Where(j => j.Objet == client).Select(j => j.Operation).ToListAsync());
        Assert.Equal(["CreerApplication", "ReglerApplication", "RenouvelerSecret", "RevoquerApplication"], actes.Order());
    }

    [Fact]
    public async Task Les_ecrans_du_portail_ne_s_ouvrent_qu_a_ce_poste_et_refusent_un_formulaire_etranger()
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        using var demande = new HttpRequestMessage(HttpMethod.Get, "/acces/lister-applications");
        demande.Headers.Host = "plateforme.exemple";
        using (var ailleurs = await portail.Serveur.Client.SendAsync(demande))
            Assert.Equal(HttpStatusCode.Forbidden, ailleurs.StatusCode);
        using var sansJeton = await portail.Serveur.Client.PostAsync(new Uri("/acces/creer-application", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("Nom", "Intruse")]));
        Assert.Equal(HttpStatusCode.BadRequest, sansJeton.StatusCode);
        Assert.False(await portail.Plateforme.LireAsync(c => c.Applications.AnyAsync(a => a.Nom == "Intruse")));
    }
}
