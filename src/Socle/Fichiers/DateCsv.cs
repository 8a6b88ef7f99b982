using System.Globalization;

namespace Socle.Fichiers;

/// <summary>Les deux écritures de date admises à la lecture : JJ/MM/AAAA et AAAA-MM-JJ.</summary>
public static class DateCsv
{
    private static readonly string[] Formats = ["dd/MM/yyyy", "yyyy-MM-dd"];

    /// <summary>Lit une date réelle.</summary>
    public static bool Essayer(string texte, out DateOnly date) =>
        DateOnly.TryParseExact(texte, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
