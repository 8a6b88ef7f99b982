using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>Les fichiers à envoyer, semaine par semaine, et ceux qui l'ont été.</summary>
public sealed class ListerEnvoisPage(ListerEnvois lister, PreparerEnvoi preparer, ControlerEnvoi controler) : PageModel
{
    /// <summary>Genre montré.</summary>
    [BindProperty(SupportsGet = true)]
    public GenreEnvoi? Genre { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Ce qui est lu.</summary>
    public PageEnvois Envois { get; private set; } = new([], [], 0);

    /// <summary>Territoire du réglage.</summary>
    public Territoire? Territoire { get; private set; }

    /// <summary>Lit.</summary>
    public Task OnGetAsync(CancellationToken ct) => LireAsync(ct);

    /// <summary>Prépare le fichier dû et le contrôle.</summary>
    public async Task<IActionResult> OnPostPreparerAsync(GenreEnvoi genre, DateOnly du, DateOnly au, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            if (Socle.Territoires.Territoire.Regle(null).Essayer(out var territoire, out var erreur)
                && (await preparer.ExecuterAsync(new PreparerEnvoiCommand { Genre = genre, Du = du, Au = au, Territoire = territoire }, ct)).Essayer(out var envoi, out erreur)
                && (await controler.ExecuterAsync(envoi.Cle, ct)).Essayer(out envoi, out erreur))
                return RedirectToPage("/Echanges/Envois/ControlerEnvoi", new { cle = envoi.Cle });
            ModelState.Reporter([erreur]);
        }
        await LireAsync(ct);
        return Page();
    }

    private async Task LireAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        if (Socle.Territoires.Territoire.Regle(null).Essayer(out var territoire, out var erreur))
            Envois = await lister.ExecuterAsync(Territoire = territoire, Genre, P, ct);
        else
            ModelState.Reporter([erreur]);
    }
}
