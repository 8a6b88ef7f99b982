using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;
using Socle.Journal;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Modification d'un compte.</summary>
public sealed class ModifierComptePage(ModifierCompte modifier, UserManager<Compte> comptes, RolesEnBase rolesEnBase, IJournal journal) : PageModel
{
    /// <summary>Compte visé.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

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

    /// <summary>Retirer le second facteur.</summary>
    [BindProperty]
    public bool RetirerDoubleFacteur { get; set; }

    /// <summary>Tirer un nouveau mot de passe.</summary>
    [BindProperty]
    public bool NouveauMotDePasse { get; set; }

    /// <summary>Version lue.</summary>
    [BindProperty]
    public string Version { get; set; } = "";

    /// <summary>Identifiant de connexion.</summary>
    public string Identifiant { get; private set; } = "";

    /// <summary>Vrai quand le second facteur est actif.</summary>
    public bool DoubleFacteur { get; private set; }

    /// <summary>Mot de passe tiré.</summary>
    public string? MotDePasseTire { get; private set; }

    /// <summary>Montre le compte.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LireAsync() is not { } compte)
            return NotFound();
        (Nom, Fonction, Courriel, DebutLe, FinLe, Version) = (compte.NomAffiche, compte.Fonction, compte.Email, compte.DebutLe, compte.FinLe, compte.ConcurrencyStamp!);
        Roles = [.. (await rolesEnBase.LireAsync(Id, ct)).Select(r => r.Code)];
        await journal.EcrireAsync(ActeJournal.Lecture, "ConsulterCompte", Id.ToString(), ct: ct);
        return Page();
    }

    /// <summary>Modifie.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LireAsync() is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await modifier.ExecuterAsync(new ModifierCompteCommand
        {
            Id = Id,
            Nom = Nom,
            Fonction = Fonction,
            Roles = Roles,
            Courriel = Courriel,
            DebutLe = DebutLe,
            FinLe = FinLe,
            RetirerDoubleFacteur = RetirerDoubleFacteur,
            NouveauMotDePasse = NouveauMotDePasse,
            Version = Version,
        }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        if (NouveauMotDePasse)
        {
            MotDePasseTire = resultat.Valeur;
            return Page();
        }
        this.Annoncer($"Compte {Identifiant} enregistré.");
        return RedirectToPage("/Habilitations/Comptes/ListerComptes");
    }

    private async Task<Compte?> LireAsync()
    {
        var compte = await comptes.FindByIdAsync(Id.ToString());
        (Identifiant, DoubleFacteur) = (compte?.UserName ?? "", compte?.TwoFactorEnabled ?? false);
        return compte;
    }
}
