using System.Buffers;
using MimeKit;

namespace Socle.Courriels;

/// <summary>Adresse électronique : sa forme, et ce qu'on en montre.</summary>
public static class AdresseCourriel
{
    private const int LongueurMaximale = 254;
    private static readonly SearchValues<char> Interdits = SearchValues.Create("<>()[],;:\\\" \t\r\n");

    /// <summary>L'adresse sans blancs autour, ou nul quand sa forme n'est pas celle d'une adresse seule.</summary>
    public static string? Lire(string? ecrite)
    {
        var adresse = ecrite?.Trim();
        return adresse is { Length: > 2 and <= LongueurMaximale } && !adresse.AsSpan().ContainsAny(Interdits)
            && MailboxAddress.TryParse(adresse, out var lue) && lue.Address == adresse && adresse.IndexOf('@') is > 0 and var arobase
            && arobase == adresse.LastIndexOf('@') && adresse.AsSpan(arobase + 1).Contains('.') && !adresse.EndsWith('.')
            ? adresse
            : null;
    }

    /// <summary>Ce qu'on en montre sur une page sans compte : « c…@exemple.fr ».</summary>
    public static string Masquer(string adresse) => $"{adresse[0]}…{adresse[adresse.IndexOf('@')..]}";
}
