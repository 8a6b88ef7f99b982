namespace Passerelle.Parcours.Droits;

/// <summary>NUMDEMRSA tenu en 16 octets : un import de masse en garde un par foyer et par dossier connu.</summary>
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
}
