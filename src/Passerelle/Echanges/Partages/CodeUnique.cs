using System.Globalization;
using System.Security.Cryptography;

namespace Passerelle.Echanges.Partages;

/// <summary>Code à usage unique, de huit chiffres, envoyé par courriel : gardé condensé (PBKDF2) quinze minutes, cinq essais.</summary>
internal static class CodeUnique
{
    /// <summary>Durée de vie.</summary>
    public static readonly TimeSpan Vie = TimeSpan.FromMinutes(15);

    /// <summary>Essais permis pour un code.</summary>
    public const int Essais = 5;

    /// <summary>Codes qu'un destinataire peut demander pour un même lien.</summary>
    public const int Demandes = 10;

    private const int Sel = 16;
    private const int Condense = 32;
    private const int Tours = 100_000;

    /// <summary>Tire un code.</summary>
    public static string Tirer() => RandomNumberGenerator.GetInt32(100_000_000).ToString("00000000", CultureInfo.InvariantCulture);

    /// <summary>Condense un code, avec un sel neuf.</summary>
    public static byte[] Condenser(string code)
    {
        var condense = new byte[Sel + Condense];
        RandomNumberGenerator.Fill(condense.AsSpan(0, Sel));
        Rfc2898DeriveBytes.Pbkdf2(code, condense.AsSpan(0, Sel), condense.AsSpan(Sel), Tours, HashAlgorithmName.SHA256);
        return condense;
    }

    /// <summary>Compare en temps constant ; les blancs de la saisie ne comptent pas.</summary>
    public static bool Verifier(string saisi, byte[] condense)
    {
        Span<byte> calcule = stackalloc byte[Condense];
        Rfc2898DeriveBytes.Pbkdf2(saisi.Replace(" ", "", StringComparison.Ordinal), condense.AsSpan(0, Sel), calcule, Tours, HashAlgorithmName.SHA256);
        return CryptographicOperations.FixedTimeEquals(calcule, condense.AsSpan(Sel));
    }
}
