using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Simulations;

/// <summary>Les simulations gardées, côte à côte ; en commencer une.</summary>
public sealed class ListerSimulationsPage(LireSimulation lire, Simuler simuler, IAuthorizationService autorisation) : PageModel
{
    /// <summary>Nom de la nouvelle.</summary>
    [BindProperty]
    public string? Nom { get; set; }

    /// <summary>Année de la nouvelle.</summary>
    [BindProperty]
    public int Annee { get; set; } = Financements.ConstruireSynthese.Annee;

    /// <summary>Années du Pacte.</summary>
    public IReadOnlyList<SelectListItem> Annees { get; } = [.. Cibles.IndicateurPacte.Annees.Select(a => a.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(a => new SelectListItem(a, a))];

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
        var resultat = await simuler.CreerAsync(Nom, Annee, ct);
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
