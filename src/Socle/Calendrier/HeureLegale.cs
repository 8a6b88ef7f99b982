namespace Socle.Calendrier;

/// <summary>Le jour et l'heure légaux en France métropolitaine (Europe/Paris) : ce que l'agent lit ; la base garde l'UTC.</summary>
public static class HeureLegale
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Jour légal de l'instant présent.</summary>
    public static DateOnly Aujourdhui(this TimeProvider horloge) => DateOnly.FromDateTime(VersParis(horloge.GetUtcNow().UtcDateTime));

    /// <summary>Heure légale d'un instant UTC.</summary>
    public static DateTime VersParis(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Paris);

    /// <summary>Instant UTC de cette heure légale ; une heure que le passage à l'été saute n'existe pas.</summary>
    public static DateTime VersUtc(DateOnly jour, TimeOnly heure) => TimeZoneInfo.ConvertTimeToUtc(jour.ToDateTime(heure), Paris);

    /// <summary>Instant UTC du début (minuit légal) d'un jour.</summary>
    public static DateTime DebutUtc(DateOnly jour) => TimeZoneInfo.ConvertTimeToUtc(jour.ToDateTime(TimeOnly.MinValue), Paris);
}
