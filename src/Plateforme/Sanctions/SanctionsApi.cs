using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Sanctions;

/// <summary>Routes des sanctions du RSA.</summary>
internal static class SanctionsApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        var sanctions = routes.MapApi(ApiServie.Sanctions);
        sanctions.MapGet("/detailManquement", LireSanctions.DetailAsync);
        sanctions.MapPost("/evenementSanctionRSA", EcrireSanctions.EvenementAsync);
        sanctions.MapPost("/decisionSanctionRSAPartenaire", EcrireSanctions.DecisionAsync);
        sanctions.MapPost("/demandeRadiation", EcrireSanctions.RadiationAsync);
    }
}
