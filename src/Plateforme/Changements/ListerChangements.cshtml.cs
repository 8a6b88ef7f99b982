using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Calendrier;

namespace Plateforme.Changements;

/// <summary>Les changements communiqués, le plus récent d'abord.</summary>
public sealed class ListerChangementsPage(PlateformeContexte contexte, TimeProvider horloge) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Changements.</summary>
    public IReadOnlyList<Changement> Lignes { get; private set; } = [];

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Aujourd'hui.</summary>
    public DateOnly Aujourdhui { get; } = horloge.Aujourdhui();

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        Total = await contexte.Changements.CountAsync(ct);
        Lignes = await contexte.Changements.AsNoTracking().OrderByDescending(c => c.Id).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
    }
}
