using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;

namespace Plateforme.Supervision;

/// <summary>Niveaux de service, mois par mois, face à leurs cibles.</summary>
public sealed class AfficherNiveauxPage(PlateformeContexte contexte) : PageModel
{
    /// <summary>Niveaux, le mois le plus récent d'abord, l'ensemble avant chaque API.</summary>
    public IReadOnlyList<NiveauDuMois> Lignes { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var parApi = (await contexte.Mesures.AsNoTracking()
            .GroupBy(m => new { m.Jour.Year, m.Jour.Month, m.Api })
            .Select(g => new { g.Key, Appels = g.Sum(m => (long)m.Appels), Pannes = g.Sum(m => (long)m.Pannes), Une = g.Sum(m => (long)m.SousUneSeconde), Six = g.Sum(m => (long)m.SousSixSecondes), Duree = g.Sum(m => m.DureeMs) })
            .ToListAsync(ct))
            .ConvertAll(g => new NiveauDuMois(new DateOnly(g.Key.Year, g.Key.Month, 1), g.Key.Api, g.Appels, g.Pannes, g.Une, g.Six, g.Duree));
        Lignes = [.. parApi.GroupBy(n => n.Mois).OrderByDescending(g => g.Key).SelectMany(g => g.OrderBy(n => n.Api, StringComparer.Ordinal)
            .Prepend(new NiveauDuMois(g.Key, "toutes", g.Sum(n => n.Appels), g.Sum(n => n.Pannes), g.Sum(n => n.SousUneSeconde), g.Sum(n => n.SousSixSecondes), g.Sum(n => n.DureeMs))))];
    }
}
