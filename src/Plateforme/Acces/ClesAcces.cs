using System.Security.Cryptography;
using System.Text;
using Socle.Cles;

namespace Plateforme.Acces;

/// <summary>
/// Clés de l'accès, dérivées (HKDF) de celle qui enveloppe l'anneau de DataProtection, dont la plateforme n'a pas d'autre usage.
/// </summary>
internal static class ClesAcces
{
    public static byte[] Deriver(Trousseau trousseau, string usage)
    {
        var cle = trousseau.Cle(UsageCle.Anneau, trousseau.VersionCourante(UsageCle.Anneau));
        var sortie = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, cle, sortie, [], Encoding.UTF8.GetBytes(usage));
        return sortie;
    }
}
