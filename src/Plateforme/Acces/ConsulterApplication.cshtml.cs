using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Ecrans;

namespace Plateforme.Acces;

/// <summary>Une application : son accès, son débit, ses pannes ; renouveler ou retirer son secret.</summary>
[PageSecrete]
public sealed class ConsulterApplicationPage(PlateformeContexte contexte, GererApplication gerer) : PageModel
{
    /// <summary>Application.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Appels par seconde et par API.</summary>
    [BindProperty]
    public int AppelsParSeconde { get; set; }

    /// <summary>Panne demandée.</summary>
    [BindProperty]
    public Panne Panne { get; set; }

    /// <summary>API qu'elle touche.</summary>
    [BindProperty]
    public string? PanneApi { get; set; }

    /// <summary>Attente ajoutée.</summary>
    [BindProperty]
    public int AttenteMs { get; set; }

    /// <summary>L'application.</summary>
    public ApplicationPartenaire Fiche { get; private set; } = null!;

    /// <summary>Secret qui vient d'être renouvelé ; nul sinon.</summary>
    public ApplicationCreee? Renouvele { get; private set; }

    /// <summary>Pannes au choix.</summary>
    public static IEnumerable<SelectListItem> Pannes => Enum.GetValues<Panne>().Select(p => new SelectListItem(p.Libelle(), p.ToString()));

    /// <summary>API au choix.</summary>
    public static IEnumerable<SelectListItem> Apis => ApiServie.Toutes.Select(a => new SelectListItem(a.Cle, a.Cle)).Prepend(new SelectListItem("toutes", ""));

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LireAsync(ct))
            return NotFound();
        (AppelsParSeconde, Panne, PanneApi, AttenteMs) = (Fiche.AppelsParSeconde, Fiche.Panne, Fiche.PanneApi, Fiche.AttenteMs);
        return Page();
    }

    /// <summary>Règle le débit et les pannes.</summary>
    public async Task<IActionResult> OnPostReglerAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await LireAsync(ct) ? Page() : NotFound();
        var regle = await gerer.ReglerAsync(new ReglerApplicationCommand
        {
            Id = Id,
            AppelsParSeconde = AppelsParSeconde,
            Panne = Panne,
            PanneApi = string.IsNullOrEmpty(PanneApi) ? null : PanneApi,
            AttenteMs = AttenteMs,
        }, ct);
        if (!regle.Reussi)
        {
            ModelState.Reporter(regle.Erreurs);
            return await LireAsync(ct) ? Page() : NotFound();
        }
        this.Annoncer("Réglages enregistrés : ils valent dès le prochain appel.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Renouvelle le secret, et le montre une fois.</summary>
    public async Task<IActionResult> OnPostRenouvelerAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var renouvele = await gerer.RenouvelerAsync(Id, ct);
        if (renouvele.Reussi)
            Renouvele = renouvele.Valeur;
        else
            ModelState.Reporter(renouvele.Erreurs);
        return await OnGetAsync(ct);
    }

    /// <summary>Révoque l'application.</summary>
    public async Task<IActionResult> OnPostRevoquerAsync(CancellationToken ct)
    {
        if (!(await gerer.RevoquerAsync(Id, ct)).Reussi)
            return NotFound();
        this.Annoncer("Application révoquée : ses jetons ne valent plus rien.");
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LireAsync(CancellationToken ct)
    {
        Fiche = (await contexte.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Id == Id, ct))!;
        return Fiche is not null;
    }
}
