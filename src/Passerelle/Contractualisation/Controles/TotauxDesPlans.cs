using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Les plans de financement : sous-totaux et totaux contre leurs lignes, lignes du volet 2 contre les fiches.</summary>
public sealed class TotauxDesPlans : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        for (var volet = 1; volet <= 3; volet++)
        {
            foreach (var ligne in ConstruirePlan.Executer(pacte, volet).Lignes)
            {
                foreach (var (colonne, ecart) in ligne.Ecarts)
                {
                    yield return new Constat
                    {
                        Cle = $"PLAN-{ligne.Perimetre}-{ligne.Lignes[0]}-{colonne}",
                        Controle = nameof(TotauxDesPlans),
                        Ou = $"Plan de financement du volet {volet}, {ligne.Intitule}",
                        Enonce = ligne.Signe[colonne].Euros(),
                        Attendu = $"{(ligne.Signe[colonne] - ecart).Euros()}, {(ligne.Nature == "LIGNE" ? "d'après la fiche" : "somme des lignes")}",
                        Ecart = ecart,
                        Cotes = [new(ligne.Lignes[0], $"{ligne.Intitule} : {ligne.Signe[colonne].Euros()}"), .. Fiche(pacte, ligne)],
                        Gravite = GraviteConstat.Forte,
                        Nature = ligne.Nature == "LIGNE" ? NatureConstat.Contradiction : NatureConstat.Arithmetique,
                    };
                }
            }
        }
    }

    private static IEnumerable<CoteConstat> Fiche(PacteSigne pacte, LigneConstruite ligne) => ligne.Nature != "LIGNE" || ligne.Action is null
        ? []
        : pacte.BudgetDe(ligne.Action).Where(b => b.EstRecette).Select(b => new CoteConstat(b.Ligne, $"{b.Libelle} : {b.Montant.Euros()}"));
}
