using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Journal;

namespace Passerelle.Parcours.Personnes;

/// <summary>Deux fiches côte à côte, et la décision.</summary>
[Authorize(Policy = Permission.DoutesRegler)]
public sealed class ReglerDoutePage(ComparerDoute comparer, ReglerDoute regler, IJournal journal) : PageModel
{
    /// <summary>Ce qui est comparé.</summary>
    public DouteCompare Compare { get; private set; } = null!;

    /// <summary>Montre les deux fiches ; chacune est lue, chacune l'est au journal.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await MontrerAsync(id, ct) ? Page() : NotFound();

    /// <summary>C'est la même personne.</summary>
    public Task<IActionResult> OnPostReunirAsync(Guid id, CancellationToken ct) => ReglerAsync(id, StatutDoute.Fusionne, "Les deux fiches n'en font plus qu'une ; ses entrées sont recalculées.", ct);

    /// <summary>Ce sont deux personnes.</summary>
    public Task<IActionResult> OnPostSeparerAsync(Guid id, CancellationToken ct) => ReglerAsync(id, StatutDoute.Distinct, "Doute réglé : ce sont deux personnes.", ct);

    private async Task<IActionResult> ReglerAsync(Guid id, StatutDoute issue, string message, CancellationToken ct)
    {
        if (!(await regler.ExecuterAsync(new ReglerDouteCommand(id, issue), ct)).Essayer(out var gardee, out var erreur))
        {
            if (!await MontrerAsync(id, ct))
                return NotFound();
            ModelState.Reporter([erreur]);
            return Page();
        }
        this.Annoncer(message);
        return issue == StatutDoute.Fusionne
            ? RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = gardee })
            : RedirectToPage("/Parcours/Personnes/ListerDoutes", new { id = (Guid?)null });
    }

    private async Task<bool> MontrerAsync(Guid id, CancellationToken ct)
    {
        if (await comparer.ExecuterAsync(id, ct) is not { } compare)
            return false;
        Compare = compare;
        foreach (var fiche in new[] { compare.Gardee, compare.Autre }.OfType<FichePersonne>())
            await journal.EcrireAsync(ActeJournal.Lecture, nameof(ComparerDoute), fiche.Personne.Cle.ToString(), $"doute {id}", ct);
        return true;
    }
}
