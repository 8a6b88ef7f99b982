using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;

namespace Passerelle.Habilitations.Roles;

/// <summary>Chaque permission est une politique ; un module réserve ses dossiers et annonce ses pages.</summary>
public static class PolitiquesServices
{
    /// <summary>Enregistre les politiques, lues dans la matrice.</summary>
    public static IServiceCollection AjouterPolitiques(this IServiceCollection services)
    {
        var politiques = services.AddAuthorizationBuilder();
        foreach (var permission in Permission.Toutes.Keys)
            politiques.AddPolicy(permission, p => p.RequireRole(MatriceDesDroits.RolesDe(permission).Select(r => r.Code)));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusJournalises>();
        return services;
    }

    /// <summary>Réserve un dossier de pages (« /Parcours/Personnes ») à une permission.</summary>
    /// <remarks>Après les réglages ordinaires : ceux de Razor Pages repartent d'une liste de conventions vide.</remarks>
    public static IServiceCollection Reserver(this IServiceCollection services, string dossier, string permission) =>
        services.PostConfigure<RazorPagesOptions>(o => o.Conventions.AuthorizeFolder(dossier, permission));

    /// <summary>Annonce une page dans la navigation.</summary>
    public static IServiceCollection Annoncer(this IServiceCollection services, EntreeNavigation entree) => services.AddSingleton(entree);
}
