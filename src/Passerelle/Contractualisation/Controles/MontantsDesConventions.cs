using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Ce que l'État promet dans les articles (1164-1166, 1236-1239, 311-314) contre ce que les actions totalisent ; imputations dites deux fois.</summary>
public sealed class MontantsDesConventions : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        decimal Etat(Func<Perimetre, bool> choix) => pacte.Perimetres.Where(choix).SelectMany(p => pacte.ActionsDe(p.Code)).Sum(a => SommesReconstruites.De(pacte, a).A);

        foreach (var perimetre in pacte.Perimetres.Where(p => Etat(x => x.Code == p.Code) != p.MontantEtat))
        {
            var total = Etat(p => p.Code == perimetre.Code);
            yield return Constater(
                $"VENTILATION-{perimetre.Code}", $"Article des versements, {perimetre.Nom}", perimetre.MontantEtat, total, $"part de l'État des actions ({perimetre.Nom})", perimetre.Ligne,
                [.. pacte.LignesTableau.Where(l => l.Nature == "SOUS_TOTAL" && l.Perimetre == perimetre.Code).Select(l => new CoteConstat(l.Ligne, $"{TotauxDesTableaux.Nom(l.Tableau)}, {l.Intitule} : A = {l.Sommes.A.Euros()}"))],
                "Les imputations budgétaires ne suivent pas les axes des actions ; les totaux, eux, sont égaux.");
        }
        foreach (var regle in pacte.Regles.Where(r => r.Nature is "MONTANT_ETAT" or "PLAFOND_ETAT"))
        {
            var dit = decimal.Parse(regle.Valeur, System.Globalization.CultureInfo.InvariantCulture);
            var total = Etat(p => regle.Perimetre is null ? p.Convention == regle.Convention : p.Code == regle.Perimetre);
            if (dit != total && (regle.Nature == "MONTANT_ETAT" || total > dit))
                yield return Constater($"PROMIS-{regle.Code}", regle.Texte, dit, total, "somme des parts de l'État des actions", regle.Ligne, [], null);
        }
        foreach (var imputations in pacte.Imputations.GroupBy(i => i.Perimetre).Where(g => g.Select(i => (i.Programme, i.Action, i.Activite)).Distinct().Count() > 1))
        {
            yield return new Constat
            {
                Cle = $"IMPUTATION-{imputations.Key}",
                Controle = nameof(MontantsDesConventions),
                Ou = $"Imputation budgétaire, {imputations.Key}",
                Enonce = imputations.First().Activite,
                Attendu = imputations.Last().Activite,
                Cotes = [.. imputations.Select(i => new CoteConstat(i.Ligne, $"Programme {i.Programme}, activité {i.Activite}"))],
                Gravite = GraviteConstat.Forte,
                Nature = NatureConstat.Contradiction,
            };
        }
    }

    private static Constat Constater(string cle, string ou, decimal dit, decimal total, string base_, int ligne, List<CoteConstat> cotes, string? explication) => new()
    {
        Cle = cle,
        Controle = nameof(MontantsDesConventions),
        Ou = ou,
        Enonce = dit.Euros(),
        Attendu = $"{total.Euros()}, {base_}",
        Ecart = dit - total,
        Cotes = [new(ligne, $"{ou} : {dit.Euros()}"), .. cotes],
        Gravite = GraviteConstat.Forte,
        Nature = NatureConstat.Contradiction,
        Explication = explication,
    };
}
