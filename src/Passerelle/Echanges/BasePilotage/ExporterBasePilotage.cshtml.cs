using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Territoires;

namespace Passerelle.Echanges.BasePilotage;

/// <summary>Produit et télécharge le fichier de la base de pilotage (Annexe 4).</summary>
public sealed class ExporterBasePilotagePage(ExporterBasePilotage exporter, TimeProvider horloge) : PageModel
{
    /// <summary>Jour dont le fichier donne l'état.</summary>
    [BindProperty]
    public DateOnly Au { get; set; } = horloge.Aujourdhui();

    /// <summary>Codes du territoire.</summary>
    [BindProperty]
    public string? Territoire { get; set; }

    /// <summary>Écrit le fichier, le rend, et n'en garde pas de copie.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!Socle.Territoires.Territoire.Regle(string.IsNullOrWhiteSpace(Territoire) ? null : Territoire).Essayer(out var territoire, out var erreur))
        {
            ModelState.AddModelError(nameof(Territoire), erreur.Message);
            return Page();
        }
        var dossier = Directory.CreateTempSubdirectory("pilotage-");
        try
        {
            var resultat = await exporter.ExecuterAsync(new ExporterBasePilotageCommand { Au = Au, Dossier = dossier.FullName, Territoire = territoire }, ct);
            if (!resultat.Reussi)
            {
                ModelState.Reporter(resultat.Erreurs);
                return Page();
            }
            return File(await System.IO.File.ReadAllBytesAsync(resultat.Valeur.Fichier, ct), "text/csv; charset=utf-8", Path.GetFileName(resultat.Valeur.Fichier));
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }
}
