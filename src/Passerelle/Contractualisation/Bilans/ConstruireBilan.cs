using System.Globalization;
using Passerelle.Contractualisation.Depenses;
using Socle.Documents;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>
/// Le bilan financier d'un volet sur sa trame (annexe 3 emploi, 1862-1939) : les sous-parties et leurs montants avant leurs lignes, l'en-tête repris à chaque
/// partie, un total par partie, celui du volet. Les dépenses non éligibles n'y comptent pas : elles suivent à part.
/// </summary>
public sealed class ConstruireBilan
{
    private readonly List<LigneDecrite> lignes = [];
    private readonly IReadOnlySet<string> aussiAuFse;

    private ConstruireBilan(IReadOnlySet<string> aussiAuFse) => this.aussiAuFse = aussiAuFse;

    /// <summary>Construit.</summary>
    /// <param name="volet">1, 2 ou 3.</param>
    /// <param name="depenses">Dépenses du volet et de l'année, dans l'ordre où les écrire.</param>
    /// <param name="aussiAuFse">Actions que le FSE+ finance aussi : leurs lignes sont à rapprocher.</param>
    public static TableauDecrit Executer(int volet, IReadOnlyList<Depense> depenses, IReadOnlySet<string> aussiAuFse)
    {
        var bilan = new ConstruireBilan(aussiAuFse);
        var eligibles = depenses.Where(d => d.Eligible).ToLookup(d => d.Rubrique);
        var totaux = new List<int>();
        foreach (var partie in RubriqueBilan.Toutes.Where(r => r.Volet == volet).GroupBy(r => (r.Partie, r.Total)))
            totaux.Add(bilan.Partie(partie.Key.Partie, partie.Key.Total, [.. partie], eligibles, premiere: totaux.Count == 0));
        bilan.Montant(GenreLigne.Total, $"TOTAL DÉPENSES AU TITRE DU VOLET {volet.ToString(CultureInfo.InvariantCulture)}", depenses.Where(d => d.Eligible), totaux);
        if (depenses.Any(d => !d.Eligible))
        {
            bilan.lignes.Add(new(GenreLigne.Titre, [new("Dépenses non éligibles (lignes 1241-1243), hors du total")]));
            foreach (var depense in depenses.Where(d => !d.Eligible))
                bilan.Ligne(depense);
        }
        return new TableauDecrit
        {
            Nom = $"Volet {volet.ToString(CultureInfo.InvariantCulture)}",
            Colonnes =
            [
                new("NATURE", "Nature de la dépense", GenreColonne.Texte, 44), new("UNITE", "Unité (si pertinent)", GenreColonne.Texte, 13), new("NOMBRE", "Nombre d'unités", GenreColonne.Nombre, 12),
                new("COUT", "Coût unitaire", GenreColonne.Euros, 15), new("DATE", "Date ou période", GenreColonne.Texte, 24), new("OBJET", "Objet de la dépense", GenreColonne.Texte, 46), new("MONTANT", "Montant", GenreColonne.Euros, 18),
            ],
            Lignes = bilan.lignes,
        };
    }

    private int Partie(string titre, string total, RubriqueBilan[] rubriques, ILookup<string?, Depense> depenses, bool premiere)
    {
        lignes.Add(new(GenreLigne.Titre, [new(titre)]));
        if (!premiere)
            lignes.Add(new(GenreLigne.EnTete, []));
        var ecrites = new List<int>();
        foreach (var groupe in rubriques.GroupBy(r => r.Groupe))
        {
            var (avant, place) = (ecrites.Count, lignes.Count);
            if (groupe.Key.Length > 0)
                lignes.Add(null!);
            foreach (var rubrique in groupe)
            {
                var ici = Rubrique(rubrique.Libelle, [.. depenses[rubrique.Code]]);
                ecrites.AddRange(ici);
            }
            if (groupe.Key.Length > 0)
                lignes[place] = Somme(GenreLigne.SousTotal, groupe.Key, groupe.SelectMany(r => depenses[r.Code]), ecrites[avant..]);
        }
        return Montant(GenreLigne.SousTotal, total, rubriques.SelectMany(r => depenses[r.Code]), ecrites);
    }

    private List<int> Rubrique(string libelle, Depense[] depenses)
    {
        var debut = lignes.Count + (libelle.Length > 0 ? 1 : 0);
        List<int> rangs = [.. Enumerable.Range(debut, depenses.Length)];
        if (libelle.Length > 0)
            Montant(GenreLigne.SousTotal, libelle, depenses, rangs);
        foreach (var depense in depenses)
            Ligne(depense);
        return rangs;
    }

    private int Montant(GenreLigne genre, string libelle, IEnumerable<Depense> depenses, List<int> rangs)
    {
        lignes.Add(Somme(genre, libelle, depenses, rangs));
        return lignes.Count - 1;
    }

    private static LigneDecrite Somme(GenreLigne genre, string libelle, IEnumerable<Depense> depenses, List<int> rangs) =>
        new(genre, [new(libelle), .. Enumerable.Repeat(CaseDecrite.Vide, 5), new(depenses.Sum(d => d.Montant)) { Additionne = rangs }]);

    /// <summary>Au volet 2, la trame nomme l'action (1882). Le montant est une formule quand il est un nombre d'unités par un coût ; arrondi au centime, comme à la saisie.</summary>
    private void Ligne(Depense d) => lignes.Add(new(GenreLigne.Ordinaire,
    [
        new(d.Action[0] == 'E' ? $"Action {d.Action[1..]} : {d.Nature}" : d.Nature), new(d.Unite), new(d.NombreUnites), new(d.CoutUnitaire), new(d.Au is { } au ? $"{d.Du:dd/MM/yyyy} - {au:dd/MM/yyyy}" : $"{d.Du:dd/MM/yyyy}"),
        new($"{d.Objet}{(d.NonEligible is { } motif ? $" ({motif})" : "")}{(aussiAuFse.Contains(d.Action) ? " (FSE+ : double financement à vérifier)" : "")}"),
        new(d.Montant) { Formule = d is { NombreUnites: not null, CoutUnitaire: not null } ? "ROUND([NOMBRE]*[COUT],2)" : null },
    ]));
}
