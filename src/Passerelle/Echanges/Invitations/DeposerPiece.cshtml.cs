using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Passerelle.Echanges.Partages;
using Socle.Ecrans;

namespace Passerelle.Echanges.Invitations;

/// <summary>La page de dépôt d'une personne invitée, sans compte. Tout lien qui ne donne rien reçoit la même réponse.</summary>
[AllowAnonymous, PageSecrete, EnableRateLimiting(DebitLiens.Politique), CorpsEnFlux, IgnoreAntiforgeryToken]
public sealed class DeposerPiecePage(RecevoirPiece recevoir, ReglagesPartages reglages) : PageModel
{
    /// <summary>Le secret du lien.</summary>
    [BindProperty(SupportsGet = true)]
    public string Jeton { get; set; } = "";

    /// <summary>L'invitation ; nulle quand le lien ne donne rien.</summary>
    public InvitationDepot? Invitation { get; private set; }

    /// <summary>Ce qui vient d'être reçu.</summary>
    public PieceRecue? Recue { get; private set; }

    /// <summary>Le fichier, lu au fil de l'eau : jamais une valeur du formulaire.</summary>
    public string? Fichier => null;

    /// <summary>Taille permise.</summary>
    public string TailleMaximale => TailleLisible.Dire(reglages.TailleMaximale);

    /// <summary>Montre le formulaire.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await MontrerAsync(ct);

    /// <summary>Reçoit un fichier.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FormulaireEnFlux.LireAsync(HttpContext, reglages.TailleMaximale, ct) is not { } formulaire)
            return BadRequest();
        if (formulaire is not { NomFichier: { } nom, Contenu: { } contenu })
        {
            ModelState.Reporter([EchangesErreurs.PartageSansFichier()]);
            return await MontrerAsync(ct);
        }
        if (await recevoir.ExecuterAsync(Jeton, nom, contenu, ct) is not { } recu)
            return Rien();
        if (recu.Essayer(out var piece, out var faute))
        {
            Recue = piece;
            return Page();
        }
        ModelState.Reporter([faute]);
        return await MontrerAsync(ct);
    }

    private async Task<IActionResult> MontrerAsync(CancellationToken ct)
    {
        Invitation = await recevoir.OuvrirAsync(Jeton, ct);
        return Invitation is null ? Rien() : Page();
    }

    /// <summary>La seule réponse d'un lien qui ne donne rien.</summary>
    private PageResult Rien()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
