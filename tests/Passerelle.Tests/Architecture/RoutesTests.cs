using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Ecrans;

namespace Passerelle.Tests.Architecture;

/// <summary>Chaque route est réservée, ou de la courte liste de celles qui sont ouvertes à tous, ou de celles de tout agent connecté.</summary>
public sealed class RoutesTests(ApplicationsPartagees applications)
{
    private static readonly string[] OuvertesATous =
    [
        "habilitations/connexion/se-connecter",
        "habilitations/connexion/choisir-mot-de-passe/{id:guid}/{lien}",
        "habilitations/double-facteur/verifier-code",
        "ecrans/afficher-erreur/{code:int}",
        "ecrans/lire-accessibilite",
        "partages/{jeton}",
        "depots/{jeton}",
        "agendas/pacte/{jeton}",
        "rdv",
        "rdv/{jeton}",
    ];

    private static readonly string[] ToutAgent =
    [
        "",
        "habilitations/connexion/changer-mot-de-passe",
        "habilitations/connexion/lister-sessions",
        "habilitations/connexion/se-deconnecter",
        "habilitations/double-facteur/activer-double-facteur",
    ];

    [Fact]
    public async Task Chaque_route_a_sa_politique()
    {
        var application = await applications.PourAsync(Moteur.Sqlite);
        var routes = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // Fichiers statiques, et leur repli d'atelier (« {**path:file} »), qui ne sert que les dossiers wwwroot.
            .Where(r => r.Metadata.GetMetadata<StaticAssetDescriptor>() is null && r.RoutePattern.RawText != "{**path:file}")
            .ToList();
        Assert.True(routes.Count > 10);
        foreach (var route in routes)
        {
            var adresse = route.RoutePattern.RawText!.TrimStart('/');
            var politiques = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToList();
            if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                Assert.Contains(adresse, OuvertesATous);
            else if (politiques.Count == 0)
                Assert.Contains(adresse, ToutAgent);
            else
                Assert.All(politiques, p => Assert.Contains(p!, Permission.Toutes.Keys));
        }
    }

    [Fact]
    public async Task Chaque_entree_de_navigation_a_la_politique_de_sa_page()
    {
        var application = await applications.PourAsync(Moteur.Sqlite);
        await using var portee = application.Services.CreateAsyncScope();
        var liens = portee.ServiceProvider.GetRequiredService<LinkGenerator>();
        var routes = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToLookup(r => r.RoutePattern.RawText!.TrimStart('/'));
        foreach (var entree in portee.ServiceProvider.GetServices<EntreeNavigation>())
        {
            var adresse = liens.GetPathByPage(entree.Page);
            Assert.NotNull(adresse);
            var politiques = routes[adresse.TrimStart('/')].SelectMany(r => r.Metadata.GetOrderedMetadata<IAuthorizeData>()).Select(a => a.Policy);
            Assert.Contains(entree.Permission, politiques);
        }
    }

    [Fact]
    public void Chaque_permission_a_au_moins_un_role_et_chaque_role_une_permission()
    {
        Assert.All(Permission.Toutes.Keys, p => Assert.NotEmpty(MatriceDesDroits.RolesDe(p)));
        Assert.All(Role.Tous, r => Assert.Contains(Permission.Toutes.Keys, p => MatriceDesDroits.Permet(r, p)));
    }
}
