using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Regles;
using Passerelle.Parcours.RendezVous;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Parcours.Orientations;

/// <summary>L'entretien d'orientation sur un écran : les questions, la proposition et ses raisons, la décision.</summary>
[Authorize(Policy = Permission.OrientationsDecider)]
public sealed class OrienterPersonnePage(PreparerEntretien preparer, ProposerDestination proposer, DeciderOrientation decider, ListerCreneaux creneaux, OuvrirPersonne ouvrir, TimeProvider horloge) : PageModel
{
    private const int CreneauxMontres = 40;

    /// <summary>Les trois parcours.</summary>
    public static IReadOnlyList<SelectListItem> ChoixParcours { get; } = [.. new[] { "EMPLOI", "SOCIO_PRO", "SOCIAL" }.Select(c => new SelectListItem(DireFait.Mot(c), c))];

    /// <summary>Réponses, par critère.</summary>
    [BindProperty]
    public Dictionary<string, string> Reponses { get; set; } = [];

    /// <summary>Parcours décidé.</summary>
    [BindProperty]
    public string? Parcours { get; set; }

    /// <summary>Référent ou structure.</summary>
    [BindProperty]
    public Guid? Vers { get; set; }

    /// <summary>Motif d'écart.</summary>
    [BindProperty]
    public string? Ecart { get; set; }

    /// <summary>Décideur.</summary>
    [BindProperty]
    public string? Decideur { get; set; }

    /// <summary>Notifiée pendant l'entretien.</summary>
    [BindProperty]
    public bool NotifieeALEntretien { get; set; }

    /// <summary>Premier rendez-vous.</summary>
    [BindProperty]
    public Guid? Creneau { get; set; }

    /// <summary>La personne.</summary>
    public EntretienPrepare Entretien { get; private set; } = null!;

    /// <summary>Référentiel en vigueur.</summary>
    public ReferentielOrientation Referentiel { get; private set; } = null!;

    /// <summary>Proposition ; nulle tant qu'il manque une réponse.</summary>
    public DestinationProposee? Proposition { get; private set; }

    /// <summary>Référents et structures où l'orienter.</summary>
    public IReadOnlyList<SelectListItem> Destinations { get; private set; } = [];

    /// <summary>Créneaux libres des structures proposées.</summary>
    public IReadOnlyList<SelectListItem> Creneaux { get; private set; } = [];

    /// <summary>Ouvre l'entretien.</summary>
    public async Task<IActionResult> OnGetAsync(Guid cle, CancellationToken ct) => await ChargerAsync(cle, ct) ?? Page();

    /// <summary>Propose d'après les réponses.</summary>
    public async Task<IActionResult> OnPostProposerAsync(Guid cle, CancellationToken ct)
    {
        if (await ChargerAsync(cle, ct) is { } autre)
            return autre;
        ModelState.Clear();
        foreach (var manquant in ProposerOrientation.Manquants(Referentiel, Reponses))
            ModelState.Reporter([OrientationsErreurs.ReponseManquante($"Reponses[{manquant.Code}]", manquant.Question)]);
        await ProposerAsync(ct);
        if (Proposition is { } proposee)
            (Parcours, Vers, Decideur) = (proposee.Proposition.Parcours, proposee.Placement.Retenu?.Id, Decideur ?? "CD");
        return Page();
    }

    /// <summary>Décide.</summary>
    public async Task<IActionResult> OnPostDeciderAsync(Guid cle, CancellationToken ct)
    {
        if (await ChargerAsync(cle, ct) is { } autre)
            return autre;
        var resultat = await decider.ExecuterAsync(new DeciderOrientationCommand
        {
            Cle = cle,
            Reponses = Reponses,
            Parcours = Parcours,
            Vers = Vers,
            Ecart = Ecart,
            Decideur = Decideur,
            NotifieeALEntretien = NotifieeALEntretien,
            Creneau = Creneau,
        }, ct);
        if (!resultat.Reussi)
        {
            await ChargerAsync(cle, ct);
            ModelState.Reporter(resultat.Erreurs);
            await ProposerAsync(ct);
            return Page();
        }
        this.Annoncer(NotifieeALEntretien ? $"{Entretien.Personne.Nom} {Entretien.Personne.Prenom} : orientation décidée et notifiée." : $"{Entretien.Personne.Nom} {Entretien.Personne.Prenom} : orientation décidée, à notifier.");
        return RedirectToPage("/Parcours/Orientations/ListerOrientations", new { cle = (Guid?)null });
    }

    private async Task ProposerAsync(CancellationToken ct)
    {
        Proposition = await proposer.ExecuterAsync(Entretien.Personne, Reponses, ct);
        if (Proposition is not { } proposee)
            return;
        Destinations =
        [
            new SelectListItem("Choisir", ""),
            .. proposee.Structures.SelectMany(s => proposee.Ouverts.Where(p => p.Structure == s.Nom)
                .Select(p => new SelectListItem($"{p.Nom}, {s.Nom}{(p.Intensif ? ", intensif" : "")} ({p.Charge}{(p.Capacite is { } places ? $" sur {places}" : "")})", p.Id.ToString()))
                .Append(new SelectListItem($"{s.Nom}, sans désigner de référent", s.Id.ToString()))),
        ];
        // Ceux de la structure choisie d'abord : c'est là que la personne ira.
        var structure = proposee.Ouverts.FirstOrDefault(p => p.Id == Vers)?.Structure ?? proposee.Structures.FirstOrDefault(s => s.Id == Vers)?.Nom ?? proposee.Placement.Retenu?.Structure;
        var libres = await creneaux.LibresAsync(ObjetRendezVous.Accompagnement, [.. proposee.Structures.Where(s => s.Nom == structure).Select(s => s.Id)], CreneauxMontres, ct);
        Creneaux = [new SelectListItem(libres.Count == 0 ? "aucun créneau libre dans cette structure" : "plus tard", ""), .. libres.Select(c => new SelectListItem(c.Libelle, c.Creneau.Id.ToString()))];
    }

    private async Task<IActionResult?> ChargerAsync(Guid cle, CancellationToken ct)
    {
        if (!await ouvrir.PeutAsync(User, cle, nameof(DeciderOrientation), ct))
            return Forbid();
        if (await preparer.ExecuterAsync(cle, ct) is not { } entretien)
        {
            this.Annoncer(OrientationsErreurs.SansEntree.Message);
            return RedirectToPage("/Parcours/Orientations/ListerOrientations", new { cle = (Guid?)null });
        }
        Entretien = entretien;
        Referentiel = LireReferentiel.Au(horloge.Aujourdhui());
        return null;
    }
}
