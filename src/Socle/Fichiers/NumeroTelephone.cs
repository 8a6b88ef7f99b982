namespace Socle.Fichiers;

/// <summary>Téléphone : un numéro français s'écrit 0XXXXXXXXX, quelle que soit sa saisie (+33, 0033, espaces, points).</summary>
public static class NumeroTelephone
{
    /// <summary>Normalise ; vide reste vide, un numéro étranger garde ses chiffres précédés de 00.</summary>
    public static string Normaliser(string? numero)
    {
        if (string.IsNullOrWhiteSpace(numero))
            return "";
        var chiffres = string.Concat(numero.Where(char.IsAsciiDigit));
        if (numero.TrimStart().StartsWith('+'))
            chiffres = "00" + chiffres;
        if (chiffres.StartsWith("0033", StringComparison.Ordinal))
            chiffres = string.Concat("0", chiffres.AsSpan(4).TrimStart('0'));
        return chiffres.Length == 9 && chiffres[0] != '0' ? "0" + chiffres : chiffres;
    }
}
