using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Saisir un engagement, le corriger ou le retirer.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class SaisirEngagementPage(PasserelleContexte contexte, LirePacte lire, SaisirEngagement saisir) : PageModel
{
    /// <summary>Engagement corrigé ; nul pour un neuf.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>Pourquoi le corriger ou le retirer.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Action.</summary>
    [BindProperty]
    public string? Action { get; set; }

    /// <summary>Numéro.</summary>
    [BindProperty]
    public string? Reference { get; set; }

    /// <summary>Objet.</summary>
    [BindProperty]
    public string? Objet { get; set; }

    /// <summary>Jour.</summary>
    [BindProperty]
    public DateOnly? EngageLe { get; set; }

    /// <summary>Montant.</summary>
    [BindProperty]
    public decimal? Montant { get; set; }

    /// <summary>L'engagement tel qu'il est, à corriger.</summary>
    public Engagement? Ancien { get; private set; }

    /// <summary>Actions.</summary>
    public IReadOnlyList<SelectListItem> Actions { get; private set; } = [];

    /// <summary>Ouvre le formulaire.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (Ancien is { } e)
            (Action, Reference, Objet, EngageLe, Montant) = (e.Action, e.Reference, e.Objet, e.EngageLe, ((decimal?)e.Montant).Nu());
        return Page();
    }

    /// <summary>Saisit, ou remplace.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return Finir(await saisir.ExecuterAsync(new SaisirEngagementCommand { Corrige = Id, Motif = Motif, Action = Action, Reference = Reference, Objet = Objet, EngageLe = EngageLe, Montant = Montant }, ct), "L'engagement est saisi.");
    }

    /// <summary>Retire.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(CancellationToken ct)
    {
        if (Id is not { } id || !await ChargerAsync(ct))
            return NotFound();
        ModelState.Clear();
        return Finir(await saisir.RetirerAsync(id, Motif, ct), "L'engagement est retiré, avec votre motif.");
    }

    private IActionResult Finir(Resultat<Engagement> resultat, string fait)
    {
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer(fait);
        return RedirectToPage("/Contractualisation/Depenses/ListerDepenses", new { annee = resultat.Valeur.Annee });
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (lu.Reussi)
            Actions = [.. lu.Valeur.Actions.Select(a => new SelectListItem($"{a.Code} {a.Titre}", a.Code))];
        else
            ModelState.Reporter(lu.Erreurs);
        Ancien = Id is { } id ? await contexte.Engagements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.FiniLe == null, ct) : null;
        return Id is null || Ancien is not null;
    }
}
