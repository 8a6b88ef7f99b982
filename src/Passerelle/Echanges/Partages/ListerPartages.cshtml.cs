using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Echanges.Partages;

/// <summary>Ce qu'on veut voir des partages.</summary>
public enum FiltrePartages
{
    /// <summary>Ouverts, que personne n'a encore collectés.</summary>
    EnAttente = 1,

    /// <summary>Ouverts, collectés.</summary>
    Collecte,

    /// <summary>Expirés sans collecte.</summary>
    NonCollecte,

    /// <summary>Fermés, quelle qu'en soit la raison.</summary>
    Ferme,

    /// <summary>Altérés.</summary>
    Altere,
}

/// <summary>Une ligne de la liste.</summary>
/// <param name="Partage">Partage.</param>
/// <param name="Destinataires">Destinataires.</param>
/// <param name="Confirmes">Ceux qui ont confirmé.</param>
/// <param name="Restants">Téléchargements qui restent, tous destinataires ensemble.</param>
public sealed record LignePartage(Partage Partage, int Destinataires, int Confirmes, int Restants);

/// <summary>Les fichiers mis à disposition, du plus récent au plus ancien.</summary>
public sealed class ListerPartagesPage(PasserelleContexte contexte) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Filtre.</summary>
    [BindProperty(SupportsGet = true)]
    public FiltrePartages? Etat { get; set; }

    /// <summary>Morceau du nom de fichier.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Nom { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Lignes.</summary>
    public IReadOnlyList<LignePartage> Lignes { get; private set; } = [];

    /// <summary>Total du filtre.</summary>
    public int Total { get; private set; }

    /// <summary>Comptes : ouverts non collectés, ouverts collectés, expirés sans collecte.</summary>
    public (int EnAttente, int Collectes, int NonCollectes) Comptes { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var tous = contexte.Partages.AsNoTracking();
        Comptes = (await Filtrer(tous, FiltrePartages.EnAttente).CountAsync(ct), await Filtrer(tous, FiltrePartages.Collecte).CountAsync(ct), await Filtrer(tous, FiltrePartages.NonCollecte).CountAsync(ct));
        var choix = Filtrer(tous, Etat);
        if (Nom?.Trim().ToLowerInvariant() is { Length: > 0 } nom)
            choix = choix.Where(p => p.NomCherche.Contains(nom));
        Total = await choix.CountAsync(ct);
        var destinataires = contexte.DestinatairesPartage;
        Lignes = await choix.OrderByDescending(p => p.CreeLe).ThenBy(p => p.Id).Skip((P - 1) * Taille).Take(Taille)
            .Select(p => new LignePartage(p, destinataires.Count(d => d.PartageId == p.Id), destinataires.Count(d => d.PartageId == p.Id && d.ConfirmeLe != null),
                destinataires.Where(d => d.PartageId == p.Id).Sum(d => d.Restants)))
            .ToListAsync(ct);
    }

    private static IQueryable<Partage> Filtrer(IQueryable<Partage> partages, FiltrePartages? etat) => etat switch
    {
        FiltrePartages.EnAttente => partages.Where(p => p.Statut == StatutPartage.Ouvert && p.CollecteLe == null),
        FiltrePartages.Collecte => partages.Where(p => p.Statut == StatutPartage.Ouvert && p.CollecteLe != null),
        FiltrePartages.NonCollecte => partages.Where(p => p.Statut == StatutPartage.Expire && p.CollecteLe == null),
        FiltrePartages.Ferme => partages.Where(p => p.Statut != StatutPartage.Ouvert),
        FiltrePartages.Altere => partages.Where(p => p.Statut == StatutPartage.Altere),
        _ => partages,
    };
}
