using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;
using Socle.Calendrier;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Où en sont les crédits d'une action, une année.</summary>
/// <param name="Action">Action.</param>
/// <param name="Prevu">Prévu au plan ; nul hors de l'année signée.</param>
/// <param name="Depense">Dépensé, non éligible compris.</param>
/// <param name="Etat">Dépensé sur les crédits de l'État.</param>
/// <param name="Departement">Dépensé sur ceux du Département.</param>
/// <param name="NonEligible">Dont non éligible.</param>
/// <param name="Engage">Engagé : marchés, conventions, arrêtés.</param>
/// <param name="ResteEngage">Engagé et pas encore dépensé.</param>
/// <param name="Ecoule">Part de la période de l'action écoulée dans l'année, de 0 à 1.</param>
public sealed record CreditsAction(ActionPacte Action, SommesAction? Prevu, decimal Depense, decimal Etat, decimal Departement, decimal NonEligible, decimal Ecoule, decimal Engage, decimal ResteEngage)
{
    /// <summary>Retard de consommation sur le temps écoulé au-delà duquel on avertit : 20 points. Le texte dit « manifeste » sans chiffre (301).</summary>
    public const decimal Alerte = 0.20m;

    /// <summary>Part consommée du prévu ; nulle sans prévu.</summary>
    public decimal? Consomme => Prevu is { F: > 0 } prevu ? Depense / prevu.F : null;

    /// <summary>
    /// La consommation est en retard sur le temps : les crédits de l'année suivante peuvent être réduits (301). Une action dont rien n'est
    /// saisi n'est pas jugée : on ne sait pas si elle n'a rien dépensé.
    /// </summary>
    public bool SousConsommation => Depense > 0 && Consomme is { } part && part < Ecoule - Alerte;

    /// <summary>Crédits de l'État non consommés, zéro quand ils sont dépassés : un dépassement ne se reporte pas ; nuls sans prévu.</summary>
    public decimal? ResteEtat => Prevu is { } prevu ? Math.Max(0, prevu.A - Etat) : null;

    /// <summary>Crédits du Département non consommés, de même.</summary>
    public decimal? ResteDepartement => Prevu is { } prevu ? Math.Max(0, prevu.B - Departement) : null;

    /// <summary>Ni dépensé ni engagé ; nul sans prévu.</summary>
    public decimal? Disponible => Prevu is { } prevu ? prevu.F - Depense - ResteEngage : null;

    /// <summary>Dépensé plus que prévu.</summary>
    public bool Depassement => Prevu is { } prevu && Depense > prevu.F;
}

/// <summary>Crédits d'un axe ou d'un volet : promis, échéancier, dépensé.</summary>
/// <param name="Perimetre">Axe ou volet.</param>
/// <param name="Promis">Part de l'État promise.</param>
/// <param name="Echeancier">Versements promis : part, événement, montant.</param>
/// <param name="Depense">Dépensé sur les crédits de l'État.</param>
public sealed record CreditsPerimetre(Perimetre Perimetre, decimal Promis, IReadOnlyList<(VersementPrevu Prevu, decimal Montant)> Echeancier, decimal Depense);

/// <summary>Le suivi d'une année.</summary>
/// <param name="Pacte">Le pacte.</param>
/// <param name="Annee">Année.</param>
/// <param name="Actions">Par action.</param>
/// <param name="Perimetres">Par axe ou volet.</param>
/// <param name="Saisie">Au moins une dépense est saisie cette année-là.</param>
public sealed record SuiviCredits(PacteSigne Pacte, int Annee, IReadOnlyList<CreditsAction> Actions, IReadOnlyList<CreditsPerimetre> Perimetres, bool Saisie);

/// <summary>Rapproche le prévu, le dépensé et le temps écoulé.</summary>
public sealed class SuivreCredits(PasserelleContexte contexte, LirePacte lire, TimeProvider horloge)
{
    /// <summary>Calcule.</summary>
    public async Task<Resultat<SuiviCredits>> ExecuterAsync(int annee, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var pacte = lu.Valeur;
        var depenses = (await contexte.Depenses.AsNoTracking().Where(d => d.Annee == annee && d.FinieLe == null).ToListAsync(ct)).ToLookup(d => d.Action);
        var engagements = (await contexte.Engagements.AsNoTracking().Where(e => e.Annee == annee && e.FiniLe == null).ToListAsync(ct)).ToLookup(e => e.Action);
        SuiviCredits? passe = null;
        if (annee > ConstruireSynthese.Annee && annee <= ConstruireSynthese.Annee + 3)
        {
            var avant = await ExecuterAsync(annee - 1, ct);
            passe = avant.Reussi ? avant.Valeur : null;
        }
        var aujourdhui = horloge.Aujourdhui();
        var actions = pacte.Actions.Select(a => new CreditsAction(
            a,
            annee == ConstruireSynthese.Annee ? SommesReconstruites.De(pacte, a) : Budget(pacte, passe, a, annee),
            depenses[a.Code].Sum(d => d.Montant),
            depenses[a.Code].Sum(d => d.PartEtat),
            depenses[a.Code].Sum(d => d.PartDepartement),
            depenses[a.Code].Where(d => !d.Eligible).Sum(d => d.Montant),
            Ecoule(a, pacte.Perimetres.Single(p => p.Code == a.Perimetre), annee, aujourdhui),
            engagements[a.Code].Sum(e => e.Montant),
            engagements[a.Code].Sum(e => Math.Max(0, e.Montant - depenses[a.Code].Where(d => d.Engagement == e.Reference).Sum(d => d.Montant))))).ToList();
        var perimetres = pacte.Perimetres.Where(p => p.Annee == annee).Select(p =>
        {
            var etat = actions.Where(a => a.Action.Perimetre == p.Code).Sum(a => a.Etat);
            return new CreditsPerimetre(p, p.MontantEtat, [.. pacte.VersementsPrevus.Where(v => v.Perimetre == p.Code).Select(v => (v, Argent.Arrondir(p.MontantEtat * v.Part / 100)))], etat);
        }).ToList();
        return new SuiviCredits(pacte, annee, actions, perimetres, depenses.Count > 0);
    }

    /// <summary>
    /// Budget d'une année suivante (annexe 6, I, K et L) : les crédits que l'avenant fixe, et les reports de l'année d'avant quand ses
    /// dépenses sont saisies. Nul tant qu'aucun avenant ne le fixe.
    /// </summary>
    private static SommesAction? Budget(PacteSigne pacte, SuiviCredits? passe, ActionPacte action, int annee)
    {
        if (pacte.CreditsAnnuels.SingleOrDefault(c => c.Action == action.Code && c.Annee == annee) is not { } credits)
            return null;
        var avant = passe is { Saisie: true } ? passe.Actions.Single(a => a.Action.Code == action.Code) : null;
        var (etat, departement) = (credits.Etat + (avant?.ResteEtat ?? 0), credits.Departement + (avant?.ResteDepartement ?? 0));
        return new SommesAction(etat, departement, credits.Autres, etat + departement + credits.Autres);
    }

    /// <summary>Part écoulée des jours de l'action dans l'année.</summary>
    internal static decimal Ecoule(ActionPacte action, Perimetre perimetre, int annee, DateOnly aujourdhui)
    {
        var debut = Max(new DateOnly(annee, 1, 1), Max(perimetre.Debut, action.Debut is { } d && d.Year == annee ? d : perimetre.Debut));
        var fin = Min(new DateOnly(annee, 12, 31), perimetre.Fin);
        if (aujourdhui < debut || fin < debut)
            return 0;
        return (decimal)(Min(aujourdhui, fin).DayNumber - debut.DayNumber + 1) / (fin.DayNumber - debut.DayNumber + 1);
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
