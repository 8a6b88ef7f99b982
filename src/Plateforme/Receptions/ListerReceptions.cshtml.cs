using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;

namespace Plateforme.Receptions;

/// <summary>Les fichiers reçus, du plus récent au plus ancien.</summary>
public sealed class ListerReceptionsPage(PlateformeContexte contexte) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Genre cherché.</summary>
    [BindProperty(SupportsGet = true)]
    public GenreReception? Genre { get; set; }

    /// <summary>Seulement ceux qui ont des lignes à régler.</summary>
    [BindProperty(SupportsGet = true)]
    public bool ARegler { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Fichiers.</summary>
    public IReadOnlyList<Reception> Lignes { get; private set; } = [];

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var choix = contexte.Receptions.AsNoTracking();
        if (Genre is { } genre)
            choix = choix.Where(r => r.Genre == genre);
        if (ARegler)
            choix = choix.Where(r => r.Rejetes + r.EnDoute > 0);
        Total = await choix.CountAsync(ct);
        Lignes = await choix.OrderByDescending(r => r.Id).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
    }
}
