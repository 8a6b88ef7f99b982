using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Comptes;
using Socle.Ecrans;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Le compte de l'agent connecté : second facteur et mot de passe.</summary>
public sealed class ChangerMotDePassePage(ChangerMotDePasse changer, UserManager<Compte> comptes) : PageModel
{
    /// <summary>Mot de passe actuel.</summary>
    [BindProperty, Display(Name = "Mot de passe actuel"), Required, StringLength(256)]
    public string Actuel { get; set; } = "";

    /// <summary>Nouveau mot de passe.</summary>
    [BindProperty, Display(Name = "Nouveau mot de passe"), Required, StringLength(256)]
    public string Nouveau { get; set; } = "";

    /// <summary>Nouveau mot de passe, répété.</summary>
    [BindProperty, Display(Name = "Nouveau mot de passe, encore"), Required]
    [Compare(nameof(Nouveau), ErrorMessage = "Les deux nouveaux mots de passe diffèrent.")]
    public string Confirmation { get; set; } = "";

    /// <summary>Vrai quand le second facteur est actif.</summary>
    public bool DoubleFacteur { get; private set; }

    /// <summary>Codes de secours non employés.</summary>
    public int CodesRestants { get; private set; }

    /// <summary>Montre.</summary>
    public Task OnGetAsync() => LireAsync();

    /// <summary>Change le mot de passe.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var compte = await LireAsync();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await changer.ExecuterAsync(compte, Actuel, Nouveau, User.Session(), ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Mot de passe changé. Vos autres sessions se ferment.");
        return RedirectToPage();
    }

    private async Task<Compte> LireAsync()
    {
        var compte = await comptes.GetUserAsync(User) ?? throw new InvalidOperationException("Session sans compte.");
        DoubleFacteur = compte.TwoFactorEnabled;
        CodesRestants = DoubleFacteur ? await comptes.CountRecoveryCodesAsync(compte) : 0;
        return compte;
    }
}
