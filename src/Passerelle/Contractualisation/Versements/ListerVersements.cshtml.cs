using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Versements;

/// <summary>Ce que l'État a promis et versé, axe par axe et volet par volet : échéances, solde justifié, trop-perçu.</summary>
public sealed class ListerVersementsPage(PasserelleContexte contexte, SuivreVersements suivre, SaisirVersement saisir, IAuthorizationService autorisation, TimeProvider horloge) : PageModel
{
    /// <summary>Axes et volets ; nul tant que rien n'est chargé.</summary>
    public IReadOnlyList<VersementsPerimetre>? Perimetres { get; private set; }

    /// <summary>Versements saisis.</summary>
    public IReadOnlyList<Versement> Lignes { get; private set; } = [];

    /// <summary>L'agent peut saisir.</summary>
    public bool PeutGerer { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui { get; } = horloge.Aujourdhui();

    /// <summary>Lit.</summary>
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Retire un versement saisi à tort.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(Guid id, string? motif, CancellationToken ct)
    {
        if (!(await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded)
            return Forbid();
        var resultat = await saisir.RetirerAsync(id, motif, ct);
        if (resultat.Reussi)
        {
            this.Annoncer("Le versement est retiré, avec votre motif.");
            return RedirectToPage();
        }
        await ChargerAsync(ct);
        ModelState.Reporter(resultat.Erreurs);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        var suivi = await suivre.ExecuterAsync(ct);
        Perimetres = suivi.Reussi ? suivi.Valeur : null;
        Lignes = await contexte.Versements.AsNoTracking().Where(v => v.FiniLe == null).OrderByDescending(v => v.Le).ThenBy(v => v.Perimetre).ToListAsync(ct);
        PeutGerer = (await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded;
    }
}
