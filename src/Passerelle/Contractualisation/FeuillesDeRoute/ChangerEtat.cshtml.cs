using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.FeuillesDeRoute;

/// <summary>Changer l'état d'une cible ; ses états passés restent.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class ChangerEtatPage(PasserelleContexte contexte, LirePacte lire, ChangerEtat changer) : PageModel
{
    /// <summary>Thème.</summary>
    [BindProperty(SupportsGet = true)]
    public required string Theme { get; set; }

    /// <summary>Rang.</summary>
    [BindProperty(SupportsGet = true)]
    public int Rang { get; set; }

    /// <summary>Avancement.</summary>
    [BindProperty]
    public AvancementCible? Avancement { get; set; }

    /// <summary>Qui en répond.</summary>
    [BindProperty]
    public string? Responsable { get; set; }

    /// <summary>Commentaire.</summary>
    [BindProperty]
    public string? Commentaire { get; set; }

    /// <summary>La cible.</summary>
    public ElementFeuilleDeRoute Cible { get; private set; } = null!;

    /// <summary>Ses états, du plus récent au plus ancien.</summary>
    public IReadOnlyList<EtatFeuille> Etats { get; private set; } = [];

    /// <summary>Choix.</summary>
    public IReadOnlyList<SelectListItem> Avancements { get; } = [.. Enum.GetValues<AvancementCible>().Select(a => new SelectListItem(SuivreFeuillePage.Dire(a).Mot, a.ToString()))];

    /// <summary>Ouvre le formulaire.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (Etats is [var dernier, ..])
            (Avancement, Responsable) = (dernier.Avancement, dernier.Responsable);
        return Page();
    }

    /// <summary>Change.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await changer.ExecuterAsync(Theme, Rang, Avancement, Responsable, Commentaire, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("L'état est changé.");
        return RedirectToPage("/Contractualisation/FeuillesDeRoute/SuivreFeuille");
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi || lu.Valeur.FeuilleDeRoute.SingleOrDefault(f => f.Theme == Theme && f.Rang == Rang) is not { } cible)
            return false;
        Cible = cible;
        Etats = await contexte.EtatsFeuille.AsNoTracking().Where(e => e.Theme == Theme && e.Rang == Rang).OrderByDescending(e => e.Le).ToListAsync(ct);
        return true;
    }
}
