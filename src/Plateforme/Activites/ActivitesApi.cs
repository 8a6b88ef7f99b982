using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Activites;

/// <summary>Routes des activités opérationnelles, deux versions.</summary>
internal static class ActivitesApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        foreach (var api in new[] { ApiServie.ActivitesV1, ApiServie.ActivitesV2 })
            routes.MapApi(api).MapGet("/activites/chercher", ChercherActivites.ChercherAsync);
    }
}
