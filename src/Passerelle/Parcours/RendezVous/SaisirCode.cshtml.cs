using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Ecrans;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Où taper le code d'une lettre : il mène à la page que le lien d'un SMS ouvre. Un code faux n'y apprend rien.</summary>
[AllowAnonymous, PageSecrete, EnableRateLimiting(DebitLiens.Politique)]
public sealed class SaisirCodePage : PageModel
{
    /// <summary>Code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Mène à la page du code.</summary>
    public IActionResult OnPost()
    {
        if (JetonPersonnel.Lire(Code ?? "") is { Length: > 0 } lu)
            return RedirectToPage("/Parcours/RendezVous/ChoisirRendezVous", new { jeton = lu });
        ModelState.Reporter([RendezVousErreurs.ChampFaux(nameof(Code), "le code de votre lettre")]);
        return Page();
    }
}
