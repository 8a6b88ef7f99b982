using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Un financeur nommé sans montant, une somme sans financeur nommé.</summary>
public sealed class FinanceursNommes : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        foreach (var parAction in pacte.Cofinanceurs.GroupBy(c => c.Action))
        {
            var action = pacte.Action(parAction.Key);
            var payeurs = pacte.BudgetDe(action.Code).Where(l => l.EstRecette && l.EstLigne && l.Montant > 0).Select(l => l.Financeur).ToHashSet();
            var muets = parAction.Where(c => !payeurs.Contains(c.Financeur)).ToLookup(c => c.Qualite);
            foreach (var cofinanceur in muets["COFINANCEUR"])
                yield return Constater($"COFINANCEUR-{action.Code}-{Rapprochement.Cle(cofinanceur.Financeur)}", pacte, action, [cofinanceur], "cofinanceur nommé, sans montant", "un montant, ou aucun cofinanceur", GraviteConstat.Moyenne, NatureConstat.Contradiction);
            if (muets["PARTENAIRE"].ToList() is { Count: > 0 } partenaires)
                yield return Constater($"PARTENAIRES-{action.Code}", pacte, action, partenaires, "nommés parmi les « partenaires et co-financeurs », sans montant", "savoir qui finance et qui est partenaire", GraviteConstat.Faible, NatureConstat.Redaction);
        }
        foreach (var ligne in pacte.LignesTableau.Where(l => l.Nature == "LIGNE" && l.Sommes.C > 0 && l.Financeurs.Length == 0))
        {
            var recettes = pacte.BudgetDe(ligne.Action!).Where(l => l.EstRecette && l.EstLigne && l.Financeur is not ("ETAT" or "CD")).ToList();
            yield return new Constat
            {
                Cle = $"SANS-FINANCEUR-{ligne.Tableau}-{ligne.Action}",
                Controle = nameof(FinanceursNommes),
                Ou = $"{TotauxDesTableaux.Nom(ligne.Tableau)}, action {ligne.Action}, partenaires financiers",
                Enonce = $"{ligne.Sommes.C.Euros()} sans financeur nommé",
                Attendu = recettes.Count > 0 ? string.Join(", ", recettes.Select(l => l.Libelle)) : "le nom du financeur",
                Cotes = [new(ligne.Ligne, $"{ligne.Intitule} : C = {ligne.Sommes.C.Euros()}"), .. recettes.Select(l => new CoteConstat(l.Ligne, $"{l.Libelle} : {l.Montant.Euros()}"))],
                Gravite = GraviteConstat.Faible,
                Nature = NatureConstat.Redaction,
            };
        }
    }

    private static Constat Constater(string cle, PacteSigne pacte, ActionPacte action, IReadOnlyList<Cofinanceur> financeurs, string enonce, string attendu, GraviteConstat gravite, NatureConstat nature) => new()
    {
        Cle = cle,
        Controle = nameof(FinanceursNommes),
        Ou = $"Action {action.Code}, financeurs",
        Enonce = $"{string.Join(", ", financeurs.Select(f => f.Financeur))} : {enonce}",
        Attendu = attendu,
        Cotes =
        [
            .. financeurs.Select(f => new CoteConstat(f.Ligne, $"{f.Financeur}{(f.Precision.Length > 0 ? $" ({f.Precision})" : "")}")),
            .. pacte.BudgetDe(action.Code).Where(l => l.EstRecette && l.EstLigne).Select(l => new CoteConstat(l.Ligne, $"{l.Libelle} : {l.Montant.Euros()}")),
            .. action.AUneFiche ? [] : pacte.LignesPlan.Where(l => l.Action == action.Code).Select(l => new CoteConstat(l.Ligne, $"{l.Precision} : {l.Montant.Euros()}, sans autre source")),
        ],
        Gravite = gravite,
        Nature = nature,
    };
}
