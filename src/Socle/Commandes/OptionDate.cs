using System.CommandLine.Parsing;
using System.Globalization;

namespace Socle.Commandes;

/// <summary>Lit une date d'option, AAAA-MM-JJ ou JJ/MM/AAAA.</summary>
public static class OptionDate
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy"];

    /// <summary>Lecteur pour <see cref="System.CommandLine.Option{T}.CustomParser"/>.</summary>
    public static DateOnly? Lire(ArgumentResult argument)
    {
        if (DateOnly.TryParseExact(argument.Tokens[0].Value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        argument.AddError("Date non comprise : attendu AAAA-MM-JJ (par exemple 2024-06-04).");
        return null;
    }
}
