using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Diagnostics;

/// <summary>Écritures de l'API Diagnostic usager v4 ; un refus nomme le champ.</summary>
internal static class EcrireDiagnostic
{
    public static Task<IResult> ContraintesAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireAsync(appel, demande, tenir, sceau, "EcrireContraintes", (e, c) => e.Contraintes(c), ct);

    public static Task<IResult> AutonomieAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireAsync(appel, demande, tenir, sceau, "EcrireAutonomieNumerique", (e, c) => e.Autonomie(c), ct);

    public static Task<IResult> PouvoirAgirAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireAsync(appel, demande, tenir, sceau, "EcrirePouvoirAgir", (e, c) => e.PouvoirAgir(c), ct);

    public static Task<IResult> BesoinsAsync(string idDiagnostic, AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireAsync(appel, demande, tenir, sceau, "EcrireBesoins", (e, c) => e.Besoins(c, Lire(idDiagnostic)), ct);

    public static async Task<IResult> CreerAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct)
    {
        Guid? cree = null;
        var reponse = await EcrireAsync(appel, demande, tenir, sceau, "CreerDiagnostic", (e, c) => cree = e.Diagnostic(c, null), ct);
        return cree is { } id ? FormatApi.Reponse(new { idDiagnostic = id }) : reponse;
    }

    public static Task<IResult> ModifierAsync(string idDiagnostic, AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireAsync(appel, demande, tenir, sceau, "ModifierDiagnostic", (e, c) => e.Diagnostic(c, Lire(idDiagnostic)), ct);

    public static Task<IResult> PrioriserAsync(string idDiagnostic, string? prioritaire, AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) => bool.TryParse(prioritaire, out var voulue) || prioritaire is null
        ? EcrireAsync(appel, null, tenir, sceau, "PrioriserDiagnostic", (e, _) => e.Prioriser(Lire(idDiagnostic), prioritaire is null ? null : voulue), ct)
        : Task.FromResult(ErreurApi.Refus([new FauteChamp("prioritaire", "attendu true ou false")]));

    public static Task<IResult> SupprimerAsync(string idDiagnostic, AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireAsync(appel, null, tenir, sceau, "SupprimerDiagnostic", (e, _) => e.Supprimer(Lire(idDiagnostic)), ct);

    /// <summary>Tout ou rien : une faute dans une partie n'en écrit aucune ; un diagnostic inconnu donne 204.</summary>
    public static Task<IResult> DossierAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireAsync(appel, demande, tenir, sceau, "EcrireDossier", AppliquerDossier, ct, StatusCodes.Status204NoContent);

    private static void AppliquerDossier(EcritureDiagnostic ecriture, CorpsLu corps)
    {
        var diagnostics = corps.Liste("diagnosticsAEnregistrer");
        var besoins = corps.Liste("besoinsParDiagnosticAEnregistrer");
        // Le schéma dit « contraintesDossierAEnregistrer », son exemple « contraintesAEnregistrer » : les deux se lisent.
        var contraintes = corps.Objet(corps.A("contraintesDossierAEnregistrer") ? "contraintesDossierAEnregistrer" : "contraintesAEnregistrer");
        var (pouvoir, autonomie) = (corps.Objet("pouvoirAgirAEnregistrer"), corps.Objet("autonomieNumeriqueAEnregistrer"));
        if (diagnostics.Count + besoins.Count == 0 && contraintes is null && pouvoir is null && autonomie is null)
            corps.Refuser("corps", "rien à enregistrer");
        foreach (var diagnostic in diagnostics)
            ecriture.Diagnostic(diagnostic, diagnostic.Texte("idDiagnosticModifie") is { } id ? Lire(id) : null);
        foreach (var besoin in besoins)
            ecriture.Besoins(besoin, Lire(besoin.Texte("idDiagnostic", obligatoire: true)));
        if (contraintes is not null)
            ecriture.Contraintes(contraintes);
        if (autonomie is not null)
            ecriture.Autonomie(autonomie);
        if (pouvoir is not null)
            ecriture.PouvoirAgir(pouvoir);
    }

    /// <summary>Lit le corps, applique l'acte sous le verrou de l'usager, garde le dossier et son historique, ou rend le refus.</summary>
    internal static async Task<IResult> EcrireAsync(AppelPartenaire appel, HttpRequest? demande, TenirDossier tenir, SceauUsager sceau, string operation, Action<EcritureDiagnostic, CorpsLu> acte, CancellationToken ct, int codeInconnu = StatusCodes.Status400BadRequest)
    {
        var corps = demande is null ? CorpsLu.Vide() : await CorpsLu.LireAsync(demande, ct);
        if (corps.Fautes.Count > 0)
            return ErreurApi.Refus(corps.Fautes);
        var inconnu = false;
        var ecrit = await tenir.EcrireAsync(appel, operation, async () =>
        {
            var dossier = await tenir.OuvrirAsync<DossierDiagnostic>(appel.UsagerId, NatureDocument.Diagnostic, ct);
            var ecriture = new EcritureDiagnostic(dossier, appel, sceau, tenir.Maintenant);
            acte(ecriture, corps);
            inconnu = ecriture.DiagnosticInconnu;
            if (inconnu || corps.Fautes.Count > 0)
                return false;
            tenir.Remettre(appel.UsagerId, NatureDocument.Diagnostic, dossier);
            tenir.Contexte.AddRange(ecriture.Explorations);
            return true;
        }, ct);
        if (ecrit)
            return Results.Ok();
        return corps.Fautes.Count > 0 ? ErreurApi.Refus(corps.Fautes)
            : codeInconnu == StatusCodes.Status204NoContent ? Results.NoContent()
            : ErreurApi.Refus([new FauteChamp("idDiagnostic", "inconnu de cet usager")]);
    }

    /// <summary>Identifiant lu ; ce qui n'en est pas un n'est celui d'aucun diagnostic.</summary>
    private static Guid Lire(string? id) => Guid.TryParse(id, out var lu) ? lu : Guid.Empty;
}
