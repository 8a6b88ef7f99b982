using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Receptions;

namespace Plateforme.BasePilotage;

/// <summary>La base de pilotage au dernier dépôt : personnes par parcours, et part que l'on ne sait pas rapprocher d'un inscrit.</summary>
public sealed class ConsulterPilotagePage(PlateformeContexte contexte) : PageModel
{
    /// <summary>Dernier dépôt d'annexe 4 ; nul quand il n'y en a pas.</summary>
    public Reception? Depot { get; private set; }

    /// <summary>Personnes par parcours : PED, PSP, PSO, nul.</summary>
    public IReadOnlyList<(string? Parcours, int NouveauxEntrants, int FileActive)> Parcours { get; private set; } = [];

    /// <summary>Lignes par état de rapprochement.</summary>
    public IReadOnlyList<(Rapprochement Etat, int Lignes)> Rapprochements { get; private set; } = [];

    /// <summary>Lignes en tout.</summary>
    public int Total => Rapprochements.Sum(r => r.Lignes);

    /// <summary>Lignes rapprochées.</summary>
    public int Rapprochees => Rapprochements.Where(r => r.Etat == Rapprochement.Rapproche).Sum(r => r.Lignes);

    /// <summary>Lignes de personnes orientées, qui devraient donc être inscrites.</summary>
    public int Orientees => Total - Rapprochements.Where(r => r.Etat == Rapprochement.SansOrientation).Sum(r => r.Lignes);

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Depot = await contexte.Receptions.AsNoTracking().DernierPilotage().FirstOrDefaultAsync(ct);
        if (Depot is null)
            return;
        var lignes = contexte.Pilotage.Where(l => l.ReceptionId == Depot.Id);
        var etats = await lignes.GroupBy(l => l.Rapprochement).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(ct);
        Rapprochements = [.. etats.Select(e => (e.Key, e.Nombre)).OrderBy(e => e.Key)];
        var parcours = await lignes.GroupBy(l => new { l.TypeParcours, l.Stock }).Select(g => new { g.Key.TypeParcours, g.Key.Stock, Nombre = g.Count() }).ToListAsync(ct);
        Parcours = [.. new[] { "PED", "PSP", "PSO", null }.Select(p => (p, parcours.Where(x => x.TypeParcours == p && !x.Stock).Sum(x => x.Nombre), parcours.Where(x => x.TypeParcours == p && x.Stock).Sum(x => x.Nombre)))];
    }
}
