using System.Globalization;
using Socle.Fichiers;

namespace Passerelle.Echanges.Envois;

/// <summary>Un fichier dû chaque semaine à partir d'un jour.</summary>
/// <param name="Genre">Genre.</param>
/// <param name="DepuisLe">Premier jour d'effet.</param>
/// <param name="Jour">Jour de la semaine où il est dû, 1 pour lundi.</param>
/// <param name="Source">Texte qui le fonde.</param>
public sealed record RegleRythme(GenreEnvoi Genre, DateOnly DepuisLe, int Jour, string Source);

/// <summary>Un fichier dû : la semaine qu'il couvre, le jour où il l'est.</summary>
public sealed record EnvoiDu(GenreEnvoi Genre, DateOnly Du, DateOnly Au, DateOnly Terme, string Source);

/// <summary>
/// Le rythme des envois (ligne 2181), donnée datée <c>donnees/rythme-envois.csv</c> : chaque semaine, la semaine d'avant ; au volet 3, depuis le premier
/// du mois d'avant, pour que ce qui fut saisi tard parte aussi.
/// </summary>
public static class RythmeEnvois
{
    private const int Semaine = 7;

    /// <summary>Les règles livrées.</summary>
    public static IReadOnlyList<RegleRythme> Regles { get; } = Lire();

    /// <summary>Les fichiers dus, du plus ancien au plus récent, dont la semaine s'achève dans l'intervalle.</summary>
    public static IReadOnlyList<EnvoiDu> Dus(DateOnly depuis, DateOnly jusque)
    {
        var lundi = depuis.AddDays(-(((int)depuis.DayOfWeek + 6) % Semaine));
        var dus = new List<EnvoiDu>();
        for (var debut = lundi; debut.AddDays(Semaine - 1) <= jusque; debut = debut.AddDays(Semaine))
        {
            var fin = debut.AddDays(Semaine - 1);
            dus.AddRange(Regles.Where(r => r.DepuisLe <= fin && !Regles.Any(s => s.Genre == r.Genre && s.DepuisLe > r.DepuisLe && s.DepuisLe <= fin))
                .Select(r => new EnvoiDu(r.Genre, PremierJour(r.Genre, debut, fin), fin, fin.AddDays(r.Jour), r.Source)));
        }
        return dus;
    }

    private static DateOnly PremierJour(GenreEnvoi genre, DateOnly debut, DateOnly fin) =>
        genre == GenreEnvoi.Volet3 ? new DateOnly(fin.Year, fin.Month, 1).AddMonths(-1) : FabriquerEnvoi.PremierJour(genre, debut, fin);

    private static List<RegleRythme> Lire() =>
        [.. DonneesEmbarquees.Lire(typeof(RythmeEnvois).Assembly, "rythme-envois.csv", "genre", "depuis_le", "jour", "source").Select(l => new RegleRythme(
            FabriquerEnvoi.Genres[l[0]], DateOnly.ParseExact(l[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(l[2], CultureInfo.InvariantCulture), l[3]))];
}
