using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Les indicateurs d'une année : cible, résultat, tendance, prévision ; le calcul de ce que le système sait.</summary>
public sealed class SuivreIndicateursPage(LirePacte lire, LireResultats resultats, CalculerResultats calculer, IAuthorizationService autorisation, TimeProvider horloge) : PageModel
{
    /// <summary>Année ; par défaut celle qui court, dans la durée du Pacte.</summary>
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; }

    /// <summary>Axe ou volet ; NATIONAL pour l'annexe 4 ; nul : tous.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Perimetre { get; set; }

    /// <summary>Le pacte ; nul tant que rien n'est chargé.</summary>
    public PacteSigne? Pacte { get; private set; }

    /// <summary>Indicateurs montrés.</summary>
    public IReadOnlyList<SuiviIndicateur> Lignes { get; private set; } = [];

    /// <summary>États par axe et volet.</summary>
    public Graphique? Dessin { get; private set; }

    /// <summary>L'agent peut saisir et calculer.</summary>
    public bool PeutGerer { get; private set; }

    /// <summary>Lit.</summary>
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Calcule ce que le système sait.</summary>
    public async Task<IActionResult> OnPostCalculerAsync(CancellationToken ct)
    {
        if (!(await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded)
            return Forbid();
        await ChargerAsync(ct);
        var resultat = await calculer.ExecuterAsync(Annee, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer(resultat.Valeur == 0 ? "Rien n'a changé depuis le dernier calcul." : $"{resultat.Valeur} indicateurs calculés, avec leur définition.");
        return RedirectToPage(new { Annee, Perimetre });
    }

    /// <summary>Axe, volet ou NATIONAL d'un indicateur.</summary>
    public static string PerimetreDe(PacteSigne pacte, IndicateurPacte indicateur) => indicateur.Document == "ANNEXE4" ? "NATIONAL" : pacte.Action(indicateur.Objet).Perimetre;

    /// <summary>Mot et sens d'un état.</summary>
    public static (Sens Sens, string Mot) Dire(EtatCible etat) => etat switch
    {
        EtatCible.Atteinte => (Sens.Fait, "atteinte"),
        EtatCible.EnCours => (Sens.AEcheance, "en cours"),
        EtatCible.Manquee => (Sens.EnRetard, "non atteinte"),
        EtatCible.SansResultat => (Sens.Neutre, "sans résultat"),
        _ => (Sens.Neutre, "sans cible chiffrée"),
    };

    private async Task ChargerAsync(CancellationToken ct)
    {
        if (!IndicateurPacte.Annees.Contains(Annee))
            Annee = Math.Clamp(horloge.Aujourdhui().Year, IndicateurPacte.Annees[0], IndicateurPacte.Annees[^1]);
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return;
        Pacte = lu.Valeur;
        var tous = await resultats.ExecuterAsync(Pacte, Annee, ct);
        Lignes = [.. tous.Where(s => string.IsNullOrEmpty(Perimetre) || PerimetreDe(Pacte, s.Indicateur) == Perimetre)];
        Dessin = Dessiner(Pacte, tous);
        PeutGerer = (await autorisation.AuthorizeAsync(User, Permission.PacteGerer)).Succeeded;
    }

    private Graphique Dessiner(PacteSigne pacte, IReadOnlyList<SuiviIndicateur> suivis)
    {
        var mesurables = suivis.Where(s => s.Etat != EtatCible.SansCible).ToList();
        (string Code, string Nom)[] groupes = [.. pacte.Perimetres.Select(p => (p.Code, p.Nom)).Where(p => mesurables.Exists(s => PerimetreDe(pacte, s.Indicateur) == p.Code)), ("NATIONAL", "annexe 4")];
        SerieGraphique Serie(string nom, EtatCible etat) => new(nom, [.. groupes.Select(g => (decimal?)mesurables.Count(s => s.Etat == etat && PerimetreDe(pacte, s.Indicateur) == g.Code))]);
        var atteintes = mesurables.Count(s => s.Etat == EtatCible.Atteinte);
        return new Graphique
        {
            Titre = $"{atteintes} {(atteintes > 1 ? "cibles atteintes" : "cible atteinte")} sur {mesurables.Count} chiffrées pour {Annee}",
            Axe = "Axe ou volet",
            Categories = [.. groupes.Select(g => g.Nom)],
            Series = [Serie("Atteintes", EtatCible.Atteinte), Serie("En cours", EtatCible.EnCours), Serie("Non atteintes", EtatCible.Manquee), Serie("Sans résultat", EtatCible.SansResultat)],
            Forme = FormeGraphique.BarresCouchees,
            Empile = true,
            Etiquettes = false,
        };
    }
}
