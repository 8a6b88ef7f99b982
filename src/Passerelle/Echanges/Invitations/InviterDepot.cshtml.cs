using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Echanges.Partages;
using Socle.Ecrans;

namespace Passerelle.Echanges.Invitations;

/// <summary>Formulaire d'invitation.</summary>
public sealed class InviterDepotPage(InviterDepot inviter, ReglagesPartages reglages) : PageModel
{
    /// <summary>Adresse.</summary>
    [BindProperty, Display(Name = "Adresse électronique"), Required, StringLength(254)]
    public string Courriel { get; set; } = "";

    /// <summary>Ce qui est attendu.</summary>
    [BindProperty, Display(Name = "Ce qui est attendu"), StringLength(200)]
    public string? Attendu { get; set; }

    /// <summary>Durée, en heures.</summary>
    [BindProperty, Display(Name = "Durée du lien, en heures"), Range(1, 10_000)]
    public int Duree { get; set; } = (int)reglages.Duree.TotalHours;

    /// <summary>Fichiers permis.</summary>
    [BindProperty, Display(Name = "Nombre de fichiers"), Range(1, 1000)]
    public int Fichiers { get; set; } = 1;

    /// <summary>Invite.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var resultat = await inviter.ExecuterAsync(new InviterDepotCommand { Courriel = Courriel, Attendu = Attendu ?? "", Duree = TimeSpan.FromHours(Duree), Fichiers = Fichiers }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("L'invitation est créée ; son lien part par courriel.");
        return RedirectToPage("/Echanges/Invitations/ListerInvitations");
    }
}
