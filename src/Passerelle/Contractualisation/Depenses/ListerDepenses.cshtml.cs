using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Financements;
using Passerelle.Contractualisation.Justificatifs;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Les dépenses et les engagements d'une année, ce qui en fut corrigé ou retiré.</summary>
public sealed class ListerDepensesPage(PasserelleContexte contexte, SuivreCredits suivre) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Année.</summary>
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; } = ConstruireSynthese.Annee;

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Suivi ; nul tant que rien n'est chargé.</summary>
    public SuiviCredits? Suivi { get; private set; }

    /// <summary>Dépenses montrées.</summary>
    public IReadOnlyList<Depense> Lignes { get; private set; } = [];

    /// <summary>Engagements de l'année, et ce qui en est dépensé.</summary>
    public IReadOnlyList<(Engagement Engagement, decimal Depense)> Engagements { get; private set; } = [];

    /// <summary>Les dernières dépenses corrigées ou retirées.</summary>
    public IReadOnlyList<Depense> Finies { get; private set; } = [];

    /// <summary>Pièces jointes, par référence de dépense.</summary>
    public IReadOnlyDictionary<string, int> Pieces { get; private set; } = new Dictionary<string, int>();

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var suivi = await suivre.ExecuterAsync(Annee, ct);
        Suivi = suivi.Reussi ? suivi.Valeur : null;
        P = Math.Max(1, P);
        var choix = contexte.Depenses.AsNoTracking().Where(d => d.Annee == Annee && d.FinieLe == null);
        Total = await choix.CountAsync(ct);
        Lignes = await choix.OrderByDescending(d => d.Du).ThenBy(d => d.Reference).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        var cles = Lignes.Select(d => d.Reference).ToList();
        Pieces = await contexte.PiecesJustificatives.Where(p => p.Objet == ObjetJustifie.Depense && p.MotifRetrait == null && cles.Contains(p.Cle)).GroupBy(p => p.Cle).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        var entames = (await contexte.Depenses.AsNoTracking().Where(d => d.Annee == Annee && d.FinieLe == null && d.Engagement != null).Select(d => new { d.Engagement, d.Montant }).ToListAsync(ct)).ToLookup(d => d.Engagement!, d => d.Montant);
        Engagements = [.. (await contexte.Engagements.AsNoTracking().Where(e => e.Annee == Annee && e.FiniLe == null).OrderBy(e => e.Action).ThenBy(e => e.Reference).ToListAsync(ct)).Select(e => (e, entames[e.Reference].Sum()))];
        Finies = await contexte.Depenses.AsNoTracking().Where(d => d.Annee == Annee && d.FinieLe != null).OrderByDescending(d => d.FinieLe).Take(Taille).ToListAsync(ct);
    }
}
