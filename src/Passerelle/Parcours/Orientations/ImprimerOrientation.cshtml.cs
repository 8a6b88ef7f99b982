using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;

namespace Passerelle.Parcours.Orientations;

/// <summary>La lettre d'orientation, à imprimer.</summary>
[Authorize(Policy = Permission.OrientationsDecider)]
public sealed class ImprimerOrientationPage(ImprimerOrientation imprimer, TimeProvider horloge) : PageModel
{
    /// <summary>Lettre.</summary>
    public LettreOrientation Lettre { get; private set; } = null!;

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Montre la lettre.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await imprimer.ExecuterAsync(id, ct) is not { } lettre)
            return NotFound();
        Lettre = lettre;
        return Page();
    }
}
