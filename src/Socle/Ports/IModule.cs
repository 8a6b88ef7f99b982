using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Ports;

/// <summary>Un module : ce qu'il enregistre et ses routes hors pages. Program.cs en dresse la liste.</summary>
public interface IModule
{
    /// <summary>Enregistre les services du module.</summary>
    void AjouterServices(IServiceCollection services);

    /// <summary>Ajoute ses routes hors pages.</summary>
    void AjouterRoutes(IEndpointRouteBuilder routes)
    {
    }
}
