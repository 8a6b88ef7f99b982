using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Fichiers;
using Socle.Journal;

namespace Passerelle.Echanges.Retours;

/// <summary>Ordre des lignes d'un retour.</summary>
public enum TriRetour
{
    /// <summary>Celui du fichier.</summary>
    Fichier = 1,

    /// <summary>Par nom.</summary>
    Nom = 2,

    /// <summary>Par date de naissance.</summary>
    Naissance = 3,
}

/// <summary>Un retour : ses comptes, et ses lignes, à régler d'abord.</summary>
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

    /// <summary>Ordre.</summary>
    [BindProperty(SupportsGet = true)]
    public TriRetour Tri { get; set; } = TriRetour.Fichier;

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
        if (!await TrouverAsync(ct))
            return NotFound();
        P = Math.Max(1, P);
        Etats = await contexte.Observations.Where(o => o.TransmissionId == Transmission.Id).GroupBy(o => o.Etat).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);
        Total = Etat is { } etat ? Etats.GetValueOrDefault(etat) : ARegler;
        Lignes = await Ranger(Choisir()).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
        if (Lignes.Count > 0)
            await journal.EcrireAsync(ActeJournal.Lecture, "ConsulterRetour", Cle.ToString(), $"{Lignes.Count} lignes, page {P}", ct);
        return Page();
    }

    /// <summary>Emporte ces lignes en CSV : les 26 colonnes telles que lues, et ce qu'elles sont devenues.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!await TrouverAsync(ct))
            return NotFound();
        var memoire = new MemoryStream();
        var lignes = 0;
        await using (var csv = new EcrivainCsv(memoire))
        {
            csv.EnTete(["ligne", "etat", .. ColonneRetour.Toutes]);
            await foreach (var o in Ranger(Choisir()).AsAsyncEnumerable().WithCancellation(ct))
            {
                csv.Champ(o.Rang.ToString(CultureInfo.InvariantCulture));
                csv.Champ(o.Etat.Dire(o.Reglee).Mot);
                foreach (var valeur in o.Valeurs.Split(ObservationRetour.Separateur))
                    csv.Champ(valeur);
                csv.FinLigne();
                lignes++;
            }
        }
        await journal.EcrireAsync(ActeJournal.Export, "ConsulterRetour", Cle.ToString(), $"{lignes} lignes", ct);
        return File(memoire.ToArray(), "text/csv; charset=utf-8", $"lignes_{Path.GetFileNameWithoutExtension(Transmission.Nom)}.csv");
    }

    private async Task<bool> TrouverAsync(CancellationToken ct)
    {
        if (await contexte.Transmissions.AsNoTracking().SingleOrDefaultAsync(t => t.Cle == Cle && t.Genre == GenreFichier.Retour, ct) is not { } transmission)
            return false;
        Transmission = transmission;
        return true;
    }

    private IQueryable<ObservationRetour> Choisir()
    {
        var toutes = contexte.Observations.AsNoTracking().Where(o => o.TransmissionId == Transmission.Id);
        return Etat is { } etat ? toutes.Where(o => o.Etat == etat) : toutes.Where(o => EtatsARegler.Contains(o.Etat));
    }

    private IQueryable<ObservationRetour> Ranger(IQueryable<ObservationRetour> lignes) => Tri switch
    {
        TriRetour.Nom => lignes.OrderBy(o => o.Designation).ThenBy(o => o.Rang),
        TriRetour.Naissance => lignes.OrderBy(o => o.DateNaissance).ThenBy(o => o.Rang),
        _ => lignes.OrderBy(o => o.Rang),
    };
}
