namespace Socle.Calendrier;

/// <summary>
/// Jours ouvrés en France métropolitaine : du lundi au vendredi, jours fériés exceptés (art. L. 3133-1 du code du travail ; sans les deux jours
/// propres à l'Alsace et à la Moselle).
/// </summary>
public static class JoursOuvres
{
    private static readonly (int Mois, int Jour)[] Fixes = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    /// <summary>Vrai du lundi au vendredi, hors jours fériés.</summary>
    public static bool EstOuvre(this DateOnly jour) => jour.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !jour.EstFerie();

    /// <summary>Vrai d'un jour férié légal.</summary>
    public static bool EstFerie(this DateOnly jour)
    {
        if (Fixes.Contains((jour.Month, jour.Day)))
            return true;
        // Lundi de Pâques, Ascension, lundi de Pentecôte.
        return (jour.DayNumber - Paques(jour.Year).DayNumber) is 1 or 39 or 50;
    }

    /// <summary>Dimanche de Pâques (calendrier grégorien, méthode de Meeus).</summary>
    public static DateOnly Paques(int annee)
    {
        var (a, b, c) = (annee % 19, annee / 100, annee % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var rang = h + l - (7 * m) + 114;
        return new DateOnly(annee, rang / 31, (rang % 31) + 1);
    }
}
