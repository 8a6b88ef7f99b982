using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Ecrans;

namespace Plateforme.Correspondants;

/// <summary>Désigner ou remplacer le correspondant d'un rôle.</summary>
public sealed class DesignerCorrespondantPage(PlateformeContexte contexte, DesignerCorrespondant designer) : PageModel
{
    /// <summary>Côté.</summary>
    [BindProperty(SupportsGet = true)]
    public Cote Cote { get; set; } = Cote.Partenaire;

    /// <summary>Rôle.</summary>
    [BindProperty(SupportsGet = true)]
    public RoleCorrespondant Role { get; set; } = RoleCorrespondant.Incidents;

    /// <summary>Nom ou service.</summary>
    [BindProperty]
    public string? Nom { get; set; }

    /// <summary>Adresse électronique.</summary>
    [BindProperty]
    public string? Courriel { get; set; }

    /// <summary>Téléphone.</summary>
    [BindProperty]
    public string? Telephone { get; set; }

    /// <summary>Lit celui qui est désigné.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await contexte.Correspondants.AsNoTracking().FirstOrDefaultAsync(c => c.Cote == Cote && c.Role == Role, ct) is { } actuel)
            (Nom, Courriel, Telephone) = (actuel.Nom, actuel.Courriel, actuel.Telephone);
    }

    /// <summary>Désigne.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var designe = await designer.ExecuterAsync(new DesignerCorrespondantCommand { Cote = Cote, Role = Role, Nom = Nom ?? "", Courriel = Courriel ?? "", Telephone = Telephone }, ct);
        if (!designe.Reussi)
        {
            ModelState.Reporter(designe.Erreurs);
            return Page();
        }
        this.Annoncer($"Correspondant désigné : {Role.Libelle()}, {Cote.Libelle()}.");
        return RedirectToPage("/Correspondants/ListerCorrespondants");
    }
}
