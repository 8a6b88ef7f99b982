using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Controles;

/// <summary>
/// Chaque total signé contre les lignes qu'il additionne ; chaque ligne, A + B + C = F. Un total général est juste s'il est la somme
/// des lignes ou celle des sous-totaux signés : un sous-total faux ne se constate qu'une fois, chez lui.
/// </summary>
public sealed class TotauxDesTableaux : IControle
{
    private static readonly Dictionary<string, string[]> Parties = new()
    {
        ["AXE2"] = ["VOLET1", "VOLET2", "VOLET3"],
        ["CLS"] = ["AXE1", "AXE3", "AXE4"],
        ["PACTE"] = ["AXE1", "VOLET1", "VOLET2", "VOLET3", "AXE3", "AXE4"],
    };

    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte) => pacte.LignesTableau.GroupBy(l => l.Tableau).SelectMany(t => Verifier(pacte, [.. t]));

    private static IEnumerable<Constat> Verifier(PacteSigne pacte, List<LigneTableau> tableau)
    {
        foreach (var ligne in tableau.Where(l => l.Sommes.A + l.Sommes.B + l.Sommes.C != l.Sommes.F))
            yield return Constater(ligne, "F", ligne.Sommes.F, ligne.Sommes.A + ligne.Sommes.B + ligne.Sommes.C, "ABC", "somme de A, B et C", [], null);
        foreach (var total in tableau.Where(l => l.Nature != "LIGNE"))
        {
            var perimetres = Parties.GetValueOrDefault(total.Perimetre, [total.Perimetre]);
            var lignes = tableau.Where(l => l.Nature == "LIGNE" && perimetres.Contains(l.Perimetre)).ToList();
            var somme = SommesAction.Additionner(lignes.Select(l => l.Sommes));
            var sousTotaux = total.Nature == "TOTAL"
                ? SommesAction.Additionner(tableau.Where(l => l.Nature == "SOUS_TOTAL" && perimetres.Contains(l.Perimetre)).Select(l => l.Sommes))
                : somme;
            foreach (var ((colonne, signe), (_, attendu), (_, autre)) in total.Sommes.ParColonne().Zip(somme.ParColonne(), sousTotaux.ParColonne()))
            {
                if (signe != attendu && signe != autre)
                    yield return Constater(total, colonne, signe, attendu, "TOTAL", $"somme des {lignes.Count} lignes", lignes, Expliquer(pacte, lignes, perimetres, colonne, signe - attendu));
            }
        }
    }

    private static Constat Constater(LigneTableau total, string colonne, decimal signe, decimal attendu, string genre, string base_, List<LigneTableau> lignes, string? explication) => new()
    {
        Cle = $"{genre}-{total.Tableau}-{total.Action ?? total.Perimetre}-{colonne}",
        Controle = nameof(TotauxDesTableaux),
        Ou = $"{Nom(total.Tableau)}, {total.Intitule} ({total.Perimetre}), colonne {colonne}",
        Enonce = signe.Euros(),
        Attendu = $"{attendu.Euros()}, {base_}",
        Ecart = signe - attendu,
        Cotes = [new(total.Ligne, $"{total.Intitule} : {colonne} = {signe.Euros()}"), .. lignes.Select(l => new CoteConstat(l.Ligne, $"{l.Intitule} : {l.Sommes.ParColonne().Single(s => s.Colonne == colonne).Somme.Euros()}"))],
        Gravite = GraviteConstat.Forte,
        Nature = NatureConstat.Arithmetique,
        Explication = explication,
    };

    /// <summary>L'écart est celui d'actions que le tableau oublie, ou d'un financeur qu'il n'a pas compté.</summary>
    private static string? Expliquer(PacteSigne pacte, List<LigneTableau> lignes, string[] perimetres, string colonne, decimal ecart)
    {
        var oubliees = pacte.Actions.Where(a => perimetres.Contains(a.Perimetre) && lignes.All(l => l.Action != a.Code)).ToList();
        if (oubliees.Count > 0 && oubliees.Sum(a => SommesReconstruites.De(pacte, a).ParColonne().Single(s => s.Colonne == colonne).Somme) == ecart)
            return $"L'écart est exactement celui des actions {string.Join(" et ", oubliees.Select(a => a.Code))}, qui ont leur fiche et ne figurent pas dans le tableau.";
        var financeur = pacte.LignesBudget.FirstOrDefault(b => b.EstRecette && b.EstLigne && b.Montant == -ecart && lignes.Any(l => l.Action == b.Action));
        return financeur is null ? null : $"L'écart est exactement la recette {financeur.Financeur} de l'action {financeur.Action} (ligne {financeur.Ligne}), comptée dans la ligne et non dans le total.";
    }

    internal static string Nom(string tableau) => tableau == "SYNTHESE" ? "Synthèse financière" : "Annexe 3";
}
