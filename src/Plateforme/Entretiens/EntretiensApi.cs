using Plateforme.Acces;
using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Entretiens;

/// <summary>Routes des conclusions d'entretiens.</summary>
internal static class EntretiensApi
{
    public static void Ajouter(IEndpointRouteBuilder routes) =>
        routes.MapApi(ApiServie.Entretiens).MapGet("/entretiens", ListerAsync);

    /// <summary>Les entretiens de l'usager, du plus récent au plus ancien ; aucun donne une liste vide.</summary>
    private static async Task<IResult> ListerAsync(AppelPartenaire appel, TenirDossier dossier, CancellationToken ct) =>
        FormatApi.Reponse(await dossier.LireAsync<List<ConclusionEntretien>>(appel, NatureDocument.Entretiens, "LireEntretiens", ct) ?? []);
}
