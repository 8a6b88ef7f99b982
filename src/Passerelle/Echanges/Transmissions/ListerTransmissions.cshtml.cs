using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Les fichiers reçus, du plus récent au plus ancien.</summary>
public sealed class ListerTransmissionsPage(PasserelleContexte contexte) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Genre cherché.</summary>
    [BindProperty(SupportsGet = true)]
    public GenreFichier? Genre { get; set; }

    /// <summary>N'en garder que ce qui demande un acte : en cours, refusé, rejets à traiter.</summary>
    [BindProperty(SupportsGet = true)]
    public bool ATraiter { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Transmissions, avec leurs rejets encore à traiter.</summary>
    public IReadOnlyList<(TransmissionFichier Transmission, int Rejets)> Lignes { get; private set; } = [];

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var choix = contexte.Transmissions.AsNoTracking();
        var rejets = contexte.Rejets.Where(r => r.Statut == StatutRejet.ATraiter);
        if (Genre is { } genre)
            choix = choix.Where(t => t.Genre == genre);
        if (ATraiter)
            choix = choix.Where(t => t.Statut != StatutTransmission.Terminee || rejets.Any(r => r.TransmissionId == t.Id));
        Total = await choix.CountAsync(ct);
        var lignes = await choix.OrderByDescending(t => t.Id).Skip((P - 1) * Taille).Take(Taille)
            .Select(t => new { Transmission = t, Rejets = rejets.Count(r => r.TransmissionId == t.Id) })
            .ToListAsync(ct);
        Lignes = lignes.ConvertAll(l => (l.Transmission, l.Rejets));
    }
}
