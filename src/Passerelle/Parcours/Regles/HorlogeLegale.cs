using System.Globalization;
using Socle.Fichiers;

namespace Passerelle.Parcours.Regles;

/// <summary>
/// Un délai et le texte qui le fonde, donnée datée <c>donnees/horloges.csv</c> : mois et jours de calendrier, comptés d'un départ que dit
/// chaque règle. Vaut pour les départs de sa période.
/// </summary>
public sealed record HorlogeLegale
{
    /// <summary>Code de l'orientation selon la convention.</summary>
    public const string OrientationConvention = "ORIENTATION_CONVENTION";

    /// <summary>Code de l'orientation selon la loi.</summary>
    public const string OrientationLoi = "ORIENTATION_LOI";

    /// <summary>Code de la signature du contrat d'engagement.</summary>
    public const string Contrat = "CONTRAT";

    /// <summary>Code du réexamen d'un accompagnement social.</summary>
    public const string RevueSocial = "REVUE_SOCIAL";

    /// <summary>Code du rythme des échanges.</summary>
    public const string Rythme = "RYTHME";

    private static readonly Lazy<List<HorlogeLegale>> Toutes = new(Lire);

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Ce qui doit être fait.</summary>
    public required string Regle { get; init; }

    /// <summary>Mois de calendrier.</summary>
    public required int Mois { get; init; }

    /// <summary>Jours, en plus des mois.</summary>
    public required int Jours { get; init; }

    /// <summary>Premier départ.</summary>
    public required DateOnly DepuisLe { get; init; }

    /// <summary>Dernier départ.</summary>
    public DateOnly? JusquAu { get; init; }

    /// <summary>Texte.</summary>
    public required string Article { get; init; }

    /// <summary>Dernier jour du délai.</summary>
    public DateOnly Terme(DateOnly depart) => depart.AddMonths(Mois).AddDays(Jours);

    /// <summary>La règle en vigueur au départ ; nulle quand aucune ne l'est.</summary>
    public static HorlogeLegale? Pour(string code, DateOnly depart) =>
        Toutes.Value.Where(h => h.Code == code && h.DepuisLe <= depart && (h.JusquAu is not { } fin || depart <= fin)).MaxBy(h => h.DepuisLe);

    private static List<HorlogeLegale> Lire()
    {
        return DonneesEmbarquees.Lire(typeof(HorlogeLegale).Assembly, "horloges.csv", "code", "regle", "mois", "jours", "depuis_le", "jusqu_au", "article").Select(l => new HorlogeLegale
        {
            Code = l[0],
            Regle = l[1],
            Mois = int.Parse(l[2], CultureInfo.InvariantCulture),
            Jours = int.Parse(l[3], CultureInfo.InvariantCulture),
            DepuisLe = Jour(l[4]),
            JusquAu = l[5].Length == 0 ? null : Jour(l[5]),
            Article = l[6],
        }).ToList();
    }

    private static DateOnly Jour(string texte) => DateOnly.ParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
