using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Correspondants;
using Plateforme.Incidents.Regles;
using Plateforme.Supervision;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Plateforme.Incidents;

/// <summary>Un incident : ses délais, ce qui a été fait, l'étape suivante.</summary>
public sealed class ConsulterIncidentPage(PlateformeContexte contexte, AvancerIncident avancer, ReglagesSupervision reglages, TimeProvider horloge) : PageModel
{
    /// <summary>Numéro.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Étape.</summary>
    [BindProperty]
    public GenreEtape Etape { get; set; }

    /// <summary>Ce qui est dit.</summary>
    [BindProperty]
    public string? Texte { get; set; }

    /// <summary>Heure légale du retour prévu.</summary>
    [BindProperty]
    public DateTime? RetourPrevuLe { get; set; }

    /// <summary>L'incident.</summary>
    public Incident Incident { get; private set; } = null!;

    /// <summary>Ses délais.</summary>
    public IReadOnlyList<DelaiIncident> Delais { get; private set; } = [];

    /// <summary>Étapes possibles.</summary>
    public IReadOnlyList<SelectListItem> Possibles { get; private set; } = [];

    /// <summary>Vrai quand l'autre partie a un correspondant à prévenir.</summary>
    public bool Prevenu { get; private set; }

    /// <summary>Maintenant.</summary>
    public DateTime Maintenant { get; } = horloge.GetUtcNow().UtcDateTime;

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LireAsync(ct) ? Page() : NotFound();

    /// <summary>Avance d'une étape.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(ct);
        var fait = await avancer.ExecuterAsync(new AvancerIncidentCommand
        {
            Id = Id,
            Etape = Etape,
            Texte = Texte,
            RetourPrevuLe = RetourPrevuLe is { } local ? HeureLegale.VersUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : null,
        }, ct);
        if (!fait.Reussi)
        {
            ModelState.Reporter(fait.Erreurs);
            return await OnGetAsync(ct);
        }
        this.Annoncer($"Incident n° {Id} : {Etape.Libelle()}.");
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LireAsync(CancellationToken ct)
    {
        Incident = (await contexte.Incidents.AsNoTracking().Include(i => i.Etapes.OrderBy(e => e.Id)).FirstOrDefaultAsync(i => i.Id == Id, ct))!;
        if (Incident is null)
            return false;
        Delais = [.. DelaisIncident.De(Incident, reglages.Ouvrables)];
        Possibles = [.. AvancerIncident.Possibles(Incident).Select(e => new SelectListItem(e.Libelle(), e.ToString()))];
        var role = Incident.Nature == NatureIncident.Faille ? RoleCorrespondant.SecuriteSi : RoleCorrespondant.Incidents;
        Prevenu = await contexte.Correspondants.CountAsync(c => c.Role == role, ct) == 2;
        return true;
    }
}
