using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Courriels;
using Socle.Ecrans;

namespace Passerelle.Parcours.RendezVous;

/// <summary>
/// La page d'une personne invitée, sans compte, pour un téléphone d'abord. La lire ne consomme rien ; choisir, changer et annuler sont des
/// envois. Tout lien qui ne donne rien reçoit la même réponse.
/// </summary>
[AllowAnonymous, PageSecrete, EnableRateLimiting(DebitLiens.Politique)]
public sealed class ChoisirRendezVousPage(OuvrirInvitation ouvrir, ReserverParLien reserver, DireRefus refuser) : PageModel
{
    /// <summary>Code du lien.</summary>
    [BindProperty(SupportsGet = true)]
    public string Jeton { get; set; } = "";

    /// <summary>Créneau choisi.</summary>
    [BindProperty]
    public Guid? Creneau { get; set; }

    /// <summary>Rendez-vous qu'il remplace.</summary>
    [BindProperty]
    public Guid? Remplace { get; set; }

    /// <summary>Ce que le lien donne ; nul quand il ne donne rien.</summary>
    public InvitationOuverte? Ouverte { get; private set; }

    /// <summary>Vrai quand elle vient d'annuler.</summary>
    public bool Annule { get; private set; }

    /// <summary>Canal qu'elle vient de refuser.</summary>
    public CanalMessage? Refuse { get; private set; }

    /// <summary>Montre le rendez-vous pris, ou ceux à choisir.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await MontrerAsync(ct);

    /// <summary>Prend ou change.</summary>
    public async Task<IActionResult> OnPostChoisirAsync(CancellationToken ct)
    {
        if (await reserver.ExecuterAsync(Jeton, Creneau, Remplace, ct) is not { } resultat)
            return Rien();
        if (resultat.Reussi)
            return RedirectToPage(new { Jeton });
        ModelState.Reporter(resultat.Erreurs);
        return await MontrerAsync(ct);
    }

    /// <summary>Annule.</summary>
    public async Task<IActionResult> OnPostAnnulerAsync(CancellationToken ct)
    {
        if (await reserver.AnnulerAsync(Jeton, ct) is not { } resultat)
            return Rien();
        if (!resultat.Reussi)
            ModelState.Reporter(resultat.Erreurs);
        Annule = resultat.Reussi;
        return await MontrerAsync(ct);
    }

    /// <summary>Ne veut plus être jointe par ce canal.</summary>
    public async Task<IActionResult> OnPostRefuserAsync(CanalMessage canal, CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(Jeton, ct) is not { } ouverte)
            return Rien();
        var resultat = await refuser.ExecuterAsync(ouverte.Cle, canal, true, ct);
        if (resultat.Reussi)
            Refuse = canal;
        else
            ModelState.Reporter(resultat.Erreurs);
        return await MontrerAsync(ct);
    }

    private async Task<IActionResult> MontrerAsync(CancellationToken ct)
    {
        Ouverte = await ouvrir.ExecuterAsync(Jeton, ct);
        return Ouverte is null ? Rien() : Page();
    }

    /// <summary>La seule réponse d'un lien qui ne donne rien.</summary>
    private PageResult Rien()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
