using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Parcours.Structures;

/// <summary>Confie à un référent des personnes cochées dans une liste, ou la liste entière, après aperçu.</summary>
[Authorize(Policy = Permission.PortefeuillesTransferer)]
public sealed class ConfierPersonnesPage(ConfierPersonnes confier, LirePortefeuilles lire, TimeProvider horloge) : PageModel
{
    /// <summary>Personnes cochées ; vide : toutes celles du filtre.</summary>
    [BindProperty(SupportsGet = true)]
    public List<Guid> Cles { get; set; } = [];

    /// <summary>État du droit.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Etat { get; set; }

    /// <summary>Entrée en cours.</summary>
    [BindProperty(SupportsGet = true)]
    public FiltreEntree? Entree { get; set; }

    /// <summary>Cohorte.</summary>
    [BindProperty(SupportsGet = true)]
    public FiltreCohorte? Cohorte { get; set; }

    /// <summary>Commune.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Commune { get; set; }

    /// <summary>Référent qui reçoit.</summary>
    [BindProperty]
    public Guid? Vers { get; set; }

    /// <summary>Motif.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Empreinte de l'aperçu.</summary>
    [BindProperty]
    public string? Apercu { get; set; }

    /// <summary>Personnes choisies.</summary>
    public int Total { get; private set; }

    /// <summary>Référents qui peuvent recevoir.</summary>
    public IReadOnlyList<SelectListItem> Destinations { get; private set; } = [];

    /// <summary>Aperçu.</summary>
    public PlanRepartition? Plan { get; private set; }

    /// <summary>Ouvre.</summary>
    public async Task OnGetAsync(CancellationToken ct) => await ChargerAsync(ct);

    /// <summary>Montre l'aperçu.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        await PrevoirAsync(ct);
        return Page();
    }

    /// <summary>Confie.</summary>
    public async Task<IActionResult> OnPostConfirmerAsync(CancellationToken ct)
    {
        if ((await confier.ExecuterAsync(Commande(), ct)).Essayer(out var confiees, out var erreur))
        {
            this.Annoncer(confiees == 1 ? "1 personne a changé de référent." : $"{confiees} personnes ont changé de référent.");
            return RedirectToPage("/Parcours/Structures/ListerStructures", new { id = (Guid?)null });
        }
        await ChargerAsync(ct);
        ModelState.Reporter([erreur]);
        await PrevoirAsync(ct);
        return Page();
    }

    private ConfierCommand Commande() => new() { Cles = Cles, Filtre = new FiltrePersonnes { Etat = Etat, Entree = Entree, Cohorte = Cohorte, Commune = Commune }, Vers = Vers, Motif = Motif, Apercu = Apercu };

    private async Task PrevoirAsync(CancellationToken ct)
    {
        var prevu = await confier.PrevoirAsync(Commande(), ct);
        if (prevu.Reussi)
            Plan = prevu.Valeur;
        else
            ModelState.Reporter(prevu.Erreurs);
        ModelState.Remove(nameof(Apercu));
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        Total = await confier.CompterAsync(Commande(), ct);
        Destinations =
        [
            new SelectListItem("choisir un référent", ""),
            .. (await lire.ExecuterAsync(jour, null, ct)).Where(s => s.Structure.FermeeLe is null).SelectMany(s => s.Referents.Where(r => r.EstPresent(jour)).Select(r => new SelectListItem($"{r.Referent.Nom}, {s.Structure.Nom} ({r.Suivies} suivies)", r.Referent.Id.ToString()))),
        ];
    }
}
