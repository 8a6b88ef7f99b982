using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Parcours.Orientations;

/// <summary>Les deux files de la plateforme d'orientation : qui orienter, qui notifier.</summary>
[Authorize(Policy = Permission.OrientationsDecider)]
public sealed class ListerOrientationsPage(FileOrientation file, ListerDecisions decisions, NotifierOrientations notifier, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    private const int DecisionsMontrees = 500;

    /// <summary>File des notifications.</summary>
    [BindProperty(SupportsGet = true)]
    public bool ANotifier { get; set; }

    /// <summary>File active, nouveaux entrants, ou tous.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? Stock { get; set; }

    /// <summary>Code de territoire.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Territoire { get; set; }

    /// <summary>Page.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Décisions cochées.</summary>
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>Jour de la notification.</summary>
    [BindProperty]
    public DateOnly? NotifieeLe { get; set; }

    /// <summary>Mode de notification.</summary>
    [BindProperty]
    public string? Mode { get; set; }

    /// <summary>Personnes à orienter.</summary>
    public IReadOnlyList<PersonneSuivie> Personnes { get; private set; } = [];

    /// <summary>Décisions à notifier.</summary>
    public IReadOnlyList<DecisionListe> Decisions { get; private set; } = [];

    /// <summary>Personnes de la liste filtrée.</summary>
    public int Total { get; private set; }

    /// <summary>Personnes à orienter en tout.</summary>
    public int AOrienter { get; private set; }

    /// <summary>Décisions à notifier.</summary>
    public int NombreANotifier { get; private set; }

    /// <summary>Département.</summary>
    public Departement Departement { get; } = Departement.Regle().Valeur;

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Montre la file.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        NotifieeLe ??= Aujourdhui;
        await ChargerAsync(ct);
    }

    /// <summary>Notifie la sélection.</summary>
    public async Task<IActionResult> OnPostNotifierAsync(CancellationToken ct) => await RendreAsync(await notifier.ExecuterAsync(Ids, NotifieeLe, Mode, ct), "notifiée", ct);

    /// <summary>Annule la sélection.</summary>
    public async Task<IActionResult> OnPostAnnulerAsync(CancellationToken ct) => await RendreAsync(await notifier.AnnulerAsync(Ids, ct), "annulée", ct);

    private async Task<IActionResult> RendreAsync(Resultat<int> resultat, string fait, CancellationToken ct)
    {
        if (resultat.Essayer(out var nombre, out var erreur))
        {
            this.Annoncer(nombre == 1 ? $"1 orientation {fait}." : $"{nombre} orientations {fait}s.");
            return RedirectToPage(new { ANotifier = true });
        }
        ANotifier = true;
        ModelState.Reporter([erreur]);
        await ChargerAsync(ct);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        var filtre = new FiltreAOrienter { Stock = Stock, Territoire = Territoire };
        AOrienter = await file.CompterAsync(new FiltreAOrienter(), ct);
        NombreANotifier = await decisions.CompterAsync(ct);
        if (ANotifier)
        {
            Decisions = await decisions.LireAsync(DecisionsMontrees, ct);
        }
        else
        {
            Total = Stock is null && string.IsNullOrEmpty(Territoire) ? AOrienter : await file.CompterAsync(filtre, ct);
            Personnes = await file.LireAsync(filtre, (P - 1) * Taille, Taille, ct);
        }
        await journal.EcrireAsync(ActeJournal.Lecture, "ListerOrientations", detail: $"{Personnes.Count + Decisions.Count} personnes", ct: ct);
    }
}
