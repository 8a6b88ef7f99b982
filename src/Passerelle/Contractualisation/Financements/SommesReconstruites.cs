using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;

namespace Passerelle.Contractualisation.Financements;

/// <summary>
/// Les sommes A, B, C, F d'une action, refaites depuis sa fiche ou, faute de fiche (volets 1 et 3), depuis son plan de financement.
/// Une recette en cours de demande ou un reliquat d'une année passée n'est pas un crédit de l'année : il n'entre pas dans C. Les
/// sommes du recueil sont en euros ronds ; rien n'est arrondi.
/// </summary>
public static class SommesReconstruites
{
    /// <summary>Sommes d'une action.</summary>
    public static SommesAction De(PacteSigne pacte, ActionPacte action)
    {
        if (!action.AUneFiche)
        {
            var etat = pacte.LignesPlan.Where(l => l.Action == action.Code && l.Nature == "LIGNE").Sum(l => l.Montant ?? 0);
            return new SommesAction(etat, 0, 0, etat);
        }
        var recettes = pacte.BudgetDe(action.Code).Where(l => l.EstRecette && l.EstLigne && l.Statut == "ACQUIS").ToLookup(l => l.Financeur, l => l.Montant ?? 0);
        var (a, b) = (recettes["ETAT"].Sum(), recettes["CD"].Sum());
        var c = recettes.Where(g => g.Key is not ("ETAT" or "CD")).Sum(g => g.Sum());
        return new SommesAction(a, b, c, a + b + c);
    }

    /// <summary>Financeurs de la colonne C, « ARS 50 000 € / FSE 42 500 € ».</summary>
    public static string Partenaires(PacteSigne pacte, ActionPacte action)
    {
        var autres = pacte.BudgetDe(action.Code).Where(l => l.EstRecette && l.EstLigne && l.Statut == "ACQUIS" && l.Financeur is not ("ETAT" or "CD")).ToList();
        return autres.Count == 1 ? autres[0].Financeur : string.Join(" / ", autres.Select(l => $"{l.Financeur} {Argent.Euros(l.Montant ?? 0)}"));
    }
}
