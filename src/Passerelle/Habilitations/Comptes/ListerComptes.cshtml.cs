using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Calendrier;
using Socle.Journal;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Liste des comptes.</summary>
public sealed class ListerComptesPage(ListerComptes lister, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Comptes.</summary>
    public IReadOnlyList<CompteListe> Comptes { get; private set; } = [];

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Comptes = await lister.ExecuterAsync(ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ListerComptes), ct: ct);
    }
}
