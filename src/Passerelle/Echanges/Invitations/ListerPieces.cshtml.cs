using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Echanges.Invitations;

/// <summary>Les pièces déposées sur invitation, de la plus récente à la plus ancienne.</summary>
public sealed class ListerPiecesPage(PasserelleContexte contexte) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>État cherché.</summary>
    [BindProperty(SupportsGet = true)]
    public StatutPiece? Etat { get; set; }

    /// <summary>Page, à partir de 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Pièces.</summary>
    public IReadOnlyList<PieceRecue> Lignes { get; private set; } = [];

    /// <summary>Total.</summary>
    public int Total { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var choix = contexte.Pieces.AsNoTracking();
        if (Etat is { } etat)
            choix = choix.Where(p => p.Statut == etat);
        Total = await choix.CountAsync(ct);
        Lignes = await choix.OrderByDescending(p => p.RecueLe).ThenBy(p => p.Id).Skip((P - 1) * Taille).Take(Taille).ToListAsync(ct);
    }
}
