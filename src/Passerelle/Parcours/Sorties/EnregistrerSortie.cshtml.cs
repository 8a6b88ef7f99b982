using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Parcours.Sorties;

/// <summary>Enregistre la sortie d'une personne.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class EnregistrerSortiePage(EnregistrerSortie enregistrer, OuvrirPersonne ouvrir, TimeProvider horloge) : PageModel
{
    /// <summary>Raisons.</summary>
    public static IReadOnlyList<SelectListItem> Raisons { get; } = [new("choisir", ""), .. EnregistrerSortie.Raisons.Select(r => new SelectListItem(DireFait.Mot(r), r))];

    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Jour de la sortie.</summary>
    [BindProperty]
    public DateOnly? SortieLe { get; set; }

    /// <summary>Raison.</summary>
    [BindProperty]
    public string? Raison { get; set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Jour de son entrée ouverte.</summary>
    public DateOnly? EntreeLe { get; private set; }

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        SortieLe = horloge.Aujourdhui();
        return await ChargerAsync(ct) ?? Page();
    }

    /// <summary>Enregistre.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        if (!ModelState.IsValid)
            return Page();
        var resultat = await enregistrer.ExecuterAsync(new EnregistrerSortieCommand { Cle = Cle, SortieLe = SortieLe, Raison = Raison }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("La sortie est enregistrée, l'entrée est fermée.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = Cle });
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, nameof(EnregistrerSortie), ct) is var (personne, autre) && personne is null)
            return autre;
        (Nom, EntreeLe) = (personne.Nom, personne.Entree?.T0);
        return null;
    }
}
