using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Echeances;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Comites;

/// <summary>Une réunion : son ordre du jour, ses décisions, les actions décidées et leur suite.</summary>
public sealed class ConsulterReunionPage(PasserelleContexte contexte, LirePacte lire, TenirReunion tenir, IAuthorizationService autorisation, TimeProvider horloge) : PageModel
{
    /// <summary>Réunion.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Relevé.</summary>
    [BindProperty]
    public string? Releve { get; set; }

    /// <summary>Action décidée.</summary>
    [BindProperty]
    public string? Intitule { get; set; }

    /// <summary>Qui.</summary>
    [BindProperty]
    public string? Responsable { get; set; }

    /// <summary>Pour quand.</summary>
    [BindProperty]
    public DateOnly? Echeance { get; set; }

    /// <summary>Motif d'annulation.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>La réunion.</summary>
    public ReunionComite Reunion { get; private set; } = null!;

    /// <summary>Son comité.</summary>
    public Comite Comite { get; private set; } = null!;

    /// <summary>Actions décidées.</summary>
    public IReadOnlyList<Devoir> Decidees { get; private set; } = [];

    /// <summary>Actions des réunions d'avant, du même comité, encore à faire.</summary>
    public IReadOnlyList<Devoir> Restes { get; private set; } = [];

    /// <summary>L'agent peut écrire.</summary>
    public bool PeutGerer { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui { get; private set; }

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Garde le relevé.</summary>
    public Task<IActionResult> OnPostReleverAsync(CancellationToken ct) => AgirAsync(() => tenir.ReleverAsync(Id, Releve, ct), "Le relevé de décisions est gardé.", ct);

    /// <summary>Ajoute une action.</summary>
    public Task<IActionResult> OnPostDeciderAsync(CancellationToken ct) => AgirAsync(() => tenir.DeciderAsync(Id, Intitule, Responsable, Echeance, ct), "L'action est au calendrier.", ct);

    /// <summary>Annule.</summary>
    public Task<IActionResult> OnPostAnnulerAsync(CancellationToken ct) => AgirAsync(() => tenir.AnnulerAsync(Id, Motif, ct), "La réunion est annulée.", ct);

    private async Task<IActionResult> AgirAsync<T>(Func<Task<Resultat<T>>> acte, string fait, CancellationToken ct)
    {
        if (!(await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded)
            return Forbid();
        if (!await ChargerAsync(ct))
            return NotFound();
        var resultat = await acte();
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer(fait);
        return RedirectToPage(new { Id });
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi || await contexte.ReunionsComites.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } reunion)
            return false;
        (Reunion, Comite, Aujourdhui) = (reunion, lu.Valeur.Comites.Single(c => c.Code == reunion.Comite), horloge.Aujourdhui());
        Decidees = await contexte.Devoirs.AsNoTracking().Where(d => d.Origine == Id).OrderBy(d => d.Echeance).ToListAsync(ct);
        var avant = contexte.ReunionsComites.Where(r => r.Comite == reunion.Comite && r.PrevueLe < reunion.PrevueLe).Select(r => (Guid?)r.Id);
        Restes = await contexte.Devoirs.AsNoTracking().Where(d => avant.Contains(d.Origine) && d.FaitLe == null).OrderBy(d => d.Echeance).ToListAsync(ct);
        PeutGerer = (await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded;
        return true;
    }
}
