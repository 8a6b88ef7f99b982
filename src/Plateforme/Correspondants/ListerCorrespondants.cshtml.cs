using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;

namespace Plateforme.Correspondants;

/// <summary>Les correspondants des deux parties, rôle par rôle.</summary>
public sealed class ListerCorrespondantsPage(PlateformeContexte contexte) : PageModel
{
    /// <summary>Ceux qui sont désignés.</summary>
    public IReadOnlyDictionary<(Cote, RoleCorrespondant), Correspondant> Designes { get; private set; } = new Dictionary<(Cote, RoleCorrespondant), Correspondant>();

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct) =>
        Designes = await contexte.Correspondants.AsNoTracking().ToDictionaryAsync(c => (c.Cote, c.Role), ct);
}
