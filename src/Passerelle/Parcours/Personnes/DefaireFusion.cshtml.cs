using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Parcours.Personnes;

/// <summary>Confirmation avant de défaire une fusion.</summary>
[Authorize(Policy = Permission.DoutesRegler)]
public sealed class DefaireFusionPage(DefaireFusion defaire, PasserelleContexte contexte) : PageModel
{
    /// <summary>Fusion.</summary>
    public Fusion Fusion { get; private set; } = null!;

    /// <summary>Fiche d'où l'on vient.</summary>
    public Guid CleGardee { get; private set; }

    /// <summary>Montre ce qui sera fait.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await contexte.Fusions.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) is not { } fusion)
            return NotFound();
        Fusion = fusion;
        CleGardee = await contexte.Personnes.Where(p => p.Id == fusion.GardeeId).Select(p => p.Cle).FirstAsync(ct);
        return Page();
    }

    /// <summary>Défait.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!(await defaire.ExecuterAsync(id, ct)).Essayer(out var separee, out _))
            return NotFound();
        this.Annoncer("Fusion défaite : chaque fiche a retrouvé les siens et ses entrées. Voici la fiche séparée.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = separee });
    }
}
