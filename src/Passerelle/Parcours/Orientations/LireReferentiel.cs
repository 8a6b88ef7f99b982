using System.Globalization;
using Passerelle.Parcours.Regles;
using Socle.Fichiers;

namespace Passerelle.Parcours.Orientations;

/// <summary>
/// Le référentiel d'orientation, données datées <c>donnees/orientation-criteres.csv</c> et <c>orientation-regles.csv</c>. Un critère ou
/// une règle d'une date plus récente, de même code ou de même rang, remplace l'ancien ; un critère local s'ajoute.
/// </summary>
public static class LireReferentiel
{
    private static readonly string[] ColonnesCriteres = ["critere", "question", "code", "reponse", "frein", "depuis_le", "portee", "source"];
    private static readonly string[] ColonnesRegles = ["ordre", "decide", "si", "vers", "raison", "depuis_le", "portee", "source"];
    private static readonly Lazy<(IReadOnlyList<IReadOnlyList<string>> Criteres, IReadOnlyList<IReadOnlyList<string>> Regles)> Donnees = new(() => (DonneesEmbarquees.Lire(typeof(LireReferentiel).Assembly, "orientation-criteres.csv", ColonnesCriteres), DonneesEmbarquees.Lire(typeof(LireReferentiel).Assembly, "orientation-regles.csv", ColonnesRegles)));

    /// <summary>Le référentiel en vigueur ce jour-là ; avant sa première date, le premier connu.</summary>
    public static ReferentielOrientation Au(DateOnly jour)
    {
        var criteres = EnVigueur(Donnees.Value.Criteres, l => l[0], jour).GroupBy(l => l[0])
            .Select(g => new CritereOrientation(g.Key, g.First()[1], g.First()[6] == "local", g.First()[7], [.. g.Select(l => new ReponseCritere(l[2], l[3], l[4]))])).ToList();
        var regles = EnVigueur(Donnees.Value.Regles, l => l[0], jour)
            .Select(l => new RegleOrientation(int.Parse(l[0], CultureInfo.InvariantCulture), l[1], RegleOrientation.LireConditions(l[2]), l[3].Split(','), l[4], l[7])).OrderBy(r => r.Ordre).ToList();
        return new ReferentielOrientation(Donnees.Value.Criteres.Concat(Donnees.Value.Regles).Select(Depuis).Where(d => d <= jour).DefaultIfEmpty(Donnees.Value.Criteres.Min(Depuis)).Max(), criteres, regles);
    }

    /// <summary>Par clé, les lignes de la plus récente date d'effet atteinte.</summary>
    private static IEnumerable<IReadOnlyList<string>> EnVigueur(IReadOnlyList<IReadOnlyList<string>> lignes, Func<IReadOnlyList<string>, string> cle, DateOnly jour)
    {
        var premiere = lignes.Min(Depuis);
        var atteint = jour < premiere ? premiere : jour;
        var retenues = lignes.Where(l => Depuis(l) <= atteint).GroupBy(cle).ToDictionary(g => g.Key, g => g.Max(Depuis));
        return lignes.Where(l => retenues.TryGetValue(cle(l), out var date) && Depuis(l) == date);
    }

    private static DateOnly Depuis(IReadOnlyList<string> ligne) => DateOnly.ParseExact(ligne[5], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
