using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Incidents;
using Socle.Calendrier;

namespace Plateforme.Supervision;

/// <summary>Disponibilité d'un jour, en minutes de la plage des sondes, l'indisponibilité du partenaire exclue.</summary>
/// <param name="Jour">Jour légal.</param>
/// <param name="Attendues">Minutes où un relevé est attendu.</param>
/// <param name="Rendues">Minutes où tout répondait.</param>
/// <param name="EnDefaut">Minutes où un service manquait.</param>
public sealed record DisponibiliteJour(DateOnly Jour, int Attendues, int Rendues, int EnDefaut)
{
    /// <summary>Minutes sans relevé : la plateforme était arrêtée. Elles comptent comme indisponibles.</summary>
    public int SansReleve => Math.Max(0, Attendues - Rendues - EnDefaut);

    /// <summary>Part rendue ; nulle quand rien n'était attendu.</summary>
    public decimal? Taux => Attendues == 0 ? null : Math.Min(1, Rendues / (decimal)Math.Max(Attendues, Rendues + EnDefaut));
}

/// <summary>
/// Disponibilité par les sondes (lignes 2204-2207) : du premier relevé à maintenant, chaque minute de la plage devrait en avoir un. Un arrêt du serveur n'en
/// laisse pas et se voit donc. Les minutes d'une indisponibilité déclarée par le partenaire sortent du compte.
/// </summary>
public sealed class DisponibiliteMesuree(PlateformeContexte contexte, ReglagesSupervision reglages, TimeProvider horloge)
{
    /// <summary>Jours de la période qui ont une mesure, du plus ancien au plus récent.</summary>
    public async Task<IReadOnlyList<DisponibiliteJour>> LireAsync(DateOnly du, CancellationToken ct)
    {
        if (await contexte.Releves.AsNoTracking().OrderBy(r => r.Instant).Select(r => (DateTime?)r.Instant).FirstOrDefaultAsync(ct) is not { } premier)
            return [];
        var debut = HeureLegale.DebutUtc(du) > premier ? HeureLegale.DebutUtc(du) : premier;
        var fin = horloge.GetUtcNow().UtcDateTime;
        var releves = (await contexte.Releves.AsNoTracking().Where(r => r.Jour >= du).GroupBy(r => new { r.Jour, r.Rendu }).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(ct))
            .ToDictionary(g => (g.Key.Jour, g.Key.Rendu), g => g.Nombre);
        var exclus = await ExclusAsync(debut, fin, ct);
        foreach (var (de, a) in exclus)
        {
            foreach (var g in await contexte.Releves.AsNoTracking().Where(r => r.Instant >= de && r.Instant < a).GroupBy(r => new { r.Jour, r.Rendu }).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(ct))
                releves[(g.Key.Jour, g.Key.Rendu)] -= g.Nombre;
        }
        var jours = new List<DisponibiliteJour>();
        for (var jour = DateOnly.FromDateTime(HeureLegale.VersParis(debut)); HeureLegale.DebutUtc(jour) < fin; jour = jour.AddDays(1))
        {
            var (de, a) = (Max(debut, HeureLegale.DebutUtc(jour)), Min(fin, HeureLegale.DebutUtc(jour.AddDays(1))));
            var attendu = reglages.Sondes.Entre(de, a) - new TimeSpan(exclus.Sum(e => reglages.Sondes.Entre(Max(de, e.De), Min(a, e.A)).Ticks));
            if (attendu > TimeSpan.Zero)
                jours.Add(new DisponibiliteJour(jour, (int)attendu.TotalMinutes, releves.GetValueOrDefault((jour, true)), releves.GetValueOrDefault((jour, false))));
        }
        return jours;
    }

    /// <summary>Par mois.</summary>
    public static IReadOnlyList<DisponibiliteJour> ParMois(IEnumerable<DisponibiliteJour> jours) =>
        [.. jours.GroupBy(j => new DateOnly(j.Jour.Year, j.Jour.Month, 1)).Select(g => new DisponibiliteJour(g.Key, g.Sum(j => j.Attendues), g.Sum(j => j.Rendues), g.Sum(j => j.EnDefaut)))];

    /// <summary>Indisponibilités du partenaire, réunies quand elles se recouvrent.</summary>
    private async Task<List<(DateTime De, DateTime A)>> ExclusAsync(DateTime debut, DateTime fin, CancellationToken ct)
    {
        var dites = await contexte.Incidents.AsNoTracking().Where(i => i.ChezLePartenaire && i.ConstateLe < fin && (i.ClosLe == null || i.ClosLe > debut))
            .OrderBy(i => i.ConstateLe).Select(i => new { i.ConstateLe, i.ClosLe }).ToListAsync(ct);
        var reunies = new List<(DateTime De, DateTime A)>();
        foreach (var dite in dites)
        {
            var (de, a) = (Max(debut, dite.ConstateLe), Min(fin, dite.ClosLe ?? fin));
            if (reunies.Count > 0 && reunies[^1].A >= de)
                reunies[^1] = (reunies[^1].De, Max(reunies[^1].A, a));
            else
                reunies.Add((de, a));
        }
        return reunies;
    }

    private static DateTime Max(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Min(DateTime a, DateTime b) => a < b ? a : b;
}
