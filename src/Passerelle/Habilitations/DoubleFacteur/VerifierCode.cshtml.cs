using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Connexion;
using Socle.Ecrans;

namespace Passerelle.Habilitations.DoubleFacteur;

/// <summary>Second temps de la connexion.</summary>
[AllowAnonymous]
public sealed class VerifierCodePage(VerifierCode verifier, ConnexionComptes connexion) : PageModel
{
    /// <summary>Code saisi.</summary>
    [BindProperty, Display(Name = "Code"), Required, StringLength(32)]
    public string Code { get; set; } = "";

    /// <summary>Page demandée avant la connexion.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    /// <summary>Sans mot de passe juste, on recommence au début.</summary>
    public async Task<IActionResult> OnGetAsync() =>
        await connexion.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Habilitations/Connexion/SeConnecter") : Page();

    /// <summary>Vérifie.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var resultat = await verifier.ExecuterAsync(HttpContext, Code, ct);
        if (resultat.Reussi)
            return LocalRedirect(Url.IsLocalUrl(Retour) ? Retour : "/");
        ModelState.Reporter(resultat.Erreurs);
        return Page();
    }
}
