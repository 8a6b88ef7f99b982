using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Financements;
using Socle.Documents;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Les documents qui s'envoient, une année ; en télécharger un dans le format voulu.</summary>
public sealed class ListerDocumentsPage(ProduireDocument produire) : PageModel
{
    /// <summary>Année.</summary>
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; } = ConstruireSynthese.Annee;

    /// <summary>Document demandé.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Nom { get; set; }

    /// <summary>Extension demandée.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    /// <summary>Années qui ont un document.</summary>
    public static IReadOnlyList<int> Annees { get; } = [.. DocumentPacte.Tous.SelectMany(d => d.Annees).Distinct().Order()];

    /// <summary>Documents de l'année.</summary>
    public IEnumerable<DocumentPacte> Documents => DocumentPacte.Tous.Where(d => d.Annees.Contains(Annee));

    /// <summary>Télécharge, ou dit pourquoi ce n'est pas possible.</summary>
    public async Task<IActionResult> OnGetTelechargerAsync(CancellationToken ct)
    {
        if (FormatDocument.De(Format) is not { } format)
            return NotFound();
        var produit = await produire.ExecuterAsync(new(Nom ?? "", Annee, format), ct);
        if (produit.Reussi)
            return File(produit.Valeur.Contenu, format.TypeMime, produit.Valeur.Fichier);
        ModelState.Reporter(produit.Erreurs);
        return Page();
    }
}
