using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Passerelle.Echanges.Envois;

/// <summary>Ce qui distingue un envoi du précédent, champ par champ.</summary>
public sealed class ComparerEnvoiPage(ComparerEnvoi comparer) : PageModel
{
    /// <summary>Envoi.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Sens montré.</summary>
    [BindProperty(SupportsGet = true)]
    public NatureDifference? Nature { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Ce qui est lu.</summary>
    public PageDifferences Differences { get; private set; } = null!;

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        if (await comparer.ExecuterAsync(Cle, Nature, P, ct) is not { } lues)
            return NotFound();
        Differences = lues;
        return Page();
    }
}
