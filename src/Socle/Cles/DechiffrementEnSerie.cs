using System.Security.Cryptography;

namespace Socle.Cles;

/// <summary>Déchiffre beaucoup de petites valeurs d'un même usage (un export) sans préparer la clé à chacune. À un seul fil à la fois.</summary>
public sealed class DechiffrementEnSerie : IDisposable
{
    private readonly Trousseau trousseau;
    private readonly UsageCle usage;
    private readonly Dictionary<byte, AesGcm> cles = [];

    internal DechiffrementEnSerie(Trousseau trousseau, UsageCle usage) => (this.trousseau, this.usage) = (trousseau, usage);

    /// <summary>Déchiffre et vérifie dans le tampon donné.</summary>
    /// <returns>Nombre d'octets écrits.</returns>
    /// <exception cref="CryptographicException">Contenu altéré, ou clé retirée.</exception>
    public int Dechiffrer(ReadOnlySpan<byte> chiffre, Span<byte> clair)
    {
        if (!cles.TryGetValue(chiffre[0], out var aes))
            cles[chiffre[0]] = aes = new AesGcm(trousseau.Cle(usage, chiffre[0]), 16);
        var longueur = chiffre.Length - Chiffrement.Entete;
        aes.Decrypt(chiffre.Slice(1, 12), chiffre[Chiffrement.Entete..], chiffre.Slice(13, 16), clair[..longueur], chiffre[..1]);
        return longueur;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var aes in cles.Values)
            aes.Dispose();
    }
}
