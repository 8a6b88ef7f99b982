using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Incidents.Regles;
using Plateforme.Supervision;

namespace Plateforme.Incidents;

/// <summary>Les incidents, ceux qui courent d'abord, et leurs délais.</summary>
public sealed class ListerIncidentsPage(PlateformeContexte contexte, ReglagesSupervision reglages, TimeProvider horloge) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Clos compris.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Clos { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Incidents.</summary>
    public IReadOnlyList<(Incident Incident, IReadOnlyList<DelaiIncident> Delais)> Lignes { get; private set; } = [];

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Maintenant.</summary>
    public DateTime Maintenant { get; } = horloge.GetUtcNow().UtcDateTime;

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var choix = contexte.Incidents.AsNoTracking().Where(i => Clos || i.ClosLe == null);
        Total = await choix.CountAsync(ct);
        var lus = await choix.OrderBy(i => i.ClosLe != null).ThenByDescending(i => i.Id).Skip((P - 1) * Taille).Take(Taille).Include(i => i.Etapes.OrderBy(e => e.Id)).ToListAsync(ct);
        Lignes = lus.ConvertAll(i => (i, (IReadOnlyList<DelaiIncident>)[.. DelaisIncident.De(i, reglages.Ouvrables)]));
    }
}
