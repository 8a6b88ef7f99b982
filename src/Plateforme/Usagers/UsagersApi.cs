using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Usagers;

/// <summary>Routes de la recherche d'usager.</summary>
internal static class UsagersApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        var recherche = routes.MapApi(ApiServie.RechercherUsager);
        recherche.MapPost("/usagers/par-datenaissance-et-nir", RechercherUsager.ParNirAsync);
        recherche.MapPost("/usagers/par-numero-francetravail", RechercherUsager.ParNumeroAsync);
        routes.MapApi(ApiServie.Informations).MapGet("/usager", LireInformations.UsagerAsync);
    }
}
