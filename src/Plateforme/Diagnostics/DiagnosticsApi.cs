using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Diagnostics;

/// <summary>Routes du diagnostic v4 : dossier, historique, référentiel.</summary>
internal static class DiagnosticsApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        var diagnostic = routes.MapApi(ApiServie.Diagnostic);
        diagnostic.MapGet("/dossiers", LireDiagnostic.DossierAsync);
        diagnostic.MapPost("/dossiers", EcrireDiagnostic.DossierAsync);
        diagnostic.MapGet("/contraintes", LireDiagnostic.ContraintesAsync);
        diagnostic.MapPost("/contraintes", EcrireDiagnostic.ContraintesAsync);
        diagnostic.MapGet("/diagnostics", LireDiagnostic.DiagnosticsAsync);
        diagnostic.MapPost("/diagnostics", EcrireDiagnostic.CreerAsync);
        diagnostic.MapPut("/diagnostics/{idDiagnostic}", EcrireDiagnostic.ModifierAsync);
        diagnostic.MapPost("/diagnostics/{idDiagnostic}/besoins", EcrireDiagnostic.BesoinsAsync);
        diagnostic.MapPost("/diagnostics/{idDiagnostic}/priorise", EcrireDiagnostic.PrioriserAsync);
        diagnostic.MapPost("/diagnostics/{idDiagnostic}/supprime", EcrireDiagnostic.SupprimerAsync);
        diagnostic.MapGet("/besoins", LireDiagnostic.BesoinsAsync);
        diagnostic.MapGet("/pouvoiragir", LireDiagnostic.PouvoirAgirAsync);
        diagnostic.MapPost("/pouvoiragir", EcrireDiagnostic.PouvoirAgirAsync);
        diagnostic.MapGet("/autonomienumerique", LireDiagnostic.AutonomieAsync);
        diagnostic.MapPost("/autonomienumerique", EcrireDiagnostic.AutonomieAsync);
        diagnostic.MapGet("/dossiers/historisation", LireHistorique.DossierAsync);
        diagnostic.MapGet("/historisation/contraintes", LireHistorique.ContraintesAsync);
        diagnostic.MapGet("/historisation/diagnostics", LireHistorique.DiagnosticsAsync);
        diagnostic.MapGet("/historisation/diagnostics/{idDiagnostic}/besoins", LireHistorique.BesoinsAsync);
        diagnostic.MapGet("/historisation/pouvoiragir", LireHistorique.PouvoirAgirAsync);
        diagnostic.MapGet("/historisation/autonomienumerique", LireHistorique.AutonomieAsync);

        // Le référentiel ne vise personne : pas de jeton d'usager.
        var referentiel = routes.MapApi(ApiServie.Diagnostic with { ParUsager = false });
        referentiel.MapGet("/referentiel", LireReferentielV4.Entier);
        referentiel.MapGet("/referentiel/{domaine}", LireReferentielV4.Domaine);
        referentiel.MapGet("/referentiel/pouvoir-agir/analyse", LireReferentielV4.Analyse);
        referentiel.MapGet("/referentiel/{domaine}/{sousDomaine}", LireReferentielV4.SousDomaine);
    }
}
