using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Reports;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>Une donnée signée qu'un avenant a changée : avant, après.</summary>
public sealed record VersionAvenant(string Avenant, string Donnee, string Champ, string Avant, string Apres, DateTime Le);

/// <summary>Ce que les avenants ont changé, version par version ; les crédits des années suivantes.</summary>
public sealed class ListerAvenantsPage(PasserelleContexte contexte, LirePacte lire) : PageModel
{
    /// <summary>Changements, du plus récent au plus ancien.</summary>
    public IReadOnlyList<VersionAvenant> Versions { get; private set; } = [];

    /// <summary>Le pacte ; nul tant que rien n'est chargé.</summary>
    public PacteSigne? Pacte { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return;
        Pacte = lu.Valeur;
        var touchees = contexte.DonneesSignees.Where(d => d.Avenant != null).Select(d => new { d.Tableau, d.Cle });
        var donnees = (await contexte.DonneesSignees.AsNoTracking().Where(d => touchees.Any(t => t.Tableau == d.Tableau && t.Cle == d.Cle)).OrderBy(d => d.Version).ToListAsync(ct)).GroupBy(d => (d.Tableau, d.Cle));
        Versions =
        [
            .. donnees.SelectMany(g => g.Select((d, i) => (Apres: d, Avant: i == 0 ? null : g.ElementAt(i - 1))))
                .Where(v => v.Apres.Avenant is not null)
                .SelectMany(v => ChargerPacte.Comparer(v.Apres.Rangee(), v.Avant?.Rangee() ?? v.Apres.Rangee() with { Champs = new Dictionary<string, string>() })
                    .Where(c => v.Apres.Tableau != CreditsAnnuels.Tableau || c.Champ is "etat" or "departement" or "autres")
                    .Select(c => new VersionAvenant(v.Apres.Avenant!, c.Donnee, c.Champ, c.Avant, c.Apres, v.Apres.EnregistreeLe)))
                .OrderByDescending(v => v.Le).ThenBy(v => v.Donnee, StringComparer.Ordinal),
        ];
    }
}
