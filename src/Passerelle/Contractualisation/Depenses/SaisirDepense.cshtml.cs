using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Saisir une dépense et son justificatif.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class SaisirDepensePage(LirePacte lire, SaisirDepense saisir) : PageModel
{
    /// <summary>Action.</summary>
    [BindProperty]
    public string? Action { get; set; }

    /// <summary>Nature.</summary>
    [BindProperty]
    public string? Nature { get; set; }

    /// <summary>Objet.</summary>
    [BindProperty]
    public string? Objet { get; set; }

    /// <summary>Premier jour.</summary>
    [BindProperty]
    public DateOnly? Du { get; set; }

    /// <summary>Dernier jour.</summary>
    [BindProperty]
    public DateOnly? Au { get; set; }

    /// <summary>Unité.</summary>
    [BindProperty]
    public string? Unite { get; set; }

    /// <summary>Nombre d'unités.</summary>
    [BindProperty]
    public decimal? NombreUnites { get; set; }

    /// <summary>Coût unitaire.</summary>
    [BindProperty]
    public decimal? CoutUnitaire { get; set; }

    /// <summary>Montant.</summary>
    [BindProperty]
    public decimal? Montant { get; set; }

    /// <summary>Justificatif.</summary>
    [BindProperty]
    public string? Justificatif { get; set; }

    /// <summary>Motif de non-éligibilité.</summary>
    [BindProperty]
    public string? NonEligible { get; set; }

    /// <summary>Actions.</summary>
    public IReadOnlyList<SelectListItem> Actions { get; private set; } = [];

    /// <summary>Ouvre le formulaire.</summary>
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Saisit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var resultat = await saisir.ExecuterAsync(new SaisirDepenseCommand
        {
            Action = Action,
            Nature = Nature,
            Objet = Objet,
            Du = Du,
            Au = Au,
            Unite = Unite,
            NombreUnites = NombreUnites,
            CoutUnitaire = CoutUnitaire,
            Montant = Montant,
            Justificatif = Justificatif,
            NonEligible = NonEligible,
        }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("La dépense est saisie.");
        return RedirectToPage("/Contractualisation/Depenses/ListerDepenses", new { annee = resultat.Valeur.Annee });
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (lu.Reussi)
            Actions = [.. lu.Valeur.Actions.Select(a => new SelectListItem($"{a.Code} {a.Titre}", a.Code))];
        else
            ModelState.Reporter(lu.Erreurs);
    }
}
