using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Le registre des communications : ce qui a paru, les logos qu'il devait porter, la preuve (309, 1228).</summary>
public sealed class ListerCommunicationsPage(PasserelleContexte contexte) : PageModel
{
    /// <summary>Communications et leurs devoirs, de la plus récente à la plus ancienne.</summary>
    public IReadOnlyList<(EvenementPacte Evenement, IReadOnlyList<Devoir> Devoirs)> Communications { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var evenements = await contexte.EvenementsPacte.AsNoTracking().Where(e => e.Nature == "COMMUNICATION").OrderByDescending(e => e.SurvenuLe).ThenByDescending(e => e.SignaleLe).ToListAsync(ct);
        var ids = evenements.ConvertAll(e => (Guid?)e.Id);
        var devoirs = (await contexte.Devoirs.AsNoTracking().Where(d => ids.Contains(d.Origine)).OrderBy(d => d.Obligation).ToListAsync(ct)).ToLookup(d => d.Origine!.Value);
        Communications = [.. evenements.Select(e => (e, (IReadOnlyList<Devoir>)[.. devoirs[e.Id]]))];
    }
}
