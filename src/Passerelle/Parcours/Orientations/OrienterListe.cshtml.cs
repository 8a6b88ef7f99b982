using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Structures;
using Socle.Ecrans;
using Socle.Territoires;

namespace Passerelle.Parcours.Orientations;

/// <summary>Oriente en lot une liste filtrée, après aperçu.</summary>
[Authorize(Policy = Permission.OrientationsDecider)]
public sealed class OrienterListePage(FileOrientation file, OrienterEnLot orienter) : PageModel
{
    /// <summary>File active, nouveaux entrants, ou tous.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? Stock { get; set; }

    /// <summary>Code de territoire.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Territoire { get; set; }

    /// <summary>Parcours.</summary>
    [BindProperty]
    public string? Parcours { get; set; }

    /// <summary>Organisme.</summary>
    [BindProperty]
    public string? Organisme { get; set; }

    /// <summary>Empreinte de l'aperçu.</summary>
    [BindProperty]
    public string? Apercu { get; set; }

    /// <summary>Personnes de la liste.</summary>
    public int Total { get; private set; }

    /// <summary>Aperçu.</summary>
    public PlanRepartition? Plan { get; private set; }

    /// <summary>La liste, en mots.</summary>
    public string Phrase => $"{Stock switch { true => "File active", false => "Nouveaux entrants", _ => "Nouveaux entrants et file active" }}, {TerritoireLisible.Dire(string.IsNullOrEmpty(Territoire) ? null : Territoire, Departement.Regle().Valeur)}";

    /// <summary>Ouvre.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Total = await file.CompterAsync(Filtre(), ct);

    /// <summary>Montre l'aperçu.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Total = await file.CompterAsync(Filtre(), ct);
        await PrevoirAsync(ct);
        return Page();
    }

    /// <summary>Décide.</summary>
    public async Task<IActionResult> OnPostConfirmerAsync(CancellationToken ct)
    {
        if (!(await orienter.ExecuterAsync(Commande(), ct)).Essayer(out var decidees, out var erreur))
        {
            Total = await file.CompterAsync(Filtre(), ct);
            ModelState.Reporter([erreur]);
            await PrevoirAsync(ct);
            return Page();
        }
        this.Annoncer(decidees == 1 ? "1 orientation décidée, à notifier." : $"{decidees} orientations décidées, à notifier.");
        return RedirectToPage("/Parcours/Orientations/ListerOrientations", new { ANotifier = true });
    }

    private async Task PrevoirAsync(CancellationToken ct)
    {
        var prevu = await orienter.PrevoirAsync(Commande(), ct);
        if (prevu.Reussi)
            Plan = prevu.Valeur;
        else
            ModelState.Reporter(prevu.Erreurs);
        ModelState.Remove(nameof(Apercu));
    }

    private OrienterEnLotCommand Commande() => new() { Filtre = Filtre(), Parcours = Parcours, Organisme = Organisme, Apercu = Apercu };

    private FiltreAOrienter Filtre() => new() { Stock = Stock, Territoire = Territoire };
}
