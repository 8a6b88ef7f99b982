using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Controles;

/// <summary>
/// Le budget de chaque fiche : lignes contre totaux et sous-totaux, recettes contre dépenses, lignes sans montant. Un titre de groupe
/// n'est pas une ligne ; un sous-total non plus.
/// </summary>
public sealed class BudgetsDesFiches : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        foreach (var action in pacte.Actions.Where(a => a.AUneFiche))
        {
            var budget = pacte.BudgetDe(action.Code).ToList();
            foreach (var sens in budget.GroupBy(l => l.Sens))
            {
                foreach (var constat in VerifierSens(action, [.. sens]))
                    yield return constat;
            }
            if (Desequilibre(action, budget) is { } desequilibre)
                yield return desequilibre;
        }
    }

    private static IEnumerable<Constat> VerifierSens(ActionPacte action, List<LigneBudget> lignes)
    {
        var total = lignes.Single(l => l.Nature == "TOTAL");
        var sens = total.EstRecette ? "recettes" : "dépenses";
        foreach (var sousTotal in lignes.Where(l => l.Nature == "SOUS_TOTAL"))
        {
            var groupe = lignes.Where(l => l.EstLigne && l.Groupe == sousTotal.Groupe).ToList();
            if (groupe.Sum(l => l.Montant ?? 0) is var somme && somme != sousTotal.Montant)
                yield return Somme($"SOUS-TOTAL-{action.Code}-{sousTotal.Groupe}", action, sens, sousTotal, groupe, somme);
        }
        var comptees = lignes.Where(l => l.EstLigne).ToList();
        var muettes = comptees.Where(l => l.Montant is null).ToList();
        var dit = comptees.Sum(l => l.Montant ?? 0);
        foreach (var muette in muettes)
        {
            var suppose = muettes.Count == 1 ? total.Montant - dit : null;
            yield return new Constat
            {
                Cle = $"SANS-MONTANT-{action.Code}-{muette.Ligne}",
                Controle = nameof(BudgetsDesFiches),
                Ou = $"Fiche {action.Code}, {sens}, « {muette.Libelle} »",
                Enonce = "Ligne sans montant",
                Attendu = suppose switch
                {
                    null => "un montant par ligne",
                    0 => $"un montant ; le total de {total.Montant.Euros()} est déjà atteint sans elle",
                    _ => $"{suppose.Euros()}, que suppose le total de {total.Montant.Euros()}",
                },
                Ecart = suppose is null or 0 ? null : -suppose,
                Cotes = [new(muette.Ligne, $"{muette.Libelle} : aucun montant"), new(total.Ligne, $"Total : {total.Montant.Euros()}"), .. comptees.Where(l => l.Montant is not null).Select(Cote)],
                Gravite = suppose is 0 ? GraviteConstat.Moyenne : GraviteConstat.Forte,
                Nature = NatureConstat.Arithmetique,
            };
        }
        if (muettes.Count == 0 && dit != total.Montant)
            yield return Somme($"FICHE-{action.Code}-{total.Sens}", action, sens, total, comptees, dit);
    }

    private static Constat Somme(string cle, ActionPacte action, string sens, LigneBudget total, List<LigneBudget> lignes, decimal somme) => new()
    {
        Cle = cle,
        Controle = nameof(BudgetsDesFiches),
        Ou = $"Fiche {action.Code}, {sens}, {total.Libelle}",
        Enonce = total.Montant.Euros("aucun montant"),
        Attendu = $"{somme.Euros()}, somme des {lignes.Count} lignes",
        Ecart = total.Montant - somme,
        Cotes = [Cote(total), .. lignes.Select(Cote)],
        Gravite = GraviteConstat.Forte,
        Nature = NatureConstat.Arithmetique,
    };

    /// <summary>Recettes et dépenses diffèrent, et les lignes aussi : un total mal additionné se constate chez lui.</summary>
    private static Constat? Desequilibre(ActionPacte action, List<LigneBudget> budget)
    {
        var (recettes, depenses) = (budget.Single(l => l.EstRecette && l.Nature == "TOTAL"), budget.Single(l => !l.EstRecette && l.Nature == "TOTAL"));
        var lignes = budget.Where(l => l.EstLigne).ToLookup(l => l.EstRecette, l => l.Montant ?? 0);
        if (recettes.Montant == depenses.Montant || lignes[true].Sum() == lignes[false].Sum())
            return null;
        return new Constat
        {
            Cle = $"EQUILIBRE-{action.Code}",
            Controle = nameof(BudgetsDesFiches),
            Ou = $"Fiche {action.Code}, recettes et dépenses",
            Enonce = $"{recettes.Montant.Euros()} de recettes",
            Attendu = $"{depenses.Montant.Euros()} de dépenses",
            Ecart = recettes.Montant - depenses.Montant,
            Cotes = [Cote(recettes), Cote(depenses)],
            Gravite = GraviteConstat.Forte,
            Nature = NatureConstat.Arithmetique,
        };
    }

    private static CoteConstat Cote(LigneBudget ligne) => new(ligne.Ligne, $"{ligne.Libelle} : {ligne.Montant.Euros("aucun montant")}");
}
