using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Parcours.Structures;

/// <summary>Place les personnes d'une structure qui n'ont pas de référent, après aperçu.</summary>
[Authorize(Policy = Permission.PortefeuillesTransferer)]
public sealed class AttribuerReferentsPage(RepartirPersonnes repartir, PasserelleContexte contexte) : PageModel
{
    /// <summary>Empreinte de l'aperçu.</summary>
    [BindProperty]
    public string? Apercu { get; set; }

    /// <summary>Nom de la structure.</summary>
    public string? NomStructure { get; private set; }

    /// <summary>Aperçu ; nul quand il n'y a rien à attribuer.</summary>
    public PlanRepartition? Plan { get; private set; }

    /// <summary>Montre l'aperçu.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await NommerAsync(id, ct))
            return NotFound();
        await PrevoirAsync(id, ct);
        return Page();
    }

    /// <summary>Attribue.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await NommerAsync(id, ct))
            return NotFound();
        if (!(await repartir.ExecuterAsync(Commande(id), ct)).Essayer(out var placees, out var erreur))
        {
            await PrevoirAsync(id, ct);
            ModelState.Reporter([erreur]);
            return Page();
        }
        this.Annoncer(placees == 1 ? "1 personne a son référent." : $"{placees} personnes ont leur référent.");
        return RedirectToPage("/Parcours/Structures/ListerStructures", new { id = (Guid?)null });
    }

    private RepartirCommand Commande(Guid id) => new() { Structure = id, Motif = "Attribution d'un premier référent", Apercu = Apercu };

    private async Task PrevoirAsync(Guid id, CancellationToken ct)
    {
        var prevu = await repartir.PrevoirAsync(Commande(id), ct);
        Plan = prevu.Reussi ? prevu.Valeur : null;
        ModelState.Remove(nameof(Apercu));
    }

    private async Task<bool> NommerAsync(Guid id, CancellationToken ct)
    {
        NomStructure = await contexte.Structures.Where(s => s.Id == id).Select(s => s.Nom).SingleOrDefaultAsync(ct);
        return NomStructure is not null;
    }
}
