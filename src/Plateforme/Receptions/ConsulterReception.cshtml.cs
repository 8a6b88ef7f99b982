using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.BasePilotage;
using Plateforme.Bases;

namespace Plateforme.Receptions;

/// <summary>Un fichier reçu : comptes, accusé ligne à ligne, part non rapprochée.</summary>
public sealed class ConsulterReceptionPage(PlateformeContexte contexte, EcrireAccuse accuser) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Clé publique.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Devenir cherché ; nul pour tous.</summary>
    [BindProperty(SupportsGet = true)]
    public StatutAccuse? Statut { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Le fichier.</summary>
    public Reception Reception { get; private set; } = null!;

    /// <summary>Accusés de la page, et l'identifiant de l'inscrit.</summary>
    public IReadOnlyList<(Accuse Accuse, string? Identifiant)> Accuses { get; private set; } = [];

    /// <summary>Accusés en tout.</summary>
    public int Total { get; private set; }

    /// <summary>Rapprochement des lignes d'annexe 4, par état.</summary>
    public IReadOnlyList<(Rapprochement Etat, int Lignes)> Rapprochements { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await contexte.Receptions.AsNoTracking().SingleOrDefaultAsync(r => r.Cle == Cle, ct) is not { } reception)
            return NotFound();
        Reception = reception;
        P = Math.Max(1, P);
        var accuses = contexte.Accuses.AsNoTracking().Where(a => a.ReceptionId == reception.Id);
        if (Statut is { } statut)
            accuses = accuses.Where(a => a.Statut == statut);
        Total = await accuses.CountAsync(ct);
        var page = await accuses.OrderBy(a => a.Rang).Skip((P - 1) * Taille).Take(Taille)
            .Select(a => new { Accuse = a, Identifiant = contexte.Usagers.Where(u => u.Id == a.UsagerId).Select(u => u.Identifiant).FirstOrDefault() }).ToListAsync(ct);
        Accuses = page.ConvertAll(a => (a.Accuse, a.Identifiant));
        var etats = await contexte.Pilotage.Where(l => l.ReceptionId == reception.Id).GroupBy(l => l.Rapprochement).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(ct);
        Rapprochements = [.. etats.Select(e => (e.Key, e.Nombre)).OrderBy(e => e.Key)];
        return Page();
    }

    /// <summary>Télécharge l'accusé de réception.</summary>
    public async Task<IActionResult> OnGetAccuseAsync(CancellationToken ct)
    {
        if (await contexte.Receptions.AsNoTracking().SingleOrDefaultAsync(r => r.Cle == Cle, ct) is not { } reception)
            return NotFound();
        var memoire = new MemoryStream();
        await accuser.EcrireAsync(reception, memoire, ct);
        return File(memoire.ToArray(), "text/csv; charset=utf-8", EcrireAccuse.Nom(reception.Nom));
    }
}
