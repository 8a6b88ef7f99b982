using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Architecture;

/// <summary>Une erreur du système se dit dans le cadre, sans détail technique, avec une sortie.</summary>
public sealed class ErreursTests
{
    [Fact]
    public async Task Une_exception_donne_une_page_500_avec_reference_et_sans_detail()
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite, new ModuleQuiEchoue());
        var navigateur = await application.ConnecterAsync(Role.Referent);

        var page = await navigateur.LireAsync("/echec");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Code);
        Assert.Equal("Erreur du système", page.Html.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.Html.QuerySelector("main a[href='/']"));
        Assert.NotEmpty(page.Html.QuerySelector("main code")!.TextContent);
        Assert.DoesNotContain("détail secret", page.Html.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.True(page.Reponse.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Une_reponse_partielle_sans_session_emmene_a_la_connexion()
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite);
        using var navigateur = application.Ouvrir();
        var page = await navigateur.LireAsync("/", ("HX-Request", "true"));
        Assert.Equal(HttpStatusCode.Unauthorized, page.Code);
        Assert.Equal("/habilitations/connexion/se-connecter", page.Reponse.Headers.GetValues("HX-Redirect").Single());
    }

    private sealed class ModuleQuiEchoue : IModulePasserelle
    {
        public void AjouterServices(IServiceCollection services)
        {
        }

        public void AjouterRoutes(IEndpointRouteBuilder routes) =>
            routes.MapGet("/echec", string () => throw new InvalidOperationException("détail secret"));
    }
}
