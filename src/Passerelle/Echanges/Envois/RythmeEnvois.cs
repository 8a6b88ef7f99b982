using System.Text;
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

/// <summary>Le rythme des envois (ligne 2181), donnée datée <c>donnees/rythme-envois.csv</c> : chaque semaine, la semaine d'avant.</summary>
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
                .Select(r => new EnvoiDu(r.Genre, FabriquerEnvoi.PremierJour(r.Genre, debut, fin), fin, fin.AddDays(r.Jour), r.Source)));
        }
        return dus;
    }

    private static List<RegleRythme> Lire()
    {
        using var donnees = typeof(RythmeEnvois).Assembly.GetManifestResourceStream("rythme-envois.csv") ?? throw new InvalidOperationException("Le rythme des envois n'est pas embarqué.");
        string[] colonnes = ["genre", "depuis_le", "jour", "source"];
        using var lecteur = LecteurCsv.Ouvrir(donnees, Encoding.UTF8, colonnes, colonnes).Valeur;
        return [.. lecteur.Lire().Select(l => new RegleRythme(FabriquerEnvoi.Genres[l.Champs[0]],
            DateCsv.Essayer(l.Champs[1], out var depuis) ? depuis : throw new InvalidOperationException($"rythme-envois.csv, ligne {l.Numero} : date illisible."),
            int.Parse(l.Champs[2], System.Globalization.CultureInfo.InvariantCulture), l.Champs[3]))];
    }
}
