using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Reports;

/// <summary>Fixer par avenant les crédits d'une année suivante : colonnes H, J et L de l'annexe 6.</summary>
[Authorize(Policy = Permission.PacteGerer)]
public sealed class FixerCreditsPage(LirePacte lire, FixerCredits fixer) : PageModel
{
    /// <summary>Année.</summary>
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; }

    /// <summary>Avenant.</summary>
    [BindProperty]
    public string? Avenant { get; set; }

    /// <summary>Sommes, dans l'ordre des actions.</summary>
    [BindProperty]
    public List<SommesSaisies> Sommes { get; set; } = [];

    /// <summary>Actions financées cette année-là.</summary>
    public IReadOnlyList<ActionPacte> Actions { get; private set; } = [];

    /// <summary>Sommes de 2024, pour mémoire.</summary>
    public IReadOnlyDictionary<string, SommesAction> Signees { get; private set; } = new Dictionary<string, SommesAction>();

    /// <summary>Montre ce qui est fixé.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is not { } pacte)
            return NotFound();
        Sommes = [.. Actions.Select(a => pacte.CreditsAnnuels.SingleOrDefault(c => c.Action == a.Code && c.Annee == Annee) is { } c
            ? new SommesSaisies { Etat = ((decimal?)c.Etat).Nu(), Departement = ((decimal?)c.Departement).Nu(), Autres = ((decimal?)c.Autres).Nu() }
            : new SommesSaisies())];
        return Page();
    }

    /// <summary>Fixe.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ChargerAsync(ct) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await fixer.ExecuterAsync(Annee, Avenant, [.. Actions.Zip(Sommes, (a, s) => new CreditsSaisis(a.Code, s.Etat, s.Departement, s.Autres))], ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer(resultat.Valeur == 0 ? "Aucune somme n'a changé." : $"Les crédits de {resultat.Valeur} actions sont fixés par l'avenant ; les anciens sont gardés.");
        return RedirectToPage("/Contractualisation/Conventions/ListerAvenants");
    }

    private async Task<PacteSigne?> ChargerAsync(CancellationToken ct)
    {
        if (Annee is <= ConstruireSynthese.Annee or > ConstruireSynthese.Annee + 3)
            return null;
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return null;
        Actions = FixerCredits.ActionsDe(lu.Valeur, Annee);
        while (Sommes.Count < Actions.Count)
            Sommes.Add(new SommesSaisies());
        Signees = Actions.ToDictionary(a => a.Code, a => SommesReconstruites.De(lu.Valeur, a));
        return lu.Valeur;
    }

    /// <summary>Les trois sommes d'une action.</summary>
    public sealed class SommesSaisies
    {
        /// <summary>H.</summary>
        public decimal? Etat { get; set; }

        /// <summary>J.</summary>
        public decimal? Departement { get; set; }

        /// <summary>L.</summary>
        public decimal? Autres { get; set; }
    }
}
