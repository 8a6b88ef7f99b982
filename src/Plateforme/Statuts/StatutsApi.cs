using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Statuts;

/// <summary>Routes du statut.</summary>
internal static class StatutsApi
{
    public static void Ajouter(IEndpointRouteBuilder routes) =>
        routes.MapApi(ApiServie.Statut).MapGet("/contrat", LireStatut.ContratAsync);
}
