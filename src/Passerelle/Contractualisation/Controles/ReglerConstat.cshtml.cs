using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Un constat, ses côtés ligne à ligne ; l'accepter, ou le corriger par un avenant.</summary>
public sealed class ReglerConstatPage(PasserelleContexte contexte, VerifierPacte verifier, AccepterConstat accepter, CorrigerParAvenant corriger, IAuthorizationService autorisation) : PageModel
{
    /// <summary>Clé.</summary>
    [BindProperty(SupportsGet = true)]
    public required string Cle { get; set; }

    /// <summary>Motif d'acceptation ou de correction.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    /// <summary>Donnée et champ à corriger, « tableau|clé|champ ».</summary>
    [BindProperty]
    public string? Donnee { get; set; }

    /// <summary>Valeur nouvelle.</summary>
    [BindProperty]
    public string? Valeur { get; set; }

    /// <summary>Avenant.</summary>
    [BindProperty]
    public string? Avenant { get; set; }

    /// <summary>Le constat.</summary>
    public ConstatSuivi Suivi { get; private set; } = null!;

    /// <summary>L'agent peut régler.</summary>
    public bool PeutRegler { get; private set; }

    /// <summary>Champs des données en cause.</summary>
    public IReadOnlyList<SelectListItem> Donnees { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Accepte.</summary>
    public Task<IActionResult> OnPostAccepterAsync(CancellationToken ct) => RegleAsync(() => accepter.ExecuterAsync(Cle, Motif, ct), "Le constat est accepté, avec votre motif.", ct);

    /// <summary>Retire l'acceptation.</summary>
    public Task<IActionResult> OnPostRouvrirAsync(CancellationToken ct) => RegleAsync(() => accepter.RetirerAsync(Cle, ct), "L'acceptation est retirée.", ct);

    /// <summary>Corrige.</summary>
    public Task<IActionResult> OnPostCorrigerAsync(CancellationToken ct)
    {
        var visee = (Donnee ?? "").Split('|');
        return RegleAsync(() => corriger.ExecuterAsync(new CorrigerParAvenantCommand
        {
            Constat = Cle,
            Tableau = visee[0],
            Cle = visee.ElementAtOrDefault(1) ?? "",
            Champ = visee.ElementAtOrDefault(2) ?? "",
            Valeur = Valeur ?? "",
            Avenant = Avenant,
            Motif = Motif,
        }, ct), "La donnée est corrigée par l'avenant ; l'ancienne version est gardée.", ct);
    }

    private async Task<IActionResult> RegleAsync(Func<Task<Socle.Resultats.Resultat<bool>>> acte, string fait, CancellationToken ct)
    {
        if (!(await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded)
            return Forbid();
        if (!await ChargerAsync(ct))
            return NotFound();
        var resultat = await acte();
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer(fait);
        return RedirectToPage("/Contractualisation/Controles/ListerConstats");
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        var bilan = await verifier.ExecuterAsync(ct);
        if (!bilan.Reussi || bilan.Valeur.Constats.SingleOrDefault(c => c.Constat.Cle == Cle) is not { } suivi)
            return false;
        Suivi = suivi;
        PeutRegler = (await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded;
        var rangees = (await contexte.DonneesSignees.AsNoTracking().Where(d => d.RemplaceeLe == null).OrderBy(d => d.Rang).ToListAsync(ct)).ConvertAll(d => d.Rangee());
        Donnees =
        [
            .. from rangee in rangees
               where rangee.Ligne is { } ligne && suivi.Constat.Lignes.Contains(ligne)
               from colonne in SchemaSigne.Tableaux.Single(t => t.Nom == rangee.Tableau).Colonnes
               where !colonne.EstCle && !colonne.Nom.StartsWith("ligne", StringComparison.Ordinal) && rangee.Champs.GetValueOrDefault(colonne.Nom, "").Length is > 0 and < 80
               select new SelectListItem($"ligne {rangee.Ligne}, {colonne.Nom} : {rangee[colonne.Nom]}", $"{rangee.Tableau}|{rangee.Cle}|{colonne.Nom}"),
        ];
        return true;
    }
}
