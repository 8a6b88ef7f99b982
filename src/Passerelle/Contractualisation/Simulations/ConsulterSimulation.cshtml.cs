using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Simulations;

/// <summary>Une simulation : ce qu'elle suppose, ce que cela changerait ; y supposer un mouvement de plus.</summary>
public sealed class ConsulterSimulationPage(LireSimulation lire, LirePacte lirePacte, Simuler simuler, IAuthorizationService autorisation) : PageModel
{
    /// <summary>Simulation.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Action.</summary>
    [BindProperty]
    public string? Action { get; set; }

    /// <summary>Action d'arrivée.</summary>
    [BindProperty]
    public string? Vers { get; set; }

    /// <summary>Financeur.</summary>
    [BindProperty]
    public string? Financeur { get; set; }

    /// <summary>Nom ou objet.</summary>
    [BindProperty]
    public string? Libelle { get; set; }

    /// <summary>Montant.</summary>
    [BindProperty]
    public decimal? Montant { get; set; }

    /// <summary>Mois de retard.</summary>
    [BindProperty]
    public int? Mois { get; set; }

    /// <summary>La simulation.</summary>
    public SimulationLue Lue { get; private set; } = null!;

    /// <summary>Actions.</summary>
    public IReadOnlyList<SelectListItem> Actions { get; private set; } = [];

    /// <summary>Financeurs.</summary>
    public IReadOnlyList<SelectListItem> Financeurs { get; } = [new("État", "ETAT"), new("Département", "CD"), new("Autres financeurs", "AUTRES")];

    /// <summary>Financeurs remplaçables.</summary>
    public IReadOnlyList<SelectListItem> Remplaces => [new("personne : il s'ajoute", ""), .. Financeurs];

    /// <summary>Avant et après, par axe et volet.</summary>
    public Graphique Dessin { get; private set; } = null!;

    /// <summary>L'agent peut supposer.</summary>
    public bool PeutGerer { get; private set; }

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Déplace.</summary>
    public Task<IActionResult> OnPostDeplacerAsync(CancellationToken ct) => AgirAsync(() => simuler.SupposerAsync(Id, Commande(NatureMouvement.Deplacer), ct), ct);

    /// <summary>Ajoute un financeur.</summary>
    public Task<IActionResult> OnPostCofinancerAsync(CancellationToken ct) => AgirAsync(() => simuler.SupposerAsync(Id, Commande(NatureMouvement.Cofinancer), ct), ct);

    /// <summary>Retarde.</summary>
    public Task<IActionResult> OnPostDecalerAsync(CancellationToken ct) => AgirAsync(() => simuler.SupposerAsync(Id, Commande(NatureMouvement.Decaler), ct), ct);

    /// <summary>Retire un mouvement.</summary>
    public Task<IActionResult> OnPostRetirerAsync(Guid mouvement, CancellationToken ct) => AgirAsync(() => simuler.RetirerAsync(Id, mouvement, ct), ct);

    private SupposerCommand Commande(NatureMouvement nature) => new() { Nature = nature, Action = Action, Vers = Vers, Financeur = Financeur, Libelle = Libelle, Montant = Montant, Mois = Mois };

    private async Task<IActionResult> AgirAsync<T>(Func<Task<Resultat<T>>> acte, CancellationToken ct)
    {
        if (!(await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded)
            return Forbid();
        if (!await ChargerAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await acte();
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("La simulation est refaite.");
        return RedirectToPage(new { Id });
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        var lues = await lire.ExecuterAsync([Id], ct);
        if (!lues.Reussi || lues.Valeur is not [var lue])
            return false;
        Lue = lue;
        Actions = [.. (await lirePacte.ExecuterAsync(ct)).Valeur.Actions.Select(a => new SelectListItem($"{a.Code} {a.TitreCourt}", a.Code))];
        Dessin = Dessiner(lue.Effet);
        PeutGerer = (await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded;
        return true;
    }

    private static Graphique Dessiner(EffetSimule effet) => new()
    {
        Titre = effet.Total.Apres.F == effet.Total.Avant.F
            ? $"Le total ne change pas : {Financements.Argent.Euros(effet.Total.Avant.F)}"
            : $"Le total passerait de {Financements.Argent.Euros(effet.Total.Avant.F)} à {Financements.Argent.Euros(effet.Total.Apres.F)}",
        Axe = "Axe ou volet",
        Categories = [.. effet.Perimetres.Select(p => p.Nom.Split(" : ")[0])],
        Series = [new("Signé", [.. effet.Perimetres.Select(p => (decimal?)p.Avant.F)]), new("Simulé", [.. effet.Perimetres.Select(p => (decimal?)p.Apres.F)]), new("Non consommé", [.. effet.Perimetres.Select(p => (decimal?)p.NonConsomme.F)])],
        Forme = FormeGraphique.BarresCouchees,
        Etiquettes = false,
        Unite = "€",
    };
}
