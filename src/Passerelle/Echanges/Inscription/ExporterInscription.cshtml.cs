using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Echanges.Inscription;

/// <summary>Produit et télécharge le fichier d'inscription (Annexe 1) ; par défaut, la dernière semaine entière.</summary>
public sealed class ExporterInscriptionPage(ExporterInscription exporter, TimeProvider horloge) : PageModel
{
    /// <summary>Premier jour de notification.</summary>
    [BindProperty]
    public DateOnly Du { get; set; } = DernierDimanche(horloge.Aujourdhui()).AddDays(-6);

    /// <summary>Dernier jour.</summary>
    [BindProperty]
    public DateOnly Au { get; set; } = DernierDimanche(horloge.Aujourdhui());

    /// <summary>Reprise de stock.</summary>
    [BindProperty]
    public bool Stock { get; set; }

    /// <summary>Codes du territoire.</summary>
    [BindProperty]
    public string? Territoire { get; set; }

    /// <summary>Produit le fichier et le rend.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!Socle.Territoires.Territoire.Regle(string.IsNullOrWhiteSpace(Territoire) ? null : Territoire).Essayer(out var territoire, out var erreur))
        {
            ModelState.AddModelError(nameof(Territoire), erreur.Message);
            return Page();
        }
        var resultat = await exporter.ProduireAsync(new DemandeInscription { Du = Du, Au = Au, Stock = Stock, Territoire = territoire }, ct);
        if (resultat.Reussi)
            return File(resultat.Valeur.Contenu, "text/csv; charset=utf-8", resultat.Valeur.Nom);
        ModelState.Reporter(resultat.Erreurs);
        return Page();
    }

    private static DateOnly DernierDimanche(DateOnly jour) => jour.AddDays(jour.DayOfWeek == DayOfWeek.Sunday ? -7 : -(int)jour.DayOfWeek);
}
