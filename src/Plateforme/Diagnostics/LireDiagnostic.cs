using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Diagnostics;

/// <summary>Lectures de l'API Diagnostic usager v4 ; 204 quand il n'y a rien.</summary>
internal static class LireDiagnostic
{
    public static Task<IResult> DossierAsync(AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        LireAsync(appel, tenir, "LireDossier", d => new MontrerDossier(appel, sceau).Dossier(d), ct);

    public static Task<IResult> ContraintesAsync(AppelPartenaire appel, TenirDossier tenir, CancellationToken ct) =>
        LireAsync(appel, tenir, "LireContraintes", MontrerDossier.Contraintes, ct);

    public static Task<IResult> AutonomieAsync(AppelPartenaire appel, TenirDossier tenir, CancellationToken ct) =>
        LireAsync(appel, tenir, "LireAutonomieNumerique", MontrerDossier.Autonomie, ct);

    public static Task<IResult> PouvoirAgirAsync(AppelPartenaire appel, TenirDossier tenir, CancellationToken ct) =>
        LireAsync(appel, tenir, "LirePouvoirAgir", MontrerDossier.Pouvoir, ct);

    public static Task<IResult> BesoinsAsync(AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        LireAsync(appel, tenir, "LireBesoins", d => d.Visibles().Any() ? new MontrerDossier(appel, sceau).Besoins(d) : null, ct);

    public static Task<IResult> DiagnosticsAsync(AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        LireAsync(appel, tenir, "LireDiagnostics", d => d.Visibles().Any() ? new { diagnostics = d.Visibles().Select(new MontrerDossier(appel, sceau).Diagnostic) } : null, ct);

    private static async Task<IResult> LireAsync(AppelPartenaire appel, TenirDossier tenir, string operation, Func<DossierDiagnostic, object?> montrer, CancellationToken ct) =>
        await tenir.LireAsync<DossierDiagnostic>(appel, NatureDocument.Diagnostic, operation, ct) is { } dossier && montrer(dossier) is { } montre ? FormatApi.Reponse(montre) : Results.NoContent();
}
