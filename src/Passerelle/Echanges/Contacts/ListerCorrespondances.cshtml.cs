using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Ecrans;

namespace Passerelle.Echanges.Contacts;

/// <summary>Les dispositions de listes connues, et les listes qui attendent qu'on dise leurs colonnes.</summary>
public sealed class ListerCorrespondancesPage(PasserelleContexte contexte, DireColonnes dire) : PageModel
{
    /// <summary>Correspondances dites, par nom.</summary>
    public IReadOnlyList<CorrespondanceColonnes> Dites { get; private set; } = [];

    /// <summary>Listes qui attendent.</summary>
    public IReadOnlyList<TransmissionFichier> EnAttente { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Dites = await contexte.Correspondances.AsNoTracking().OrderBy(c => c.Nom).ToListAsync(ct);
        EnAttente = await contexte.Transmissions.AsNoTracking().Where(t => t.Statut == StatutTransmission.AFaireCorrespondre).OrderBy(t => t.Id).ToListAsync(ct);
    }

    /// <summary>Oublie une correspondance.</summary>
    public async Task<IActionResult> OnPostOublierAsync(Guid id, CancellationToken ct)
    {
        await dire.OublierAsync(id, ct);
        this.Annoncer("Cette disposition est oubliée : la prochaine liste de cet en-tête redemandera ses colonnes.");
        return RedirectToPage();
    }
}
