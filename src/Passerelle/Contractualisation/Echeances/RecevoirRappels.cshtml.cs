using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Recevoir les rappels du Pacte par courriel, ou y renoncer.</summary>
public sealed class RecevoirRappelsPage(RecevoirRappels recevoir) : PageModel
{
    /// <summary>Adresse.</summary>
    [BindProperty]
    public string? Adresse { get; set; }

    /// <summary>Adresse actuelle, masquée ; nulle sans rappel.</summary>
    public string? Actuelle { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Actuelle = await recevoir.LireAsync(ct);

    /// <summary>Demande.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var resultat = await recevoir.ExecuterAsync(Adresse, ct);
        if (!resultat.Reussi)
        {
            Actuelle = await recevoir.LireAsync(ct);
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Les rappels vous seront envoyés.");
        return RedirectToPage();
    }

    /// <summary>Renonce.</summary>
    public async Task<IActionResult> OnPostRenoncerAsync(CancellationToken ct)
    {
        await recevoir.RenoncerAsync(ct);
        this.Annoncer("Vous ne recevrez plus de rappel.");
        return RedirectToPage();
    }
}
