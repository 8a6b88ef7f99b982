using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Formulaire de connexion.</summary>
[AllowAnonymous]
public sealed class SeConnecterPage(OuvrirSession ouvrirSession) : PageModel
{
    /// <summary>Identifiant du compte.</summary>
    [BindProperty, Display(Name = "Identifiant"), Required, StringLength(256)]
    public string Identifiant { get; set; } = "";

    /// <summary>Mot de passe.</summary>
    [BindProperty, Display(Name = "Mot de passe"), Required, StringLength(256)]
    public string MotDePasse { get; set; } = "";

    /// <summary>Page demandée avant la connexion.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    /// <summary>Une session ouverte n'a pas à se rouvrir.</summary>
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Suite) : Page();

    /// <summary>Ouvre la session.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var resultat = await ouvrirSession.ExecuterAsync(HttpContext, Identifiant, MotDePasse, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        return resultat.Valeur == SuiteConnexion.Ouverte
            ? LocalRedirect(Suite)
            : RedirectToPage("/Habilitations/DoubleFacteur/VerifierCode", new { Retour });
    }

    private string Suite => Url.IsLocalUrl(Retour) ? Retour : "/";
}
