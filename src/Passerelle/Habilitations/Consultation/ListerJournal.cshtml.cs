using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Calendrier;
using Socle.Fichiers;
using Socle.Journal;

namespace Passerelle.Habilitations.Consultation;

/// <summary>Le journal, filtré par l'adresse.</summary>
public sealed class ListerJournalPage(ListerJournal lister, TimeProvider horloge) : PageModel
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

    /// <summary>Identifiant du compte qui a agi.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Agent { get; set; }

    /// <summary>Clé de la personne ou de l'objet touché.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Objet { get; set; }

    /// <summary>Page montrée.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Lignes lues.</summary>
    public PageJournal Journal { get; private set; } = new([], 0, []);

    private ListerJournalQuery Demande => new() { Du = Du, Au = Au, Acte = Acte, Operation = Operation, Agent = Agent, Objet = Objet, Page = P };

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        Journal = await lister.ExecuterAsync(Demande, ct);
    }

    /// <summary>Emporte les lignes cherchées en CSV, par un fichier passager : le journal d'une année ne tient pas en mémoire.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var chemin = Path.GetTempFileName();
        await using (var csv = new EcrivainCsv(System.IO.File.Create(chemin)))
        {
            csv.EnTete("instant_utc", "agent", "acte", "operation", "objet", "detail", "rang_scelle");
            await foreach (var (entree, agent) in lister.ToutesAsync(Demande, ct))
            {
                csv.Champ(entree.Instant.ToString("O", CultureInfo.InvariantCulture));
                csv.Champ(agent);
                csv.Champ(entree.Acte.ToString());
                csv.Champ(entree.Operation);
                csv.Champ(entree.Objet);
                csv.Champ(entree.Detail);
                csv.Champ(entree.Rang?.ToString(CultureInfo.InvariantCulture));
                csv.FinLigne();
            }
        }
        var fichier = new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return File(fichier, "text/csv; charset=utf-8", $"journal_{horloge.Aujourdhui():yyyy-MM-dd}.csv");
    }
}
