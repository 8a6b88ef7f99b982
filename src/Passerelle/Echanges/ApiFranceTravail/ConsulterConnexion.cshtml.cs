using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>L'état de la connexion aux API, pour qui la règle ; jamais le secret.</summary>
[Authorize(Policy = Permission.FranceTravailRegler)]
internal sealed class ConsulterConnexionPage(ReglagesFranceTravail reglages, EtatConnexion etat, ClientFranceTravail client) : PageModel
{
    /// <summary>Réglages.</summary>
    public ReglagesFranceTravail Reglages => reglages;

    /// <summary>État.</summary>
    public EtatConnexion Etat => etat;

    /// <summary>Demande un jeton neuf.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!reglages.Regles)
            return RedirectToPage();
        if (await client.EssayerAsync(ct) is { } echec)
        {
            ModelState.Reporter([FranceTravailErreurs.SansReponse(echec)]);
            return Page();
        }
        this.Annoncer("France Travail reconnaît l'application : un jeton neuf est délivré.");
        return RedirectToPage();
    }
}
