using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Journal;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Ferme la session ; seulement par un envoi, jamais par un lien.</summary>
public sealed class SeDeconnecterPage(ConnexionComptes connexion, IJournal journal) : PageModel
{
    /// <summary>Ferme.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await connexion.SignOutAsync();
        await journal.EcrireAsync(ActeJournal.Connexion, "FermerSession", ct: ct);
        return RedirectToPage("/Habilitations/Connexion/SeConnecter");
    }
}
