using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Signaler un événement : ce qu'il oblige à faire s'écrit aussitôt.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class SignalerEvenementPage(LirePacte lire, SignalerEvenement signaler) : PageModel
{
    /// <summary>Nature.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Nature { get; set; }

    /// <summary>Convention.</summary>
    [BindProperty]
    public string? Convention { get; set; }

    /// <summary>Ce qui est arrivé.</summary>
    [BindProperty]
    public string? Objet { get; set; }

    /// <summary>Jour.</summary>
    [BindProperty]
    public DateOnly? SurvenuLe { get; set; }

    /// <summary>Natures.</summary>
    public IReadOnlyList<SelectListItem> Natures { get; } = [.. NatureEvenement.Toutes.Select(n => new SelectListItem(n.Libelle, n.Code))];

    /// <summary>Conventions.</summary>
    public IReadOnlyList<SelectListItem> Conventions { get; private set; } = [];

    /// <summary>Ouvre le formulaire.</summary>
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Signale.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var resultat = await signaler.ExecuterAsync(new SignalerEvenementCommand { Nature = Nature, Convention = Convention, Objet = Objet, SurvenuLe = SurvenuLe }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("L'événement est signalé. Voici ce qu'il oblige à faire.");
        return RedirectToPage("/Contractualisation/Echeances/ConsulterEvenement", new { id = resultat.Valeur.Id });
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (lu.Reussi)
            Conventions = [new SelectListItem("toutes celles qu'il concerne", ""), .. lu.Valeur.Conventions.Where(c => c.Code != "CADRE").Select(c => new SelectListItem(c.Intitule, c.Code))];
        else
            ModelState.Reporter(lu.Erreurs);
    }
}
