using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Créer ou révoquer son lien d'abonnement à l'agenda du Pacte.</summary>
[PageSecrete]
public sealed class AbonnerAgendaPage(AbonnerAgenda abonner) : PageModel
{
    /// <summary>Instant du lien en vigueur.</summary>
    public DateTime? CreeLe { get; private set; }

    /// <summary>Le lien qui vient d'être créé, montré cette seule fois.</summary>
    public string? Lien { get; private set; }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct) => CreeLe = await abonner.LireAsync(ct);

    /// <summary>Crée.</summary>
    public async Task OnPostAsync(CancellationToken ct)
    {
        Lien = Url.PageLink("/Contractualisation/Echeances/SuivreAgenda", values: new { jeton = await abonner.CreerAsync(ct) });
        CreeLe = await abonner.LireAsync(ct);
    }

    /// <summary>Révoque.</summary>
    public async Task<IActionResult> OnPostRevoquerAsync(CancellationToken ct)
    {
        await abonner.RevoquerAsync(ct);
        this.Annoncer("Votre lien est révoqué.");
        return RedirectToPage();
    }
}
