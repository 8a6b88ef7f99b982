using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Orientations;

/// <summary>Routes de l'orientation, deux versions ; la v2 dit « calculerOrientation ».</summary>
internal static class OrientationsApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        foreach (var api in new[] { ApiServie.OrientationV1, ApiServie.OrientationV2 })
        {
            var orientation = routes.MapApi(api);
            orientation.MapPost(api == ApiServie.OrientationV1 ? "/calculOrientation" : "/calculerOrientation", EcrireOrientation.CalculerAsync);
            orientation.MapGet("/lectureOrientation", LireOrientation.ListerAsync);
            orientation.MapPost("/orientation", EcrireOrientation.OrienterAsync);
            orientation.MapPut("/modificationOrientation", EcrireOrientation.ModifierAsync);
            orientation.MapPost("/decisionOrientation", EcrireOrientation.DeciderAsync);
        }
    }
}
