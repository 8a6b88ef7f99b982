using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Controles;

/// <summary>La même action dans sa fiche (ou son plan) et dans les tableaux financiers : sommes, recettes que les tableaux taisent, actions oubliées.</summary>
public sealed class FichesContreTableaux : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        foreach (var action in pacte.Actions)
        {
            var lignes = pacte.LignesTableau.Where(l => l.Action == action.Code).ToList();
            var sommes = SommesReconstruites.De(pacte, action);
            foreach (var ligne in lignes)
            {
                foreach (var ((colonne, signe), (_, attendu)) in ligne.Sommes.ParColonne().Zip(sommes.ParColonne()))
                {
                    if (signe != attendu && colonne != "F")
                        yield return Ecart(pacte, action, ligne, colonne, signe, attendu);
                }
            }
            if (HorsTableaux(pacte, action, lignes) is { } recettes)
                yield return recettes;
            if (lignes.All(l => l.Tableau != "SYNTHESE"))
                yield return Absente(pacte, action, sommes);
        }
    }

    private static Constat Ecart(PacteSigne pacte, ActionPacte action, LigneTableau ligne, string colonne, decimal signe, decimal attendu) => new()
    {
        Cle = $"MONTANT-{ligne.Tableau}-{action.Code}-{colonne}",
        Controle = nameof(FichesContreTableaux),
        Ou = $"{TotauxDesTableaux.Nom(ligne.Tableau)}, action {action.Code}, colonne {colonne}",
        Enonce = signe.Euros(),
        Attendu = $"{attendu.Euros()} d'après {(action.AUneFiche ? "la fiche" : "le plan de financement")}",
        Ecart = signe - attendu,
        Cotes = [new(ligne.Ligne, $"{ligne.Intitule} : {colonne} = {signe.Euros()}"), .. Recettes(pacte, action)],
        Gravite = GraviteConstat.Forte,
        Nature = NatureConstat.Contradiction,
    };

    /// <summary>La fiche compte des recettes que les tableaux ne reprennent pas : demandes en cours, reliquat.</summary>
    private static Constat? HorsTableaux(PacteSigne pacte, ActionPacte action, List<LigneTableau> lignes)
    {
        var enPlus = pacte.BudgetDe(action.Code).Where(l => l.EstRecette && l.EstLigne && l.Statut != "ACQUIS").ToList();
        if (enPlus.Count == 0 || lignes.Count == 0)
            return null;
        var total = pacte.BudgetDe(action.Code).Single(l => l.EstRecette && l.Nature == "TOTAL");
        return new Constat
        {
            Cle = $"BUDGET-{action.Code}",
            Controle = nameof(FichesContreTableaux),
            Ou = $"Action {action.Code}, budget global de 2024",
            Enonce = $"{lignes[0].Sommes.F.Euros()}, dont {lignes[0].Sommes.C.Euros()} d'autres financeurs, dans {string.Join(" et ", lignes.Select(l => TotauxDesTableaux.Nom(l.Tableau).ToLowerInvariant()))}",
            Attendu = $"{total.Montant.Euros()} d'après la fiche",
            Ecart = lignes[0].Sommes.F - total.Montant,
            Cotes = [.. lignes.Select(l => new CoteConstat(l.Ligne, $"{l.Intitule} : F = {l.Sommes.F.Euros()}")), .. Recettes(pacte, action), new(total.Ligne, $"Total : {total.Montant.Euros()}")],
            Gravite = GraviteConstat.Forte,
            Nature = NatureConstat.Contradiction,
            Explication = $"La fiche ajoute {string.Join(" et ", enPlus.Select(l => $"{l.Montant.Euros()} ({l.Libelle.ToLowerInvariant()}, {(l.Statut == "REPORT" ? "reliquat" : "demande en cours")})"))}, que les tableaux ne comptent pas : l'action n'est équilibrée que si ces recettes viennent.",
        };
    }

    private static Constat Absente(PacteSigne pacte, ActionPacte action, SommesAction sommes) => new()
    {
        Cle = $"ABSENTE-{action.Code}",
        Controle = nameof(FichesContreTableaux),
        Ou = $"Synthèse financière, {pacte.Perimetres.Single(p => p.Code == action.Perimetre).Nom}",
        Enonce = $"L'action {action.Code} n'y figure pas",
        Attendu = $"une ligne de {sommes.F.Euros()} (État {sommes.A.Euros()}, Département {sommes.B.Euros()})",
        Ecart = -sommes.F,
        Cotes =
        [
            new(action.Ligne, $"Fiche : {action.Titre}"), .. Recettes(pacte, action),
            .. pacte.LignesPlan.Where(l => l.Action == action.Code).Select(l => new CoteConstat(l.Ligne, $"Plan : {l.Precision}, {l.Montant.Euros()}")),
            .. pacte.Tableau("SYNTHESE").Where(l => l.Nature == "SOUS_TOTAL" && l.Perimetre == action.Perimetre).Select(l => new CoteConstat(l.Ligne, $"{l.Intitule} : F = {l.Sommes.F.Euros()}")),
        ],
        Gravite = GraviteConstat.Forte,
        Nature = NatureConstat.Contradiction,
    };

    private static IEnumerable<CoteConstat> Recettes(PacteSigne pacte, ActionPacte action) => action.AUneFiche
        ? pacte.BudgetDe(action.Code).Where(l => l.EstRecette && l.EstLigne).Select(l => new CoteConstat(l.Ligne, $"{l.Libelle} : {l.Montant.Euros()}"))
        : pacte.LignesPlan.Where(l => l.Action == action.Code).Select(l => new CoteConstat(l.Ligne, $"{l.Precision} : {l.Montant.Euros()}"));
}
