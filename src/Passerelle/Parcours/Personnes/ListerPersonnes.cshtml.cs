using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Journal;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Recherche et listes de personnes. La recherche s'envoie (POST) : des mots de nom reviennent dans l'adresse, qui se garde et se
/// partage ; ce qui peut être un NIR reçoit sa réponse sur place et n'y paraît jamais.
/// </summary>
[Authorize(Policy = Permission.PersonnesRechercher)]
public sealed class ListerPersonnesPage(ListerPersonnes lister, IJournal journal, TimeProvider horloge) : PageModel
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
    public FiltrePersonnes Filtre => new() { Recherche = Recherche, Etat = Etat, Entree = Entree, Cohorte = Cohorte, Commune = Commune?.Trim() };

    /// <summary>Les mêmes filtres, pour un lien.</summary>
    public object Adresse => new { Recherche = Vide(Recherche), Etat = Vide(Etat), Entree, Cohorte, Commune = Vide(Commune) };

    /// <summary>Montre la liste que dit l'adresse.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Un NIR collé dans la barre d'adresse y serait gardé : on l'en ôte sans le chercher.
        if (!PeutReparaitre)
            return RedirectToPage(new { Etat = Vide(Etat), Entree, Cohorte, Commune = Vide(Commune) });
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

    private async Task LireAsync(CancellationToken ct)
    {
        P = Math.Max(1, P);
        if (Filtre.EstVide)
            return;
        Resultat = await lister.ExecuterAsync(Filtre, P, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ListerPersonnes),
            detail: string.Create(CultureInfo.InvariantCulture, $"{Resultat.Total} personnes, page {P}"), ct: ct);
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
