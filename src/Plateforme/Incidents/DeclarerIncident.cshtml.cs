using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Plateforme.Acces;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Plateforme.Incidents;

/// <summary>Déclarer un incident : l'équivalent du formulaire « nous contacter » (ligne 2227).</summary>
public sealed class DeclarerIncidentPage(DeclarerIncident declarer) : PageModel
{
    /// <summary>Qui l'a constaté.</summary>
    [BindProperty]
    public OrigineIncident Origine { get; set; } = OrigineIncident.Partenaire;

    /// <summary>Nature.</summary>
    [BindProperty]
    public NatureIncident Nature { get; set; } = NatureIncident.Disponibilite;

    /// <summary>API touchée.</summary>
    [BindProperty]
    public string? Api { get; set; }

    /// <summary>En une ligne.</summary>
    [BindProperty]
    public string? Titre { get; set; }

    /// <summary>Éléments.</summary>
    [BindProperty]
    public string? Description { get; set; }

    /// <summary>Pré-diagnostic.</summary>
    [BindProperty]
    public string? PreDiagnostic { get; set; }

    /// <summary>C'est le partenaire qui est indisponible.</summary>
    [BindProperty]
    public bool ChezLePartenaire { get; set; }

    /// <summary>Heure légale du constat.</summary>
    [BindProperty]
    public DateTime? ConstateLe { get; set; }

    /// <summary>API au choix.</summary>
    public static IEnumerable<SelectListItem> Apis => ApiServie.Toutes.Select(a => new SelectListItem(a.Cle, a.Cle)).Prepend(new SelectListItem("toutes, ou autre chose", ""));

    /// <summary>Déclare.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var declare = await declarer.ExecuterAsync(new DeclarerIncidentCommand
        {
            Origine = Origine,
            Nature = Nature,
            Api = string.IsNullOrEmpty(Api) ? null : Api,
            Titre = Titre ?? "",
            Description = Description ?? "",
            PreDiagnostic = PreDiagnostic,
            ChezLePartenaire = ChezLePartenaire,
            ConstateLe = ConstateLe is { } local ? HeureLegale.VersUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : null,
        }, ct);
        if (!declare.Reussi)
        {
            ModelState.Reporter(declare.Erreurs);
            return Page();
        }
        this.Annoncer($"Incident n° {declare.Valeur.Id} déclaré.");
        return RedirectToPage("/Incidents/ConsulterIncident", new { declare.Valeur.Id });
    }
}
