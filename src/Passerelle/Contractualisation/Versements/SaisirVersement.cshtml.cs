using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Versements;

/// <summary>Saisir un versement reçu ou reversé.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class SaisirVersementPage(LirePacte lire, SaisirVersement saisir) : PageModel
{
    /// <summary>Axe ou volet.</summary>
    [BindProperty]
    public string? Perimetre { get; set; }

    /// <summary>Jour.</summary>
    [BindProperty]
    public DateOnly? Le { get; set; }

    /// <summary>Montant.</summary>
    [BindProperty]
    public decimal? Montant { get; set; }

    /// <summary>Référence.</summary>
    [BindProperty]
    public string? Reference { get; set; }

    /// <summary>Reversé à l'État.</summary>
    [BindProperty]
    public bool Reverse { get; set; }

    /// <summary>Axes et volets.</summary>
    public IReadOnlyList<SelectListItem> Perimetres { get; private set; } = [];

    /// <summary>Ouvre le formulaire.</summary>
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Saisit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var resultat = await saisir.ExecuterAsync(new SaisirVersementCommand { Perimetre = Perimetre, Reverse = Reverse, Le = Le, Montant = Montant, Reference = Reference }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Le versement est saisi.");
        return RedirectToPage("/Contractualisation/Versements/ListerVersements");
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (lu.Reussi)
            Perimetres = [.. lu.Valeur.Perimetres.Select(p => new SelectListItem(p.Intitule, p.Code))];
        else
            ModelState.Reporter(lu.Erreurs);
    }
}
