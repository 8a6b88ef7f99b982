using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;

namespace Passerelle.Echanges.Retours;

/// <summary>Les fichiers retour reçus, du plus récent au plus ancien.</summary>
public sealed class ListerRetoursPage(PasserelleContexte contexte) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Retours.</summary>
    public IReadOnlyList<TransmissionFichier> Retours { get; private set; } = [];

    /// <summary>Lignes par retour et par état.</summary>
    public ILookup<long, (EtatRapprochement Etat, int Nombre)> Etats { get; private set; } = null!;

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var choix = contexte.Transmissions.AsNoTracking().Where(t => t.Genre == GenreFichier.Retour && t.Statut != StatutTransmission.Refusee);
        Total = await choix.CountAsync(ct);
        Retours = await choix.OrderByDescending(t => t.RecuLe).ThenByDescending(t => t.Id).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        var ids = Retours.Select(t => t.Id).ToList();
        Etats = (await contexte.Observations.Where(o => ids.Contains(o.TransmissionId)).GroupBy(o => new { o.TransmissionId, o.Etat }).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(ct))
            .ToLookup(g => g.Key.TransmissionId, g => (g.Key.Etat, g.Nombre));
    }

    /// <summary>Lignes d'un retour dans ces états.</summary>
    public int Compter(long retour, params EtatRapprochement[] etats) => Etats[retour].Where(e => etats.Contains(e.Etat)).Sum(e => e.Nombre);
}
