using System.Net;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Architecture;

/// <summary>En-têtes, témoins et pages d'erreur de toute réponse.</summary>
public sealed class EnTetesTests(ApplicationsPartagees applications)
{
    [Theory]
    [InlineData("/habilitations/connexion/se-connecter", HttpStatusCode.OK)]
    [InlineData("/css/passerelle.css", HttpStatusCode.OK)]
    [InlineData("/lib/bootstrap.min.css", HttpStatusCode.OK)]
    [InlineData("/lib/htmx.min.js", HttpStatusCode.OK)]
    [InlineData("/lib/echarts.min.js", HttpStatusCode.OK)]
    [InlineData("/nulle-part", HttpStatusCode.NotFound)]
    public async Task La_politique_de_contenu_est_stricte_partout(string adresse, HttpStatusCode attendu)
    {
        var application = await applications.PourAsync(Moteur.Sqlite);
        var navigateur = await application.ConnecterAsync(Role.Referent);
        var page = await navigateur.LireAsync(adresse);

        // Connecté, la page de connexion renvoie à l'accueil.
        Assert.Equal(adresse.EndsWith("se-connecter", StringComparison.Ordinal) ? HttpStatusCode.Found : attendu, page.Code);
        var politique = string.Join(';', page.Reponse.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", politique, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", politique, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Reponse.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", page.Reponse.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Aucune_page_ne_porte_de_script_ou_de_style_ecrit_et_rien_n_est_garde()
    {
        var application = await applications.PourAsync(Moteur.Sqlite);
        var navigateur = await application.ConnecterAsync(Role.Administrateur);
        foreach (var adresse in new[] { "/", "/habilitations/comptes/lister-comptes", "/habilitations/double-facteur/activer-double-facteur", "/nulle-part" })
        {
            var page = await navigateur.LireAsync(adresse);
            Assert.Empty(page.Html.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
            Assert.DoesNotContain(page.Html.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.True(page.Reponse.Headers.CacheControl!.NoStore);
            Assert.Equal("fr", page.Html.DocumentElement.GetAttribute("lang"));
            Assert.Equal("#contenu", page.Html.QuerySelector(".evitement")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Les_temoins_sont_illisibles_du_script_et_limites_au_site()
    {
        var application = await applications.PourAsync(Moteur.Sqlite);
        var navigateur = application.Ouvrir();
        var entree = await navigateur.SeConnecterAsync(await application.CreerCompteAsync(null, Role.Referent));
        var temoin = entree.Reponse.Headers.GetValues("Set-Cookie").Single(t => t.StartsWith("passerelle-session", StringComparison.Ordinal));
        Assert.Contains("httponly", temoin, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", temoin, StringComparison.OrdinalIgnoreCase);
    }
}
