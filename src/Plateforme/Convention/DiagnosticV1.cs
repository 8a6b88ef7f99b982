using System.Text.Json;
using Plateforme.Diagnostics;
using Plateforme.Dossiers;
using Plateforme.Nomenclatures;
using Plateforme.Portail;

namespace Plateforme.Convention;

/// <summary>
/// Diagnostic de la convention (lignes 2316-2443), sur le même dossier que la génération courante : ce qu'une version écrit, l'autre le lit.
/// Les noms sont ceux du recueil, capitales comprises.
/// </summary>
internal static class DiagnosticV1
{
    private static readonly JsonSerializerOptions LettreALettre = new(FormatApi.Json) { PropertyNamingPolicy = null };

    public static Task<IResult> DossierAsync(AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) => LireAsync(appel, tenir, "LireDossierV1", d => new
    {
        besoinsParDiagnosticIndividuDtos = d.Visibles().Select(x => new
        {
            besoins = x.Besoins.Select(b => new { code = b.Code, libelle = Libelle("besoin", b.Code), valeur = b.Valeur }),
            dateMiseAJour = x.MisAJour,
            estPrioritaire = x.EstPrioritaire,
            idMetier = Metier(appel, sceau, x),
            idMetierChiffre = Metier(appel, sceau, x),
            nomMetier = x.NomMetier,
            statut = x.Statut,
            typologie = x.CodeTypologie,
        }),
        contraintesIndividusDto = Contraintes(d),
    }, ct);

    public static Task<IResult> BesoinsAsync(AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) => LireAsync(appel, tenir, "LireBesoinsV1", d => d.Visibles().Any()
        ? new { BesoinsParDiagnostic = d.Visibles().Select(x => new { idMetier = Metier(appel, sceau, x), Besoin = x.Besoins.Select(b => new { code = b.Code, Libelle = Libelle("besoin", b.Code), Valeur = b.Valeur }) }) }
        : null, ct);

    public static Task<IResult> DiagnosticsAsync(AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) => LireAsync(appel, tenir, "LireDiagnosticsV1", d => d.Visibles().Any()
        ? new
        {
            listeDiagnostics = d.Visibles().Select(x => new
            {
                dateMiseAJour = x.MisAJour,
                conseiller = Conseiller(x.Agent),
                estPrioritaire = x.EstPrioritaire,
                idMetierChiffre = Metier(appel, sceau, x),
                nomMetier = x.NomMetier,
                statut = x.Statut,
                typologie = x.CodeTypologie,
            }),
        }
        : null, ct);

    public static Task<IResult> ContraintesAsync(AppelPartenaire appel, TenirDossier tenir, CancellationToken ct) => LireAsync(appel, tenir, "LireContraintesV1", Contraintes, ct);

    public static Task<IResult> PouvoirAgirAsync(AppelPartenaire appel, TenirDossier tenir, CancellationToken ct) => LireAsync(appel, tenir, "LirePouvoirAgirV1", d => d.PouvoirAgir is { } p
        ? new { pouvoirAgir = new { confiance = p.Confiance, accompagnement = p.Accompagnement, resultatAnalyse = ReferentielDiagnostic.Analyses.Single(a => a.Confiance == p.Confiance && a.Accompagnement == p.Accompagnement).Libelle } }
        : null, ct);

    /// <summary>Un diagnostic à la fois, par son métier (2344-2354) : celui du métier est modifié, sinon créé.</summary>
    public static Task<IResult> EcrireDiagnosticAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireDiagnostic.EcrireAsync(appel, demande, tenir, sceau, "EcrireDiagnosticV1", (ecriture, corps) =>
        {
            if (corps.Liste("diagnostic", obligatoire: true) is not [var un])
                corps.Refuser("diagnostic", "attendu une liste d'un seul élément");
            else
                ecriture.ParMetier(un);
        }, ct);

    /// <summary>Contraintes, chacune avec ses situations et ses objectifs (2382-2400).</summary>
    public static Task<IResult> EcrireContraintesAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, SceauUsager sceau, CancellationToken ct) =>
        EcrireDiagnostic.EcrireAsync(appel, demande, tenir, sceau, "EcrireContraintesV1", (ecriture, corps) =>
        {
            corps.Texte("idConseiller", maximum: 255);
            var contraintes = corps.Liste("contraintes", obligatoire: true);
            ecriture.Contraintes(corps, contraintes, [.. contraintes.SelectMany(c => c.Liste("situations"))], [.. contraintes.SelectMany(c => c.Liste("objectifs"))]);
        }, ct);

    private static object? Contraintes(DossierDiagnostic d) => d.ContraintesLe is not { } le ? null : new
    {
        libelle = ReferentielDiagnostic.ThematiqueContrainte.Libelle,
        code = ReferentielDiagnostic.ThematiqueContrainte.Code,
        conseiller = Conseiller(d.ContraintesPar),
        dateDeModification = le,
        contraintes = ReferentielDiagnostic.Contraintes.Select(c =>
        {
            var dite = DossierDiagnostic.Dite(d.Contraintes, c.Code);
            return new
            {
                id = c.Code,
                date = dite?.Instant,
                nom = c.Libelle,
                valeur = dite?.Valeur ?? "NON_ABORDEE",
                objectifs = Sous(d.Objectifs, "objectif", c.Code),
                situations = Sous(d.Situations, "situation", c.Code),
            };
        }),
    };

    private static IEnumerable<object> Sous(List<ValeurDite> dites, string type, string contrainte) => ReferentielDiagnostic.Sous(type, contrainte)
        .Select(c => (Code: c, Dite: DossierDiagnostic.Dite(dites, c.Code))).Where(c => c.Dite is not null)
        .Select(c => new { code = c.Code.Code, libelle = c.Code.Libelle, valeur = c.Dite!.Valeur });

    private static string? Libelle(string type, string code) => ReferentielDiagnostic.Trouver(type, code)?.Libelle;

    private static string? Metier(AppelPartenaire appel, SceauUsager sceau, DiagnosticMetier d) => d.Metier is { } metier ? sceau.ScellerMetier(appel.UsagerId, metier, appel.Application.IdentifiantClient) : null;

    private static object? Conseiller(AgentDit? agent) => agent is null ? null : new { nom = agent.Nom, prenom = agent.Prenom, structure = agent.Structure };

    private static async Task<IResult> LireAsync(AppelPartenaire appel, TenirDossier tenir, string operation, Func<DossierDiagnostic, object?> montrer, CancellationToken ct) =>
        await tenir.LireAsync<DossierDiagnostic>(appel, NatureDocument.Diagnostic, operation, ct) is { } dossier && montrer(dossier) is { } montre
            ? Results.Json(montre, LettreALettre, "application/json")
            : Results.NoContent();
}
