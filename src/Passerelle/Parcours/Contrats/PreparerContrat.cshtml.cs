using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours.Diagnostics;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Regles;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Parcours.Contrats;

/// <summary>Prépare un contrat d'engagement : durée, activités, engagements, plan d'action proposé d'après le diagnostic. Un projet en cours se reprend.</summary>
[Authorize(Policy = Permission.AccompagnementSaisir)]
public sealed class PreparerContratPage(PreparerContrat preparer, LireContrats lire, EtablirDiagnostic diagnostics, OuvrirPersonne ouvrir, TimeProvider horloge) : PageModel
{
    /// <summary>Motifs d'aménagement.</summary>
    public static IReadOnlyList<SelectListItem> Motifs { get; } = [new("durée non aménagée", ""), .. MotifDuree.Tous.Select(m => new SelectListItem(m.Libelle, m.Code))];

    /// <summary>Rythmes.</summary>
    public static IReadOnlyList<SelectListItem> Rythmes { get; } = [.. ClauseContrat.Rythmes.Select(j => new SelectListItem(j % 7 == 0 ? (j == 7 ? "toutes les semaines" : $"toutes les {j / 7} semaines") : $"tous les {j} jours", $"{j}"))];

    /// <summary>Personne.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Cle { get; set; }

    /// <summary>Version lue du projet ; nulle s'il n'y en a pas.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>Heures par semaine.</summary>
    [BindProperty]
    public decimal? Heures { get; set; } = DureeContrat.Heures;

    /// <summary>Motif d'aménagement.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Demande de la personne.</summary>
    [BindProperty]
    public bool Demandee { get; set; }

    /// <summary>Natures d'activité.</summary>
    [BindProperty]
    public HashSet<string> Activites { get; set; } = [];

    /// <summary>Engagements du référent.</summary>
    [BindProperty]
    public HashSet<string> Engagements { get; set; } = [];

    /// <summary>Jours entre deux échanges.</summary>
    [BindProperty]
    public int Rythme { get; set; } = 21;

    /// <summary>Jour de la revue.</summary>
    [BindProperty]
    public DateOnly? RevoirLe { get; set; }

    /// <summary>Démarches retenues.</summary>
    [BindProperty]
    public HashSet<string> Quois { get; set; } = [];

    /// <summary>Comment, par quoi.</summary>
    [BindProperty(Name = nameof(Comments))]
    public Dictionary<string, string?> Comments { get; set; } = [];

    /// <summary>Terme, par quoi.</summary>
    [BindProperty(Name = nameof(Termes))]
    public Dictionary<string, DateOnly?> Termes { get; set; } = [];

    /// <summary>Nom et prénom.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Dernier diagnostic.</summary>
    public Diagnostic? Dernier { get; private set; }

    /// <summary>Démarches que le diagnostic fait proposer.</summary>
    public IReadOnlySet<string> Proposees { get; private set; } = new HashSet<string>();

    /// <summary>Dernier contrat signé.</summary>
    public ContratPrepare? Signe { get; private set; }

    /// <summary>Projet en cours.</summary>
    public ContratPrepare? Projet { get; private set; }

    /// <summary>Notification de l'orientation, départ du délai.</summary>
    public DateOnly? Orientee { get; private set; }

    /// <summary>Version que porte la page rendue : celle du projet le plus récent, une fois le conflit montré.</summary>
    public int? VersionRendue => Projet?.Version;

    /// <summary>Ouvre : le projet en cours, sinon le dernier contrat, sinon ce que propose le diagnostic.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        RevoirLe = horloge.Aujourdhui().AddMonths(6);
        Engagements = [.. ClauseContrat.De("REFERENT").Select(c => c.Code)];
        Quois = [.. Proposees];
        if ((Projet ?? Signe) is not { } repris)
            return Page();
        (Heures, Motif, Demandee, Rythme) = (repris.Heures, repris.Motif, repris.Demandee, repris.Rythme);
        Activites = [.. repris.Activites.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        Engagements = [.. repris.Engagements.Split(',')];
        var demarches = (await lire.DemarchesAsync([repris.Id], ct)).Where(d => d.Etat == EtatDemarche.Actif).ToList();
        Quois = [.. demarches.Select(d => d.Quoi)];
        if (Projet is null)
            return Page();
        RevoirLe = repris.RevoirLe;
        Termes = demarches.ToDictionary(d => d.Quoi, d => (DateOnly?)d.FinLe);
        return Page();
    }

    /// <summary>Prépare.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is { } autre)
            return autre;
        if (!ModelState.IsValid)
            return Page();
        var resultat = await preparer.ExecuterAsync(new PreparerContratCommand
        {
            Cle = Cle,
            Version = Version,
            Heures = Heures,
            Motif = Motif,
            Demandee = Demandee,
            Activites = Activites,
            Engagements = Engagements,
            Rythme = Rythme,
            RevoirLe = RevoirLe,
            Quois = Quois,
            Comments = Comments,
            Termes = Termes,
        }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Le projet de contrat est enregistré : le relire ensemble, puis le signer.");
        return RedirectToPage("/Parcours/Contrats/ConsulterContrat", new { id = resultat.Valeur });
    }

    private async Task<IActionResult?> ChargerAsync(CancellationToken ct)
    {
        if (await ouvrir.ExecuterAsync(User, Cle, nameof(PreparerContrat), ct) is var (personne, autre) && personne is null)
            return autre;
        (Nom, Orientee) = (personne.Nom, personne.Entree?.DateOrientation);
        Dernier = await diagnostics.DernierAsync(Cle, ct);
        Proposees = CatalogueDemarches.Proposer(Dernier?.Cles ?? []);
        var contrats = await lire.DeLaPersonneAsync(Cle, ct);
        (Projet, Signe) = (contrats.FirstOrDefault(c => c.SigneLe is null), contrats.FirstOrDefault(c => c.SigneLe is not null));
        return null;
    }
}
