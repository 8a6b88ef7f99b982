using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Fichiers;
using Socle.Journal;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Une transmission : avancement, comptes, rejets.</summary>
public sealed class ConsulterTransmissionPage(PasserelleContexte contexte, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Rejets par page.</summary>
    public const int Taille = 50;

    /// <summary>Clé publique.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Page de rejets, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>La transmission.</summary>
    public TransmissionFichier Transmission { get; private set; } = null!;

    /// <summary>Rejets de la page.</summary>
    public IReadOnlyList<Rejet> Rejets { get; private set; } = [];

    /// <summary>Rejets encore à traiter.</summary>
    public int ATraiter { get; private set; }

    /// <summary>Personnes dont les entrées restent à recalculer.</summary>
    public int ARecalculer { get; private set; }

    /// <summary>Temps restant estimé.</summary>
    public TimeSpan? Reste { get; private set; }

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await contexte.Transmissions.AsNoTracking().SingleOrDefaultAsync(t => t.Cle == Cle, ct) is not { } transmission)
            return NotFound();
        Transmission = transmission;
        P = Math.Max(1, P);
        var rejets = contexte.Rejets.AsNoTracking().Where(r => r.TransmissionId == transmission.Id);
        ATraiter = await rejets.CountAsync(r => r.Statut == StatutRejet.ATraiter, ct);
        Rejets = await rejets.OrderBy(r => r.Rang).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        if (transmission.Statut == StatutTransmission.EnCours)
        {
            ARecalculer = transmission.Curseur == transmission.Attendus ? await contexte.Set<Parcours.Entrees.Recalcul>().CountAsync(ct) : 0;
            var ecoule = horloge.GetUtcNow().UtcDateTime - transmission.DeposeLe;
            Reste = transmission.Curseur > 0 ? ecoule * ((double)(transmission.Attendus - transmission.Curseur) / transmission.Curseur) : null;
        }
        return Page();
    }

    /// <summary>Télécharge la liste des rejets : où et pourquoi, jamais leur contenu.</summary>
    public async Task<IActionResult> OnGetRejetsAsync(CancellationToken ct)
    {
        if (await contexte.Transmissions.AsNoTracking().SingleOrDefaultAsync(t => t.Cle == Cle, ct) is not { } transmission)
            return NotFound();
        await journal.EcrireAsync(ActeJournal.Export, "TelechargerRejets", Cle.ToString(), ct: ct);
        var memoire = new MemoryStream();
        var csv = new EcrivainCsv(memoire);
        csv.EnTete("rang", "dossier", "ligne", "code", "champ", "message", "etat");
        await foreach (var rejet in contexte.Rejets.AsNoTracking().Where(r => r.TransmissionId == transmission.Id).OrderBy(r => r.Rang).AsAsyncEnumerable().WithCancellation(ct))
        {
            csv.Champ(rejet.Rang.ToString(System.Globalization.CultureInfo.InvariantCulture));
            csv.Champ(rejet.Dossier);
            csv.Champ(rejet.Ligne?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            csv.Champ(rejet.Code);
            csv.Champ(rejet.Champ);
            csv.Champ(rejet.Message);
            csv.Champ(rejet.Statut switch { StatutRejet.ATraiter => "à traiter", StatutRejet.Rejoue => "rejoué", _ => "écarté" });
            csv.FinLigne();
        }
        await csv.DisposeAsync();
        return File(memoire.ToArray(), "text/csv; charset=utf-8", $"rejets_{Path.GetFileNameWithoutExtension(transmission.Nom)}.csv");
    }
}
