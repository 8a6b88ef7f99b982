using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Dire un devoir fait, avec sa preuve.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class AccomplirDevoirPage(PasserelleContexte contexte, LirePacte lire, AccomplirDevoir accomplir) : PageModel
{
    /// <summary>Identifiant du devoir, ou code d'une obligation datée.</summary>
    [BindProperty(SupportsGet = true)]
    public required string Cle { get; set; }

    /// <summary>Jour où ce fut fait.</summary>
    [BindProperty]
    public DateOnly? FaitLe { get; set; }

    /// <summary>Preuve.</summary>
    [BindProperty]
    public string? Preuve { get; set; }

    /// <summary>Ce qui est dû.</summary>
    public string Intitule { get; private set; } = "";

    /// <summary>Pour quand, à qui, par quel canal.</summary>
    public string Precisions { get; private set; } = "";

    /// <summary>Ouvre le formulaire.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Accomplit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ChargerAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var resultat = Guid.TryParse(Cle, out var id) ? await accomplir.ExecuterAsync(id, FaitLe, Preuve, ct) : await accomplir.ExecuterAsync(Cle, FaitLe, Preuve, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("C'est fait, avec sa preuve.");
        return RedirectToPage("/Contractualisation/Echeances/AfficherCalendrier");
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return false;
        if (Guid.TryParse(Cle, out var id))
        {
            if (await contexte.Devoirs.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.FaitLe == null, ct) is not { } devoir)
                return false;
            (Intitule, Precisions) = (devoir.Intitule, Dire(devoir.Echeance, devoir.Destinataires, devoir.Canal));
            return true;
        }
        if (lu.Valeur.Obligations.SingleOrDefault(o => o.Code == Cle && o.Date is not null) is not { } obligation)
            return false;
        (Intitule, Precisions) = (obligation.Intitule, Dire(obligation.Date, obligation.Destinataires, obligation.Forme));
        return true;
    }

    private static string Dire(DateOnly? echeance, params string[] reste) => string.Join(", ", reste.Where(t => t.Length > 0).Prepend(echeance is { } e ? $"Pour le {e.Lisible()}" : "Sans délai dit"));
}
