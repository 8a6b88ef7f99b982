using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Plateforme.Changements;

/// <summary>Un changement : où il en est, ce qu'on peut en faire.</summary>
public sealed class ConsulterChangementPage(PlateformeContexte contexte, AvancerChangement avancer, TimeProvider horloge) : PageModel
{
    /// <summary>Numéro.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Acte.</summary>
    [BindProperty]
    public ActeChangement Acte { get; set; }

    /// <summary>Motif du retour.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Le changement.</summary>
    public Changement Fiche { get; private set; } = null!;

    /// <summary>Actes possibles.</summary>
    public IReadOnlyList<ActeChangement> Possibles { get; private set; } = [];

    /// <summary>Aujourd'hui.</summary>
    public DateOnly Aujourdhui { get; } = horloge.Aujourdhui();

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Fiche = (await contexte.Changements.AsNoTracking().FirstOrDefaultAsync(c => c.Id == Id, ct))!;
        if (Fiche is null)
            return NotFound();
        Possibles = PrevenanceChangement.Possibles(Fiche, Aujourdhui);
        return Page();
    }

    /// <summary>Avance.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var fait = await avancer.ExecuterAsync(Id, Acte, Motif, ct);
        if (!fait.Reussi)
        {
            ModelState.Reporter(fait.Erreurs);
            return await OnGetAsync(ct);
        }
        this.Annoncer("Enregistré.");
        return RedirectToPage(new { Id });
    }
}
