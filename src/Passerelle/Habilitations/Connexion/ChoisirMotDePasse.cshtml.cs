using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Choix du mot de passe par un lien d'une fois, sans session. La page est la même que le lien vaille ou non.</summary>
[AllowAnonymous, PageSecrete]
public sealed class ChoisirMotDePassePage(ChoisirMotDePasse choisir) : PageModel
{
    /// <summary>Mot de passe choisi.</summary>
    [BindProperty, Display(Name = "Mot de passe"), Required, StringLength(256)]
    public string Nouveau { get; set; } = "";

    /// <summary>Le même, répété.</summary>
    [BindProperty, Display(Name = "Mot de passe, encore"), Required]
    [Compare(nameof(Nouveau), ErrorMessage = "Les deux mots de passe diffèrent.")]
    public string Confirmation { get; set; } = "";

    /// <summary>Choisit.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string lien)
    {
        if (!ModelState.IsValid)
            return Page();
        var resultat = await choisir.ExecuterAsync(id, lien, Nouveau);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Mot de passe choisi. Entrez avec lui.");
        return RedirectToPage("/Habilitations/Connexion/SeConnecter");
    }
}
