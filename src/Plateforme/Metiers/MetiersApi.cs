using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Metiers;

/// <summary>Routes des métiers recherchés et des projets d'entreprise.</summary>
internal static class MetiersApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        var metiers = routes.MapApi(ApiServie.Metiers);
        metiers.MapGet("/metiers-recherches", LireMetiers.RecherchesAsync);
        metiers.MapGet("/projets-cref", LireMetiers.ProjetsAsync);
    }
}
