using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Simulations;

/// <summary>Les simulations gardées, côte à côte ; en commencer une.</summary>
public sealed class ListerSimulationsPage(LireSimulation lire, Simuler simuler, IAuthorizationService autorisation) : PageModel
{
    /// <summary>Nom de la nouvelle.</summary>
    [BindProperty]
    public string? Nom { get; set; }

    /// <summary>Simulations ; nulles tant que rien n'est chargé.</summary>
    public IReadOnlyList<SimulationLue>? Simulations { get; private set; }

    /// <summary>L'agent peut en faire.</summary>
    public bool PeutGerer { get; private set; }

    /// <summary>Lit.</summary>
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Commence.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!(await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded)
            return Forbid();
        var resultat = await simuler.CreerAsync(Nom, ct);
        if (!resultat.Reussi)
        {
            await ChargerAsync(ct);
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        return RedirectToPage("/Contractualisation/Simulations/ConsulterSimulation", new { id = resultat.Valeur.Id });
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        var lues = await lire.ExecuterAsync(null, ct);
        Simulations = lues.Reussi ? lues.Valeur : null;
        PeutGerer = (await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded;
    }
}
