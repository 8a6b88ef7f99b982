using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;

namespace Plateforme.Acces;

/// <summary>Les applications inscrites.</summary>
public sealed class ListerApplicationsPage(PlateformeContexte contexte) : PageModel
{
    /// <summary>Applications, la plus récente d'abord.</summary>
    public IReadOnlyList<ApplicationPartenaire> Lignes { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct) =>
        Lignes = await contexte.Applications.AsNoTracking().OrderByDescending(a => a.CreeeLe).ToListAsync(ct);
}
