using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Echanges.Volet3;

/// <summary>Produit et télécharge le fichier du volet 3 ; par défaut, le mois entier qui précède.</summary>
public sealed class ExporterVolet3Page(ExporterVolet3 exporter, TimeProvider horloge) : PageModel
{
    /// <summary>Premier jour des évènements.</summary>
    [BindProperty]
    public DateOnly Du { get; set; } = PremierDuMois(horloge).AddMonths(-1);

    /// <summary>Dernier jour.</summary>
    [BindProperty]
    public DateOnly Au { get; set; } = PremierDuMois(horloge).AddDays(-1);

    /// <summary>Codes du territoire.</summary>
    [BindProperty]
    public string? Territoire { get; set; }

    /// <summary>Écrit le fichier, le rend au fil de l'eau, et n'en garde pas de copie.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!Socle.Territoires.Territoire.Regle(string.IsNullOrWhiteSpace(Territoire) ? null : Territoire).Essayer(out var territoire, out var erreur))
        {
            ModelState.AddModelError(nameof(Territoire), erreur.Message);
            return Page();
        }
        var dossier = Directory.CreateTempSubdirectory("volet3-");
        try
        {
            var resultat = await exporter.ExecuterAsync(new DemandeVolet3 { Du = Du, Au = Au, Territoire = territoire }, dossier.FullName, ct);
            // Le dossier s'efface aussitôt : le fichier ne vit plus que par le flux ouvert, jusqu'à la fin de la réponse.
            if (resultat.Reussi)
                return File(System.IO.File.OpenRead(resultat.Valeur.Fichier), "text/csv; charset=utf-8", Path.GetFileName(resultat.Valeur.Fichier));
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }

    private static DateOnly PremierDuMois(TimeProvider horloge)
    {
        var jour = horloge.Aujourdhui();
        return new DateOnly(jour.Year, jour.Month, 1);
    }
}
