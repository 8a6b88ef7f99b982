using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.RendezVous;

/// <summary>Routes des rendez-vous partenaire.</summary>
internal static class RendezVousApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        var rendezVous = routes.MapApi(ApiServie.RendezVous);
        rendezVous.MapPost("/rendez-vous", EcrireRendezVous.CreerAsync);
        rendezVous.MapPut("/rendez-vous", EcrireRendezVous.ModifierAsync);
        rendezVous.MapDelete("/rendez-vous/{id}", EcrireRendezVous.AnnulerAsync);
        rendezVous.MapGet("/rendez-vous-usager", LireRendezVous.ListerAsync);
    }
}
