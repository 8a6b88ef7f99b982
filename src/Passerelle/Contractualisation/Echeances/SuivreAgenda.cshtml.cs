using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>L'agenda du Pacte, lu par le logiciel d'agenda d'un agent avec son lien secret.</summary>
[AllowAnonymous, PageSecrete, EnableRateLimiting(DebitLiens.Politique)]
public sealed class SuivreAgendaPage(AbonnerAgenda abonner) : PageModel
{
    /// <summary>Le secret du lien.</summary>
    [BindProperty(SupportsGet = true)]
    public string Jeton { get; set; } = "";

    /// <summary>Sert l'agenda.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await abonner.ServirAsync(Jeton, ct) is { } ics)
            return Content(ics, "text/calendar; charset=utf-8", Encoding.UTF8);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
