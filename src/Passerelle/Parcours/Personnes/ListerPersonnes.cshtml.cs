using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Journal;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Recherche et listes de personnes. La recherche s'envoie (POST) : des mots de nom reviennent dans l'adresse, qui se garde et se
/// partage ; ce qui peut être un NIR reçoit sa réponse sur place et n'y paraît jamais.
/// </summary>
[Authorize(Policy = Permission.PersonnesRechercher)]
public sealed class ListerPersonnesPage(ListerPersonnes lister, EnregistrerVue vues, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Texte tapé.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Recherche { get; set; }

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

    /// <summary>Ordre.</summary>
    [BindProperty(SupportsGet = true)]
    public TriPersonnes Tri { get; set; }

    /// <summary>Nom sous lequel garder cette liste.</summary>
    [BindProperty]
    public string? NomVue { get; set; }

    /// <summary>Listes gardées par l'agent.</summary>
    public IReadOnlyList<VueEnregistree> Vues { get; private set; } = [];

    /// <summary>Page montrée.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Lignes lues ; nul quand rien n'est demandé.</summary>
    public PagePersonnes? Resultat { get; private set; }

    /// <summary>Jour légal.</summary>
    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Le texte tapé peut reparaître dans la page et ses liens.</summary>
    public bool PeutReparaitre => !RecherchePersonne.DoitEtreTu(Recherche);

    /// <summary>Ce que la liste retient.</summary>
    public FiltrePersonnes Filtre => new() { Recherche = Recherche, Etat = Etat, Entree = Entree, Cohorte = Cohorte, Commune = Commune?.Trim(), Tri = Tri };

    /// <summary>Les mêmes filtres, pour un lien.</summary>
    public object Adresse => new { Recherche = Vide(Recherche), Etat = Vide(Etat), Entree, Cohorte, Commune = Vide(Commune), Tri = Tri == TriPersonnes.Nom ? null : (TriPersonnes?)Tri };

    /// <summary>Montre la liste que dit l'adresse.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Un NIR collé dans la barre d'adresse y serait gardé : on l'en ôte sans le chercher.
        if (!PeutReparaitre)
            return RedirectToPage(new { Etat = Vide(Etat), Entree, Cohorte, Commune = Vide(Commune), Tri = Tri == TriPersonnes.Nom ? null : (TriPersonnes?)Tri });
        await LireAsync(ct);
        return Page();
    }

    /// <summary>Reçoit la recherche du bandeau ou de la page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (PeutReparaitre)
            return RedirectToPage(Adresse);
        await LireAsync(ct);
        return Page();
    }

    /// <summary>Garde la liste sous un nom.</summary>
    public async Task<IActionResult> OnPostGarderAsync(CancellationToken ct)
    {
        var resultat = await vues.ExecuterAsync(NomVue, Filtre, ct);
        if (resultat.Reussi)
        {
            this.Annoncer("La liste est gardée.");
            return RedirectToPage(Adresse);
        }
        ModelState.Reporter(resultat.Erreurs);
        await LireAsync(ct);
        return Page();
    }

    /// <summary>Oublie une liste gardée.</summary>
    public async Task<IActionResult> OnPostOublierAsync(Guid id, CancellationToken ct)
    {
        await vues.OublierAsync(id, ct);
        return RedirectToPage();
    }

    private async Task LireAsync(CancellationToken ct)
    {
        Vues = await vues.LireAsync(ct);
        P = Math.Max(1, P);
        if (Filtre.EstVide)
            return;
        Resultat = await lister.ExecuterAsync(Filtre, P, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ListerPersonnes),
            detail: string.Create(CultureInfo.InvariantCulture, $"{Resultat.Total} personnes, page {P}"), ct: ct);
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
