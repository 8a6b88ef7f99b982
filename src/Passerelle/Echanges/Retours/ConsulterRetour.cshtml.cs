using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Journal;

namespace Passerelle.Echanges.Retours;

/// <summary>Un retour : ses comptes, et ses lignes à régler.</summary>
public sealed class ConsulterRetourPage(PasserelleContexte contexte, IJournal journal) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    private static readonly EtatRapprochement[] EtatsARegler = [EtatRapprochement.SansCandidat, EtatRapprochement.PlusieursCandidats, EtatRapprochement.PlusieursLignes];

    /// <summary>Clé publique de la transmission.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>État montré ; nul : ce qui reste à régler.</summary>
    [BindProperty(SupportsGet = true)]
    public EtatRapprochement? Etat { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Transmission.</summary>
    public TransmissionFichier Transmission { get; private set; } = null!;

    /// <summary>Lignes par état.</summary>
    public IReadOnlyDictionary<EtatRapprochement, int> Etats { get; private set; } = new Dictionary<EtatRapprochement, int>();

    /// <summary>Lignes montrées.</summary>
    public IReadOnlyList<ObservationRetour> Lignes { get; private set; } = [];

    /// <summary>Total de ce qui est montré.</summary>
    public int Total { get; private set; }

    /// <summary>À régler en tout.</summary>
    public int ARegler => EtatsARegler.Sum(e => Etats.GetValueOrDefault(e));

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await contexte.Transmissions.AsNoTracking().SingleOrDefaultAsync(t => t.Cle == Cle && t.Genre == GenreFichier.Retour, ct) is not { } transmission)
            return NotFound();
        Transmission = transmission;
        P = Math.Max(1, P);
        var toutes = contexte.Observations.AsNoTracking().Where(o => o.TransmissionId == transmission.Id);
        Etats = await toutes.GroupBy(o => o.Etat).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);
        var choix = Etat is { } etat ? toutes.Where(o => o.Etat == etat) : toutes.Where(o => EtatsARegler.Contains(o.Etat));
        Total = await choix.CountAsync(ct);
        Lignes = await choix.OrderBy(o => o.Rang).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        if (Lignes.Count > 0)
            await journal.EcrireAsync(ActeJournal.Lecture, "ConsulterRetour", Cle.ToString(), $"{Lignes.Count} lignes, page {P}", ct);
        return Page();
    }
}
