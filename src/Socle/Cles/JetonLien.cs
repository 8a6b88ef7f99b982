using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Socle.Cles;

/// <summary>Le secret d'un lien : 256 bits tirés au sort. La base n'en garde que l'empreinte SHA-256 ; le lien n'est dit qu'une fois.</summary>
public static class JetonLien
{
    /// <summary>Tire un jeton, en 43 caractères d'adresse.</summary>
    public static string Tirer() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Empreinte de ce qui est présenté, quelle qu'en soit la forme : un lien mal formé coûte le même travail qu'un autre.</summary>
    public static byte[] Hacher(string presente) => SHA256.HashData(Encoding.UTF8.GetBytes(presente));
}
