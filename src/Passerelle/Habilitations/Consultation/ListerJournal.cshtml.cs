using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Journal;

namespace Passerelle.Habilitations.Consultation;

/// <summary>Le journal, filtré par l'adresse.</summary>
public sealed class ListerJournalPage(ListerJournal lister) : PageModel
{
    /// <summary>Premier jour.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Du { get; set; }

    /// <summary>Dernier jour.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Au { get; set; }

    /// <summary>Nature.</summary>
    [BindProperty(SupportsGet = true)]
    public ActeJournal? Acte { get; set; }

    /// <summary>Opération.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Operation { get; set; }

    /// <summary>Page montrée.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Lignes lues.</summary>
    public PageJournal Journal { get; private set; } = new([], 0, []);

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        Journal = await lister.ExecuterAsync(new ListerJournalQuery { Du = Du, Au = Au, Acte = Acte, Operation = Operation, Page = P }, ct);
    }
}
