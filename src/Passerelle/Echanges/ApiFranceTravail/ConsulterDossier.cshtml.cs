using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Le dossier d'une personne chez France Travail : son dernier état lu, et de quoi le relire.</summary>
[Authorize(Policy = Permission.FranceTravailEchanger)]
internal sealed class ConsulterDossierPage(LireDossier lire, RelireDossier relire, OuvrirPersonne ouvrir) : PageModel
{
    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Dossier ; nul quand rien ne fut lu.</summary>
    public DossierPersonne? Dossier { get; private set; }

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ?? Page();

    /// <summary>Relit, et revient à la fiche.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        var relu = await relire.ExecuterAsync(Cle, ct);
        if (!relu.Reussi)
        {
            ModelState.Reporter(relu.Erreurs);
            return Page();
        }
        this.Annoncer(relu.Valeur is { Echecs: > 0 } bilan ? $"{bilan.Lues} parties relues, {bilan.Echecs} non : {bilan.Raison}" : "Le dossier est relu chez France Travail.");
        return RedirectToPage("/Parcours/Personnes/ConsulterPersonne", new { cle = Cle, onglet = OngletPersonne.Informations.Code });
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, "ConsulterDossier", ct) is var (personne, autre) && personne is null)
            return autre;
        (Nom, Dossier) = (personne.Nom, await lire.ExecuterAsync(Cle, ct));
        return null;
    }
}
