using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Portail;

namespace Plateforme.Diagnostics;

/// <summary>Paramètres de page d'un historique, tels que reçus.</summary>
internal sealed record PageHistorique(string? DateDebut, string? DateFin, string? DonneesParPage, string? PageActuelle);

/// <summary>Historique du dossier de diagnostic, la version la plus récente d'abord ; dix par page, cent au plus.</summary>
internal static class LireHistorique
{
    private const int ParPageMaximum = 100;

    public static Task<IResult> DossierAsync(AppelPartenaire appel, [AsParameters] PageHistorique page, PlateformeContexte contexte, TraceAppels traces, CancellationToken ct) =>
        LireAsync(appel, page, contexte, traces, null, null, ct);

    public static Task<IResult> ContraintesAsync(AppelPartenaire appel, [AsParameters] PageHistorique page, PlateformeContexte contexte, TraceAppels traces, CancellationToken ct) =>
        LireAsync(appel, page, contexte, traces, DomaineExploration.Contraintes, null, ct);

    public static Task<IResult> DiagnosticsAsync(AppelPartenaire appel, [AsParameters] PageHistorique page, PlateformeContexte contexte, TraceAppels traces, CancellationToken ct) =>
        LireAsync(appel, page, contexte, traces, DomaineExploration.Diagnostics, null, ct);

    public static Task<IResult> PouvoirAgirAsync(AppelPartenaire appel, [AsParameters] PageHistorique page, PlateformeContexte contexte, TraceAppels traces, CancellationToken ct) =>
        LireAsync(appel, page, contexte, traces, DomaineExploration.PouvoirAgir, null, ct);

    public static Task<IResult> AutonomieAsync(AppelPartenaire appel, [AsParameters] PageHistorique page, PlateformeContexte contexte, TraceAppels traces, CancellationToken ct) =>
        LireAsync(appel, page, contexte, traces, DomaineExploration.AutonomieNumerique, null, ct);

    public static Task<IResult> BesoinsAsync(string idDiagnostic, AppelPartenaire appel, [AsParameters] PageHistorique page, PlateformeContexte contexte, TraceAppels traces, CancellationToken ct) =>
        LireAsync(appel, page, contexte, traces, DomaineExploration.Besoins, Guid.TryParse(idDiagnostic, out var id) ? id : Guid.Empty, ct);

    private static async Task<IResult> LireAsync(AppelPartenaire appel, PageHistorique page, PlateformeContexte contexte, TraceAppels traces, DomaineExploration? domaine, Guid? diagnostic, CancellationToken ct)
    {
        var fautes = new List<FauteChamp>();
        var (debut, fin) = (Instant(page.DateDebut, "dateDebut", fautes), Instant(page.DateFin, "dateFin", fautes));
        var (parPage, actuelle) = (Entier(page.DonneesParPage, "donneesParPage", 10, ParPageMaximum, fautes), Entier(page.PageActuelle, "pageActuelle", 1, 1_000_000, fautes));
        if (fautes.Count > 0)
            return ErreurApi.Refus(fautes);
        await traces.LireAsync(appel, "LireHistorique", ct);
        var choix = contexte.Explorations.AsNoTracking().Where(e => e.UsagerId == appel.UsagerId);
        if (domaine is { } un)
            choix = choix.Where(e => e.Domaine == un);
        if (diagnostic is { } vise)
            choix = choix.Where(e => e.Diagnostic == vise);
        if (debut is { } d)
            choix = choix.Where(e => e.Instant >= d);
        if (fin is { } f)
            choix = choix.Where(e => e.Instant <= f);
        var total = await choix.CountAsync(ct);
        var versions = await choix.OrderByDescending(e => e.Instant).ThenByDescending(e => e.Id).Skip((actuelle - 1) * parPage).Take(parPage).ToListAsync(ct);
        return versions.Count == 0
            ? Results.NoContent()
            : FormatApi.Reponse(new { donneesParVersionExploration = versions.Select(v => Version(v, entier: domaine is null)), pageActuelle = actuelle, donneesParPage = parPage, totalDonnees = total, dateDebut = debut, dateFin = fin });
    }

    private static object Version(Exploration exploration, bool entier)
    {
        var contenu = JsonNode.Parse(exploration.Contenu)!;
        var donnees = contenu["donnees"]!.DeepClone();
        return new
        {
            donnees = entier ? Dans(exploration.Domaine, donnees) : donnees,
            versionExploration = new { agent = contenu["agent"]!.DeepClone(), dateExploration = exploration.Instant },
        };
    }

    private static JsonObject Dans(DomaineExploration domaine, JsonNode donnees) => domaine switch
    {
        DomaineExploration.Contraintes => new JsonObject { ["contraintesHistorisees"] = donnees },
        DomaineExploration.Besoins => new JsonObject { ["besoinsHistorises"] = new JsonArray(donnees) },
        DomaineExploration.Diagnostics => new JsonObject { ["diagnosticsHistorises"] = donnees },
        DomaineExploration.PouvoirAgir => new JsonObject { ["pouvoirAgirHistorise"] = donnees },
        _ => new JsonObject { ["autonomieNumeriqueHistorisee"] = donnees },
    };

    private static DateTime? Instant(string? ecrit, string champ, List<FauteChamp> fautes)
    {
        if (string.IsNullOrEmpty(ecrit))
            return null;
        if (DateTime.TryParseExact(ecrit, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var lu))
            return lu;
        fautes.Add(new FauteChamp(champ, "attendu AAAA-MM-JJTHH:MM:SS"));
        return null;
    }

    private static int Entier(string? ecrit, string champ, int defaut, int maximum, List<FauteChamp> fautes)
    {
        if (string.IsNullOrEmpty(ecrit))
            return defaut;
        if (int.TryParse(ecrit, NumberStyles.None, CultureInfo.InvariantCulture, out var lu) && lu >= 1 && lu <= maximum)
            return lu;
        fautes.Add(new FauteChamp(champ, $"attendu un entier de 1 à {maximum}"));
        return defaut;
    }
}
