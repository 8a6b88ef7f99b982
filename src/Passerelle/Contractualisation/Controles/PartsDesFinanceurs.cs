using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Controles;

/// <summary>
/// La règle des 50 % : « au moins 50 % des crédits dévolus à chaque action » (302) et « chacun à hauteur de 50 % du coût total » (1226). Le
/// texte laisse deux bases, les parts de l'État et du Département ensemble ou le coût total avec les autres financeurs : chaque
/// constat dit le résultat sur chacune.
/// </summary>
public sealed class PartsDesFinanceurs : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        var departement = pacte.Regles.Single(r => r.Nature == "PART_DEPARTEMENT_MINIMALE");
        foreach (var action in pacte.Actions.Where(a => a.Code[0] == 'S'))
        {
            var (sommes, cout) = (SommesReconstruites.De(pacte, action), Cout(pacte, action));
            var minimum = decimal.Parse(departement.Valeur, System.Globalization.CultureInfo.InvariantCulture) / 100;
            var tenue = sommes.B >= minimum * (sommes.A + sommes.B);
            if (tenue && sommes.B >= minimum * cout)
                continue;
            yield return Constater($"PART-{action.Code}", departement, $"Action {action.Code}, part du Département", sommes.B, sommes.A + sommes.B, cout, Cotes(pacte, action),
                tenue ? GraviteConstat.Faible : GraviteConstat.Forte, tenue ? NatureConstat.Redaction : NatureConstat.Contradiction);
        }
        var egales = pacte.Regles.Single(r => r.Nature == "PARTS_EGALES");
        var volet = pacte.ActionsDe(egales.Perimetre!).ToList();
        foreach (var action in volet)
        {
            var sommes = SommesReconstruites.De(pacte, action);
            if (sommes.A != sommes.B || 2 * sommes.A != sommes.F)
                yield return Constater($"PART-{action.Code}", egales, $"Action {action.Code}, part de l'État{(sommes.A == sommes.B ? " comme du Département" : "")}", sommes.A, sommes.A + sommes.B, sommes.F, Cotes(pacte, action), GraviteConstat.Moyenne, NatureConstat.Contradiction);
        }
        var total = SommesAction.Additionner(volet.Select(a => SommesReconstruites.De(pacte, a)));
        if (2 * total.A != total.F)
        {
            yield return Constater($"PART-{egales.Perimetre}", egales, "Volet 2 entier, part de l'État", total.A, total.A + total.B, total.F,
                [.. pacte.LignesTableau.Where(l => l.Nature == "SOUS_TOTAL" && l.Perimetre == egales.Perimetre).Select(l => new CoteConstat(l.Ligne, $"{l.Intitule} : A = {l.Sommes.A.Euros()}, F = {l.Sommes.F.Euros()}"))], GraviteConstat.Moyenne, NatureConstat.Contradiction);
        }
    }

    private static Constat Constater(string cle, RegleSignee regle, string ou, decimal part, decimal deuxParts, decimal cout, List<CoteConstat> cotes, GraviteConstat gravite, NatureConstat nature) => new()
    {
        Cle = cle,
        Controle = nameof(PartsDesFinanceurs),
        Ou = ou,
        Enonce = $"{part.Euros()} : {Argent.Part(part, deuxParts)} des parts de l'État et du Département, {Argent.Part(part, cout)} du coût total de {cout.Euros()}",
        Attendu = $"{regle.Valeur} % ({regle.Base}, ligne {regle.Ligne})",
        Ecart = part - (cout / 2),
        Cotes = [new(regle.Ligne, $"{regle.Texte} : {regle.Valeur} %"), .. cotes],
        Gravite = gravite,
        Nature = nature,
        Explication = "La règle est tenue ou non selon la base retenue : à dire par avenant.",
    };

    /// <summary>Coût total de la fiche, demandes en cours et reliquats compris.</summary>
    private static decimal Cout(PacteSigne pacte, ActionPacte action) => pacte.BudgetDe(action.Code).Where(l => l.EstRecette && l.EstLigne).Sum(l => l.Montant ?? 0);

    private static List<CoteConstat> Cotes(PacteSigne pacte, ActionPacte action) =>
        [.. pacte.BudgetDe(action.Code).Where(l => l.EstRecette && l.EstLigne).Select(l => new CoteConstat(l.Ligne, $"{l.Libelle} : {l.Montant.Euros()}"))];
}
