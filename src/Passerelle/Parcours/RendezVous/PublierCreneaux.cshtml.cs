using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Formulaire de publication.</summary>
[Authorize(Policy = Permission.RendezVousTenir)]
public sealed class PublierCreneauxPage(PublierCreneaux publier, ChoixDestinataire choix, IActeur acteur, TimeProvider horloge) : PageModel
{
    /// <summary>Pour quoi.</summary>
    public static IReadOnlyList<SelectListItem> Objets { get; } = [new("l'accompagnement", nameof(ObjetRendezVous.Accompagnement)), new("l'orientation", nameof(ObjetRendezVous.Orientation))];

    /// <summary>Structure ou référent.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Pour { get; set; }

    /// <summary>Objet.</summary>
    [BindProperty]
    public ObjetRendezVous Objet { get; set; } = ObjetRendezVous.Accompagnement;

    /// <summary>Jour.</summary>
    [BindProperty]
    public DateOnly? Jour { get; set; }

    /// <summary>Première heure.</summary>
    [BindProperty]
    public TimeOnly? De { get; set; } = new TimeOnly(9, 0);

    /// <summary>Durée.</summary>
    [BindProperty]
    public int? Minutes { get; set; } = 45;

    /// <summary>Créneaux à la suite.</summary>
    [BindProperty]
    public int? Nombre { get; set; } = 4;

    /// <summary>Semaines.</summary>
    [BindProperty]
    public int? Semaines { get; set; } = 1;

    /// <summary>Places.</summary>
    [BindProperty]
    public int? Places { get; set; } = 1;

    /// <summary>Lieu.</summary>
    [BindProperty]
    public string? Lieu { get; set; }

    /// <summary>Qui peut recevoir.</summary>
    public IReadOnlyList<SelectListItem> Agendas { get; private set; } = [];

    /// <summary>Ouvre.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Pour ??= await choix.DuCompteAsync(acteur.Id, ct);
        Jour = horloge.Aujourdhui().AddDays(1);
        Agendas = await choix.LireAsync(ct);
    }

    /// <summary>Publie.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Agendas = await choix.LireAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var resultat = await publier.ExecuterAsync(new PublierCreneauxCommand
        {
            Pour = Pour,
            Objet = Objet,
            Jour = Jour,
            De = De,
            Minutes = Minutes,
            Nombre = Nombre,
            Semaines = Semaines,
            Places = Places,
            Lieu = Lieu,
        }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer($"Créneaux publiés : {resultat.Valeur.Count}.");
        return RedirectToPage("/Parcours/RendezVous/AfficherFeuille", new { jour = Jour!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), pour = Pour });
    }
}
