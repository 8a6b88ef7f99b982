using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Socle.Ecrans;

/// <summary>Page d'erreur dans le cadre : ce qui s'est passé, la sortie ; jamais le détail technique.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class AfficherErreurPage : PageModel
{
    /// <summary>Code HTTP.</summary>
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>Ce qui s'est passé.</summary>
    public string Titre => Code switch
    {
        400 => "Demande incomplète ou périmée",
        403 => "Vous n'avez pas ce droit",
        404 => "Page introuvable",
        429 => "Trop de demandes",
        >= 500 => "Erreur du système",
        _ => "Demande refusée",
    };

    /// <summary>Ce qu'on peut faire.</summary>
    public string Explication => Code switch
    {
        400 => "Le formulaire a peut-être expiré. Revenez à la page précédente, rechargez-la et recommencez.",
        403 => "Cette page demande une permission que vos rôles ne donnent pas. Ce refus est inscrit au journal. Si vous en avez besoin, demandez-la à l'administrateur.",
        404 => "L'adresse est fausse, ou ce qu'elle désignait n'existe plus.",
        429 => "Patientez une minute avant de recommencer.",
        >= 500 => "Rien n'a été enregistré. Recommencez ; si l'erreur revient, prévenez l'assistance avec la référence ci-dessous.",
        _ => "Le système n'a pas pu répondre à cette demande.",
    };

    /// <summary>Référence de la demande dans les traces techniques, pour les erreurs du système.</summary>
    public string? Reference => Code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    /// <summary>Le code demandé directement ne peut pas faire passer la page pour une réussite.</summary>
    public void OnGet()
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = Code is >= 400 and <= 599 ? Code : StatusCodes.Status404NotFound;
    }

    /// <summary>Même réponse quand la demande refusée était un envoi.</summary>
    public void OnPost() => OnGet();
}
