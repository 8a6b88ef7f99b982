using Plateforme.Acces;

namespace Plateforme.Convention;

/// <summary>Routes de la génération de la convention. Les chemins de la recherche et du diagnostic sont connus ; les autres, que nul document ne donne, suivent le leur.</summary>
internal static class ConventionApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        VersionPrecedente.Routes(routes, ApiServie.RechercheV1).MapPost("/usagers/recherche", RechercheV1.RechercherAsync);
        VersionPrecedente.Routes(routes, ApiServie.StatutV1).MapGet("/contrat/{identifiant}", StatutV1.LireAsync);

        var diagnostic = VersionPrecedente.Routes(routes, ApiServie.DiagnosticV1);
        diagnostic.MapGet("/individus/{identifiant}", DiagnosticV1.DossierAsync);
        diagnostic.MapGet("/individus/{identifiant}/besoins", DiagnosticV1.BesoinsAsync);
        diagnostic.MapGet("/individus/{identifiant}/diagnostics", DiagnosticV1.DiagnosticsAsync);
        diagnostic.MapPost("/individus/{identifiant}/diagnostics", DiagnosticV1.EcrireDiagnosticAsync);
        diagnostic.MapGet("/individus/{identifiant}/contraintes", DiagnosticV1.ContraintesAsync);
        diagnostic.MapPost("/individus/{identifiant}/contraintes", DiagnosticV1.EcrireContraintesAsync);
        diagnostic.MapGet("/individus/{identifiant}/pouvoiragir", DiagnosticV1.PouvoirAgirAsync);

        var metiers = VersionPrecedente.Routes(routes, ApiServie.MetiersV1);
        metiers.MapGet("/metiers-recherches/{identifiant}", MetiersV1.RecherchesAsync);
        metiers.MapGet("/projets-cref/{identifiant}", MetiersV1.ProjetsAsync);
    }
}
