using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Echanges.Envois;

/// <summary>Prépare un fichier hors calendrier : une reprise de stock, un autre territoire, une autre période.</summary>
public sealed class PreparerEnvoiPage(PreparerEnvoi preparer, ControlerEnvoi controler, TimeProvider horloge) : PageModel
{
    /// <summary>Choix des genres.</summary>
    public static IEnumerable<SelectListItem> Genres => FabriquerEnvoi.Genres.Values.Select(g => new SelectListItem(FabriquerEnvoi.Libelle(g), g.ToString()));

    /// <summary>Genre.</summary>
    [BindProperty]
    public GenreEnvoi Genre { get; set; } = GenreEnvoi.InscriptionStock;

    /// <summary>Premier jour.</summary>
    [BindProperty]
    public DateOnly Du { get; set; } = horloge.Aujourdhui().AddDays(-7);

    /// <summary>Dernier jour.</summary>
    [BindProperty]
    public DateOnly Au { get; set; } = horloge.Aujourdhui().AddDays(-1);

    /// <summary>Codes du territoire.</summary>
    [BindProperty]
    public string? Territoire { get; set; }

    /// <summary>Prépare et contrôle.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!Socle.Territoires.Territoire.Regle(string.IsNullOrWhiteSpace(Territoire) ? null : Territoire).Essayer(out var territoire, out var erreur))
        {
            ModelState.AddModelError(nameof(Territoire), erreur.Message);
            return Page();
        }
        if ((await preparer.ExecuterAsync(new PreparerEnvoiCommand { Genre = Genre, Du = Du, Au = Au, Territoire = territoire }, ct)).Essayer(out var envoi, out erreur)
            && (await controler.ExecuterAsync(envoi.Cle, ct)).Essayer(out envoi, out erreur))
            return RedirectToPage("/Echanges/Envois/ControlerEnvoi", new { cle = envoi.Cle });
        ModelState.Reporter([erreur]);
        return Page();
    }
}
