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

/// <summary>Saisir une dépense et son justificatif ; la corriger, c'est la remplacer avec un motif ; la retirer, de même.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class SaisirDepensePage(PasserelleContexte contexte, LirePacte lire, SaisirDepense saisir) : PageModel
{
    /// <summary>Dépense corrigée ; nulle pour une neuve.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>Pourquoi la corriger ou la retirer.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Engagement entamé.</summary>
    [BindProperty]
    public string? Engagement { get; set; }

    /// <summary>La dépense telle qu'elle est, à corriger.</summary>
    public Depense? Ancienne { get; private set; }

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

    /// <summary>Engagements en cours.</summary>
    public IReadOnlyList<SelectListItem> Engagements { get; private set; } = [];

    /// <summary>Ouvre le formulaire.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (Ancienne is { } d)
            (Action, Nature, Objet, Du, Au, Unite, NombreUnites, CoutUnitaire, Montant, Justificatif, NonEligible, Engagement) =
                (d.Action, d.Nature, d.Objet, d.Du, d.Au, d.Unite, d.NombreUnites.Nu(), d.CoutUnitaire.Nu(), ((decimal?)d.Montant).Nu(), d.Justificatif, d.NonEligible, d.Engagement);
        return Page();
    }

    /// <summary>Saisit, ou remplace.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return Finir(await saisir.ExecuterAsync(new SaisirDepenseCommand
        {
            Corrige = Id,
            Motif = Motif,
            Engagement = Engagement,
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
        }, ct), Id is null ? "La dépense est saisie." : "La dépense est corrigée ; l'ancienne est gardée.");
    }

    /// <summary>Retire.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(CancellationToken ct)
    {
        if (Id is not { } id || !await ChargerAsync(ct))
            return NotFound();
        ModelState.Clear();
        return Finir(await saisir.RetirerAsync(id, Motif, ct), "La dépense est retirée, avec votre motif.");
    }

    private IActionResult Finir(Resultat<Depense> resultat, string fait)
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
        Engagements =
        [
            new SelectListItem("aucun", ""),
            .. (await contexte.Engagements.AsNoTracking().Where(e => e.FiniLe == null).OrderBy(e => e.Action).ThenBy(e => e.Reference).ToListAsync(ct)).Select(e => new SelectListItem($"{e.Action}, {e.Reference} : {e.Objet}", e.Reference)),
        ];
        Ancienne = Id is { } id ? await contexte.Depenses.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.FinieLe == null, ct) : null;
        return Id is null || Ancienne is not null;
    }
}
