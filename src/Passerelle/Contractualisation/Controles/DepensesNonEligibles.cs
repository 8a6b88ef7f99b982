using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Une dépense signée que la convention emploi exclut (1241-1243) : frais généraux, missions, prestations d'évaluation, de formation ou de gestion de projet, investissement.</summary>
public sealed class DepensesNonEligibles : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        var emploi = pacte.Perimetres.Where(p => p.Convention == "EMPLOI").Select(p => p.Code).ToHashSet();
        var depenses = pacte.LignesBudget.Where(l => !l.EstRecette && l.EstLigne && emploi.Contains(pacte.Action(l.Action).Perimetre)).Select(l => (l.Action, l.Libelle, l.Montant, l.Ligne))
            .Concat(pacte.LignesPlan.Where(l => l.Nature == "LIGNE" && l.Action is not null).Select(l => (Action: l.Action!, Libelle: $"{l.Objet} : {l.Precision}", l.Montant, l.Ligne)));
        foreach (var depense in depenses)
        {
            if (pacte.Regles.FirstOrDefault(r => Exclut(r, depense.Libelle)) is { } regle)
            {
                yield return new Constat
                {
                    Cle = $"NON-ELIGIBLE-{depense.Action}-{depense.Ligne}",
                    Controle = nameof(DepensesNonEligibles),
                    Ou = $"Action {depense.Action}, « {depense.Libelle} »",
                    Enonce = depense.Montant.Euros(),
                    Attendu = $"aucun crédit de l'État : {regle.Texte.ToLowerInvariant()} (ligne {regle.Ligne})",
                    Ecart = depense.Montant,
                    Cotes = [new(depense.Ligne, $"{depense.Libelle} : {depense.Montant.Euros()}"), new(regle.Ligne, regle.Texte)],
                    Gravite = GraviteConstat.Forte,
                    Nature = NatureConstat.Contradiction,
                };
            }
        }
    }

    /// <summary>La règle exclut une dépense de ce libellé.</summary>
    public static bool Exclut(RegleSignee regle, string libelle) =>
        regle.Nature == "NON_ELIGIBLE" && regle.Valeur.Split('|').Any(mot => $" {Rapprochement.Normaliser(libelle)}".Contains($" {Rapprochement.Normaliser(mot)}", StringComparison.Ordinal));
}
