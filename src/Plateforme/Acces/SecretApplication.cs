using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Plateforme.Acces;

/// <summary>
/// Secret d'une application : 256 bits tirés au hasard, montrés une fois. Haché par un SHA-256 salé : sans mot de passe à deviner, un hachage
/// lent ne protégerait de rien et coûterait à chaque jeton.
/// </summary>
internal static class SecretApplication
{
    public static string Tirer() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static (byte[] Sel, byte[] Empreinte) Hacher(string secret)
    {
        var sel = RandomNumberGenerator.GetBytes(16);
        return (sel, Hacher(sel, secret));
    }

    public static bool Convient(ApplicationPartenaire application, string secret) =>
        CryptographicOperations.FixedTimeEquals(Hacher(application.SecretSel, secret), application.SecretEmpreinte);

    private static byte[] Hacher(byte[] sel, string secret) => SHA256.HashData([.. sel, .. Encoding.UTF8.GetBytes(secret)]);
}
