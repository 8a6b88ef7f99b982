using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Ecrans;

namespace Passerelle.Echanges.Invitations;

/// <summary>Une pièce reçue, et ce qu'on peut en faire.</summary>
public sealed class ConsulterPiecePage(PasserelleContexte contexte, TraiterPiece traiter) : PageModel
{
    /// <summary>Pièce.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Motif d'écart.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>La pièce.</summary>
    public PieceRecue Piece { get; private set; } = null!;

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await contexte.Pieces.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, ct) is not { } piece)
            return NotFound();
        Piece = piece;
        return Page();
    }

    /// <summary>Télécharge.</summary>
    public async Task<IActionResult> OnPostTelechargerAsync(CancellationToken ct)
    {
        var resultat = await traiter.OuvrirAsync(Id, ct);
        if (resultat.Essayer(out var ouverte, out var faute))
            return File(ouverte.Contenu, "application/octet-stream", ouverte.Piece.Nom);
        ModelState.Reporter([faute]);
        return await OnGetAsync(ct);
    }

    /// <summary>Rattache l'accusé à son envoi.</summary>
    public async Task<IActionResult> OnPostRattacherAsync(CancellationToken ct)
    {
        var resultat = await traiter.RattacherAsync(Id, ct);
        if (resultat.Essayer(out var envoi, out var faute))
        {
            this.Annoncer($"Accusé rattaché : {envoi.Acceptees} lignes prises, {envoi.Refusees} laissées.");
            return RedirectToPage("/Echanges/Envois/ControlerEnvoi", new { cle = envoi.Cle });
        }
        ModelState.Reporter([faute]);
        return await OnGetAsync(ct);
    }

    /// <summary>Importe.</summary>
    public async Task<IActionResult> OnPostImporterAsync(CancellationToken ct)
    {
        var resultat = await traiter.ImporterAsync(Id, ct);
        if (resultat.Reussi)
            return RedirectToPage("/Echanges/Transmissions/ConsulterTransmission", new { cle = resultat.Valeur });
        ModelState.Reporter(resultat.Erreurs);
        return await OnGetAsync(ct);
    }

    /// <summary>Écarte.</summary>
    public async Task<IActionResult> OnPostEcarterAsync(CancellationToken ct)
    {
        var resultat = await traiter.EcarterAsync(Id, Motif, ct);
        if (resultat.Reussi)
        {
            this.Annoncer("La pièce est écartée, sa clé et son contenu sont détruits.");
            return RedirectToPage("/Echanges/Invitations/ListerPieces");
        }
        ModelState.Reporter(resultat.Erreurs);
        return await OnGetAsync(ct);
    }
}
