using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Passe tous les contrôles, du plus grave au moins grave, puis dans l'ordre du recueil.</summary>
public static class ControlerPacte
{
    private static readonly IReadOnlyList<IControle> Controles =
    [
        new TotauxDesTableaux(), new TotauxDesPlans(), new BudgetsDesFiches(), new FichesContreTableaux(), new MontantsDesConventions(), new PartsDesFinanceurs(),
        new EnoncesConcordants(), new PeriodesDesActions(), new IndicateursConcordants(), new FinanceursNommes(), new IntitulesConcordants(), new CiblesMesurables(),
        new FormeDesDocuments(), new DepensesNonEligibles(),
    ];

    /// <summary>Passe.</summary>
    public static IReadOnlyList<Constat> Executer(PacteSigne pacte) =>
        [.. Controles.SelectMany(c => c.Executer(pacte)).OrderBy(c => c.Gravite).ThenBy(c => c.Nature).ThenBy(c => c.Lignes[0])];
}
