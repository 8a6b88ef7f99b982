using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using Socle.Ecrans;

namespace Passerelle.Echanges.Partages;

/// <summary>
/// La page d'un destinataire, sans compte. La lire ne consomme rien ; télécharger et confirmer sont des envois. Tout lien qui ne donne
/// rien (expiré, épuisé, altéré, deviné, retiré) reçoit la même réponse.
/// </summary>
[AllowAnonymous, PageSecrete, EnableRateLimiting(DebitLiens.Politique)]
public sealed class CollecterPartagePage(OuvrirPartage ouvrir, DemanderCode demander, TelechargerPartage telecharger, ConfirmerReception confirmer) : PageModel
{
    /// <summary>Le secret du lien.</summary>
    [BindProperty(SupportsGet = true)]
    public string Jeton { get; set; } = "";

    /// <summary>Code reçu par courriel.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Ce que le lien désigne ; nul quand il ne donne rien.</summary>
    public LienPartage? Lien { get; private set; }

    /// <summary>Vrai quand la réception vient d'être confirmée.</summary>
    public bool Confirme { get; private set; }

    /// <summary>Adresse masquée à laquelle un code vient de partir.</summary>
    public string? CodeEnvoye { get; private set; }

    /// <summary>Montre le fichier.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await MontrerAsync(ct);

    /// <summary>Envoie un code.</summary>
    public async Task<IActionResult> OnPostDemanderCodeAsync(CancellationToken ct)
    {
        if (await demander.ExecuterAsync(Jeton, ct) is not { } demande)
            return Rien();
        if (demande.Reussi)
            CodeEnvoye = demande.Valeur;
        else
            ModelState.Reporter(demande.Erreurs);
        return await MontrerAsync(ct);
    }

    /// <summary>Envoie le fichier, au fil de l'eau.</summary>
    public async Task<IActionResult> OnPostTelechargerAsync(CancellationToken ct)
    {
        if (await telecharger.ExecuterAsync(Jeton, Code, ct) is not { } demande)
            return Rien();
        if (!demande.Essayer(out var sortie, out var faute))
        {
            ModelState.Reporter([faute]);
            return await MontrerAsync(ct);
        }
        Response.ContentLength = sortie.Lien.Partage.Taille;
        Response.ContentType = "application/octet-stream";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(sortie.Lien.Partage.Nom);
        Response.Headers.ContentDisposition = disposition.ToString();
        var entier = false;
        try
        {
            await using (sortie.Contenu)
                await sortie.Contenu.CopyToAsync(Response.Body, 1 << 16, ct);
            entier = true;
        }
        catch (Exception coupure) when (coupure is OperationCanceledException or IOException or CryptographicException)
        {
            // Le destinataire est parti, ou le disque a changé depuis le contrôle : la réponse reste courte, et cela se voit.
            HttpContext.Abort();
        }
        finally
        {
            await telecharger.ConclureAsync(sortie.Lien, entier);
        }
        return new EmptyResult();
    }

    /// <summary>Confirme la réception.</summary>
    public async Task<IActionResult> OnPostConfirmerAsync(CancellationToken ct)
    {
        if (await confirmer.ExecuterAsync(Jeton, ct) is not { } demande)
            return Rien();
        if (demande.Essayer(out var lien, out var faute))
        {
            (Lien, Confirme) = (lien, true);
            return Page();
        }
        ModelState.Reporter([faute]);
        return await MontrerAsync(ct);
    }

    private async Task<IActionResult> MontrerAsync(CancellationToken ct)
    {
        Lien = await ouvrir.ExecuterAsync(Jeton, ct);
        return Lien is null ? Rien() : Page();
    }

    /// <summary>La seule réponse d'un lien qui ne donne rien.</summary>
    private PageResult Rien()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
