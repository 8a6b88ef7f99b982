namespace Passerelle.Parcours.Droits;

/// <summary>NUMDEMRSA tenu en 16 octets : un fichier de masse en garde un par foyer.</summary>
public static class NumeroDemande
{
    /// <summary>Compacte ; nul quand il est absent, trop long ou hors ASCII, et donc refusé au contrôle.</summary>
    public static UInt128? Compacter(string? numero)
    {
        if (numero is not { Length: > 0 and <= 16 })
            return null;
        UInt128 compact = 0;
        foreach (var lettre in numero)
        {
            if (!char.IsAscii(lettre))
                return null;
            compact = (compact << 8) | lettre;
        }
        return compact;
    }

    /// <summary>Rend le texte compacté.</summary>
    public static string Lire(UInt128 compact)
    {
        Span<char> lettres = stackalloc char[16];
        var debut = lettres.Length;
        for (; compact != 0; compact >>= 8)
            lettres[--debut] = (char)(byte)compact;
        return new string(lettres[debut..]);
    }
}
