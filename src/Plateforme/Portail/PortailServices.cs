using Plateforme.Acces;
using Plateforme.Activites;
using Plateforme.Documentation;
using Plateforme.Dossiers;
using Plateforme.Usagers;

namespace Plateforme.Portail;

/// <summary>Ce que le portail des API demande au serveur.</summary>
internal static class PortailServices
{
    /// <summary>Services.</summary>
    public static IServiceCollection AjouterPortail(this IServiceCollection services)
    {
        JetonsAcces.Ajouter(services);
        services.AddSingleton<JetonsVus>();
        services.AddSingleton<DebitAppels>();
        services.AddSingleton<SceauUsager>();
        services.AddSingleton<LectureDirecte>();
        services.AddSingleton<ChercherUsager>();
        services.AddSingleton<VerrousUsagers>();
        services.AddScoped<TenirDossier>();
        services.AddSingleton<DecrireApi>();
        services.AddScoped<EssayerAppel>();
        services.AddScoped<TenirActivites>();
        services.AddScoped<FichesUsagers>();
        services.AddSingleton<TraceAppels>();
        services.AddHostedService(s => s.GetRequiredService<TraceAppels>());
        return services;
    }

    /// <summary>Groupe de routes d'une API : le portail les garde, non les politiques des écrans.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, ApiServie api)
    {
        var groupe = routes.MapGroup(api.Chemin);
        groupe.WithMetadata(api).AllowAnonymous();
        return groupe;
    }
}
