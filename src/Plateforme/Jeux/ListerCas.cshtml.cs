using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Cles;
using Socle.Journal;

namespace Plateforme.Jeux;

/// <summary>Les cas à appeler (ligne 2256) : de quoi obtenir chaque réponse des API. Les NIR sont inventés, et se lisent en entier pour être copiés.</summary>
public sealed class ListerCasPage(PlateformeContexte contexte, CoffreNir coffre, IJournal journal) : PageModel
{
    /// <summary>Cas et NIR.</summary>
    public IReadOnlyList<(CasAAppeler Cas, string Nir)> Lignes { get; private set; } = [];

    /// <summary>Lit, et le journal le dit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Lignes = (await contexte.Cas.AsNoTracking().OrderBy(c => c.Rang).ToListAsync(ct)).ConvertAll(c => (c, coffre.Dechiffrer(c.NirChiffre).Ecriture));
        await journal.EcrireAsync(ActeJournal.Lecture, "ListerCas", null, $"{Lignes.Count} cas inventés", ct);
    }
}
