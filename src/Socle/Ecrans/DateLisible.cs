using System.Globalization;
using Socle.Calendrier;

namespace Socle.Ecrans;

/// <summary>Dates, instants et délais comme on les dit : « mar. 4 juin 2024 », « en retard de 3 jours ».</summary>
public static class DateLisible
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« mar. 4 juin 2024 », « mer. 25 nov. 2026 » ; le premier du mois s'écrit « 1er ».</summary>
    public static string Lisible(this DateOnly date) => string.Create(Francais, $"{date:ddd} {Quantieme(date)} {date:MMM yyyy}");

    /// <summary>« mar. 4 juin 2024 », ou ce qu'on dit en l'absence de date.</summary>
    public static string Lisible(this DateOnly? date, string absente = "—") => date?.Lisible() ?? absente;

    /// <summary>Instant UTC, à l'heure légale : « mar. 4 juin 2024 à 14 h 05 ».</summary>
    public static string Lisible(this DateTime utc)
    {
        var locale = HeureLegale.VersParis(utc);
        return string.Create(Francais, $"{DateOnly.FromDateTime(locale).Lisible()} à {locale:HH} h {locale:mm}");
    }

    /// <summary>Instant UTC ou ce qu'on dit en son absence.</summary>
    public static string Lisible(this DateTime? utc, string absent = "—") => utc?.Lisible() ?? absent;

    /// <summary>Forme courte d'un instant UTC pour les tableaux serrés : « 04/06/2024 14:05:09 ».</summary>
    public static string Court(this DateTime utc) => HeureLegale.VersParis(utc).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Écart à un terme : « aujourd'hui », « dans 12 jours », « en retard de 3 jours ».</summary>
    public static string Delai(DateOnly terme, DateOnly aujourdhui) => (terme.DayNumber - aujourdhui.DayNumber) switch
    {
        0 => "aujourd'hui",
        1 => "demain",
        -1 => "en retard d'un jour",
        > 1 and var reste => string.Create(Francais, $"dans {reste} jours"),
        var retard => string.Create(Francais, $"en retard de {-retard} jours"),
    };

    /// <summary>Durée restante d'un travail : « moins d'une minute », « environ 4 min », « environ 1 h 20 ».</summary>
    public static string Reste(TimeSpan duree) => duree switch
    {
        { TotalSeconds: < 60 } => "moins d'une minute",
        { TotalMinutes: < 60 } => $"environ {Math.Ceiling(duree.TotalMinutes):0} min",
        _ => $"environ {(int)duree.TotalHours} h {duree.Minutes:00}",
    };

    private static string Quantieme(DateOnly date) => date.Day == 1 ? "1er" : date.Day.ToString(Francais);
}
