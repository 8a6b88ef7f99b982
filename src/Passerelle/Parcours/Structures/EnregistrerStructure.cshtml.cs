using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Formulaire d'une structure.</summary>
[Authorize(Policy = Permission.StructuresGerer)]
public sealed class EnregistrerStructurePage(EnregistrerStructure enregistrer, PasserelleContexte contexte, INomsAgents agents) : PageModel
{
    /// <summary>Structure modifiée.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>Version lue.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Nom.</summary>
    [BindProperty]
    public string? Nom { get; set; }

    /// <summary>Organisme.</summary>
    [BindProperty]
    public string? Organisme { get; set; }

    /// <summary>Codes de territoire.</summary>
    [BindProperty]
    public List<string> Territoire { get; set; } = [];

    /// <summary>Identifiant de connexion du responsable.</summary>
    [BindProperty]
    public string? Compte { get; set; }

    /// <summary>Dernier jour d'activité.</summary>
    [BindProperty]
    public DateOnly? FermeeLe { get; set; }

    /// <summary>Département.</summary>
    public Departement Departement { get; } = Departement.Regle().Valeur;

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is null)
            return Page();
        if (await contexte.Structures.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, ct) is not { } structure)
            return NotFound();
        (Version, Nom, Organisme, FermeeLe) = (structure.Version, structure.Nom, structure.Organisme, structure.FermeeLe);
        Territoire = [.. structure.Territoire?.Split(',') ?? []];
        if (structure.ResponsableId is { } responsable)
            Compte = (await agents.IdentifiantsAsync([responsable], ct)).GetValueOrDefault(responsable);
        return Page();
    }

    /// <summary>Enregistre.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var resultat = await enregistrer.ExecuterAsync(new EnregistrerStructureCommand
        {
            Id = Id,
            Version = Version,
            Nom = Nom,
            Organisme = Organisme,
            Territoire = Territoire,
            Compte = Compte,
            FermeeLe = FermeeLe,
        }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            Nom ??= await contexte.Structures.Where(s => s.Id == Id).Select(s => s.Nom).SingleOrDefaultAsync(ct);
            return Page();
        }
        this.Annoncer("La structure est enregistrée.");
        return RedirectToPage("/Parcours/Structures/ListerStructures", new { id = (Guid?)null });
    }
}
