using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Comites;

/// <summary>Prévoir une réunion et son ordre du jour.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class PrevoirReunionPage(LirePacte lire, TenirReunion tenir) : PageModel
{
    /// <summary>Comité.</summary>
    [BindProperty]
    public string? Comite { get; set; }

    /// <summary>Jour.</summary>
    [BindProperty]
    public DateOnly? PrevueLe { get; set; }

    /// <summary>Ordre du jour.</summary>
    [BindProperty]
    public string? OrdreDuJour { get; set; }

    /// <summary>Comités.</summary>
    public IReadOnlyList<SelectListItem> Comites { get; private set; } = [];

    /// <summary>Ouvre le formulaire.</summary>
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Prévoit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var resultat = await tenir.PrevoirAsync(Comite, PrevueLe, OrdreDuJour, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("La réunion est prévue.");
        return RedirectToPage("/Contractualisation/Comites/ConsulterReunion", new { id = resultat.Valeur.Id });
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (lu.Reussi)
            Comites = [.. lu.Valeur.Comites.Select(c => new SelectListItem($"{c.Intitule} ({c.Rythme.ToLowerInvariant()})", c.Code))];
        else
            ModelState.Reporter(lu.Erreurs);
    }
}
