using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plateforme.Incidents;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Plateforme.Changements;

/// <summary>Communiquer un changement au partenaire.</summary>
public sealed class CommuniquerChangementPage(CommuniquerChangement communiquer, TimeProvider horloge) : PageModel
{
    /// <summary>Genre.</summary>
    [BindProperty]
    public GenreChangement Genre { get; set; } = GenreChangement.Mineur;

    /// <summary>API touchée.</summary>
    [BindProperty]
    public string? Api { get; set; }

    /// <summary>En une ligne.</summary>
    [BindProperty]
    public string? Titre { get; set; }

    /// <summary>Ce qui change.</summary>
    [BindProperty]
    public string? Description { get; set; }

    /// <summary>Jour prévu.</summary>
    [BindProperty]
    public DateOnly? PrevuLe { get; set; }

    /// <summary>Résout un incident bloquant.</summary>
    [BindProperty]
    public bool ResoutBloquant { get; set; }

    /// <summary>Mois de la version précédente.</summary>
    [BindProperty]
    public int MoisVersionPrecedente { get; set; } = PrevenanceChangement.MoisVersionPrecedente;

    /// <summary>Premier jour possible d'un changement mineur, d'un majeur.</summary>
    public (DateOnly Mineur, DateOnly Majeur) AuPlusTot => (PrevenanceChangement.AuPlusTot(GenreChangement.Mineur, false, horloge.Aujourdhui()), PrevenanceChangement.AuPlusTot(GenreChangement.Majeur, false, horloge.Aujourdhui()));

    /// <summary>API au choix.</summary>
    public static IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Apis => DeclarerIncidentPage.Apis;

    /// <summary>Communique.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var communique = await communiquer.ExecuterAsync(new CommuniquerChangementCommand
        {
            Genre = Genre,
            Api = string.IsNullOrEmpty(Api) ? null : Api,
            Titre = Titre ?? "",
            Description = Description ?? "",
            PrevuLe = PrevuLe ?? DateOnly.MinValue,
            ResoutBloquant = ResoutBloquant,
            MoisVersionPrecedente = MoisVersionPrecedente,
        }, ct);
        if (!communique.Reussi)
        {
            ModelState.Reporter(communique.Erreurs);
            return Page();
        }
        this.Annoncer($"Changement n° {communique.Valeur.Id} communiqué.");
        return RedirectToPage("/Changements/ConsulterChangement", new { communique.Valeur.Id });
    }
}
