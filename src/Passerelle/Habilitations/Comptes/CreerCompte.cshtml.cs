using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Création d'un compte ; le mot de passe tiré s'affiche une fois, dans la réponse.</summary>
public sealed class CreerComptePage(CreerCompte creer) : PageModel
{
    /// <summary>Identifiant de connexion.</summary>
    [BindProperty, Display(Name = "Identifiant"), Required, StringLength(100)]
    public string Identifiant { get; set; } = "";

    /// <summary>Nom affiché.</summary>
    [BindProperty, Display(Name = "Nom affiché"), Required, StringLength(120)]
    public string Nom { get; set; } = "";

    /// <summary>Fonction ou structure.</summary>
    [BindProperty, Display(Name = "Fonction ou structure"), StringLength(120)]
    public string? Fonction { get; set; }

    /// <summary>Codes des rôles cochés.</summary>
    [BindProperty]
    public List<string> Roles { get; set; } = [];

    /// <summary>Adresse électronique.</summary>
    [BindProperty, Display(Name = "Adresse électronique"), StringLength(254)]
    public string? Courriel { get; set; }

    /// <summary>Premier jour de l'habilitation.</summary>
    [BindProperty, Display(Name = "Premier jour de l'habilitation")]
    public DateOnly? DebutLe { get; set; }

    /// <summary>Dernier jour de l'habilitation.</summary>
    [BindProperty, Display(Name = "Dernier jour de l'habilitation")]
    public DateOnly? FinLe { get; set; }

    /// <summary>Compte créé.</summary>
    public CompteCree? Cree { get; private set; }

    /// <summary>Crée.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var resultat = await creer.ExecuterAsync(new CreerCompteCommand { Identifiant = Identifiant, Nom = Nom, Fonction = Fonction, Courriel = Courriel, Roles = Roles, DebutLe = DebutLe, FinLe = FinLe }, ct);
        if (resultat.Reussi)
            Cree = resultat.Valeur;
        else
            ModelState.Reporter(resultat.Erreurs);
        return Page();
    }
}
