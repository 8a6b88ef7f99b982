using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Resultats;

namespace Passerelle.Parcours.Structures;

/// <summary>Transfère un portefeuille, après aperçu.</summary>
[Authorize(Policy = Permission.PortefeuillesTransferer)]
public sealed class TransfererPortefeuillePage(LirePortefeuilles lire, RepartirPersonnes repartir, TimeProvider horloge) : PageModel
{
    /// <summary>Référent qui reçoit ; nul : les règles.</summary>
    [BindProperty]
    public Guid? Vers { get; set; }

    /// <summary>Motif.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Le référent part.</summary>
    [BindProperty]
    public bool Part { get; set; }

    /// <summary>Empreinte de l'aperçu.</summary>
    [BindProperty]
    public string? Apercu { get; set; }

    /// <summary>Référent dont on transfère les personnes.</summary>
    public Referent Referent { get; private set; } = null!;

    /// <summary>Personnes suivies.</summary>
    public int Suivies { get; private set; }

    /// <summary>Où elles peuvent aller.</summary>
    public IReadOnlyList<SelectListItem> Destinations { get; private set; } = [];

    /// <summary>Aperçu.</summary>
    public PlanRepartition? Plan { get; private set; }

    /// <summary>Ouvre.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ChargerAsync(id, ct) ? Page() : NotFound();

    /// <summary>Montre l'aperçu.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await ChargerAsync(id, ct))
            return NotFound();
        await PrevoirAsync(ct);
        return Page();
    }

    /// <summary>Transfère.</summary>
    public async Task<IActionResult> OnPostConfirmerAsync(Guid id, CancellationToken ct)
    {
        if (!await ChargerAsync(id, ct))
            return NotFound();
        if (!(await repartir.ExecuterAsync(Commande(), ct)).Essayer(out var deplacees, out var erreur))
        {
            ModelState.Reporter([erreur]);
            await PrevoirAsync(ct);
            return Page();
        }
        this.Annoncer(deplacees == 1 ? "1 personne a changé de référent." : $"{deplacees} personnes ont changé de référent.");
        return RedirectToPage("/Parcours/Structures/ListerStructures", new { id = (Guid?)null });
    }

    private RepartirCommand Commande() => new() { Structure = Referent.StructureId, Depuis = Referent.Id, Vers = Vers, Motif = Motif, Part = Part, Apercu = Apercu };

    private async Task PrevoirAsync(CancellationToken ct)
    {
        var prevu = await repartir.PrevoirAsync(Commande(), ct);
        if (prevu.Reussi)
            Plan = prevu.Valeur;
        else
            ModelState.Reporter(prevu.Erreurs);
        // Les champs cachés portent le plan montré, non celui qui fut envoyé.
        ModelState.Remove(nameof(Apercu));
    }

    private async Task<bool> ChargerAsync(Guid id, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var toutes = await lire.ExecuterAsync(jour, null, ct);
        if (toutes.FirstOrDefault(s => s.Referents.Any(r => r.Referent.Id == id)) is not { } structure)
            return false;
        var charge = structure.Referents.Single(r => r.Referent.Id == id);
        (Referent, Suivies) = (charge.Referent, charge.Suivies);
        Destinations =
        [
            new SelectListItem("la répartition par les règles, dans la structure", ""),
            .. toutes.Where(s => s.Structure.Organisme == structure.Structure.Organisme && s.Structure.FermeeLe is null).SelectMany(s => s.Referents
                .Where(r => r.Referent.Id != id && r.EstPresent(jour)).Select(r => new SelectListItem($"{r.Referent.Nom}, {s.Structure.Nom} ({r.Suivies} suivies)", r.Referent.Id.ToString()))),
        ];
        return true;
    }
}
