using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Un indicateur : ses cibles, ses mesures et leurs auteurs ; en saisir une.</summary>
public sealed class SaisirResultatPage(LirePacte lire, LireResultats resultats, SaisirResultat saisir, INomsAgents noms, IAuthorizationService autorisation, TimeProvider horloge) : PageModel
{
    /// <summary>Code.</summary>
    [BindProperty(SupportsGet = true)]
    public required string Code { get; set; }

    /// <summary>Année regardée.</summary>
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; }

    /// <summary>Jour du constat.</summary>
    [BindProperty]
    public DateOnly? ConstateAu { get; set; }

    /// <summary>Valeur.</summary>
    [BindProperty]
    public decimal? Valeur { get; set; }

    /// <summary>Preuve.</summary>
    [BindProperty]
    public string? Justificatif { get; set; }

    /// <summary>Commentaire.</summary>
    [BindProperty]
    public string? Commentaire { get; set; }

    /// <summary>Le suivi.</summary>
    public SuiviIndicateur Suivi { get; private set; } = null!;

    /// <summary>Cibles et résultats, année par année.</summary>
    public Graphique Dessin { get; private set; } = null!;

    /// <summary>Noms des auteurs.</summary>
    public IReadOnlyDictionary<Guid, string> Auteurs { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>L'agent peut saisir.</summary>
    public bool PeutGerer { get; private set; }

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ChargerAsync(ct) ? Page() : NotFound();

    /// <summary>Saisit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!(await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded)
            return Forbid();
        if (!await ChargerAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var resultat = await saisir.ExecuterAsync(new SaisirResultatCommand { Indicateur = Code, ConstateAu = ConstateAu, Valeur = Valeur, Justificatif = Justificatif, Commentaire = Commentaire }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Le résultat est saisi.");
        return RedirectToPage(new { Code, annee = resultat.Valeur.Annee });
    }

    private async Task<bool> ChargerAsync(CancellationToken ct)
    {
        if (!IndicateurPacte.Annees.Contains(Annee))
            Annee = Math.Clamp(horloge.Aujourdhui().Year, IndicateurPacte.Annees[0], IndicateurPacte.Annees[^1]);
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi || (await resultats.ExecuterAsync(lu.Valeur, Annee, ct)).SingleOrDefault(s => s.Indicateur.Code == Code) is not { } suivi)
            return false;
        Suivi = suivi;
        Dessin = Dessiner(suivi);
        Auteurs = await noms.LireAsync([.. suivi.Mesures.Select(m => m.Auteur).OfType<Guid>().Distinct()], ct);
        PeutGerer = (await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded;
        return true;
    }

    private static Graphique Dessiner(SuiviIndicateur suivi) => new()
    {
        Titre = suivi.Resultat is { } r
            ? $"{suivi.Ecrire(r.Valeur)} au {r.ConstateAu.Lisible()}, pour {(suivi.Cible.Nombre is { } cible ? $"une cible de {suivi.Ecrire(cible)}" : "une cible non chiffrée")} en {suivi.Annee}"
            : $"Aucun résultat de {suivi.Annee}",
        Axe = "Année",
        Categories = [.. IndicateurPacte.Annees.Select(a => a.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        Series =
        [
            new("Cible", [.. IndicateurPacte.Annees.Select(a => suivi.Indicateur.Cibles[a].Nombre)]),
            new("Résultat", [.. IndicateurPacte.Annees.Select(a => suivi.ResultatDe(a)?.Valeur)]),
        ],
        Unite = suivi.Cible.Sens == SensCible.Pourcentage ? "%" : null,
    };
}
