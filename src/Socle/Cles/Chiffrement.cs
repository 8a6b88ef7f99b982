using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Socle.Cles;

/// <summary>Chiffrement authentifié d'une petite valeur : version (1 octet), nonce (12), sceau (16), texte chiffré.</summary>
public sealed class Chiffrement(Trousseau trousseau, UsageCle usage)
{
    internal const int Entete = 1 + 12 + 16;
    private readonly byte version = trousseau.VersionCourante(usage);

    /// <summary>Clés préparées, prises puis rendues : un import chiffre des centaines de milliers de valeurs, et préparer coûte plus que chiffrer.</summary>
    private readonly ConcurrentBag<AesGcm> preparees = [];

    /// <summary>Chiffre ; deux appels donnent deux textes différents.</summary>
    public byte[] Chiffrer(ReadOnlySpan<byte> clair)
    {
        var sortie = new byte[Entete + clair.Length];
        sortie[0] = version;
        RandomNumberGenerator.Fill(sortie.AsSpan(1, 12));
        var aes = preparees.TryTake(out var prete) ? prete : new AesGcm(trousseau.Cle(usage, version), 16);
        aes.Encrypt(sortie.AsSpan(1, 12), clair, sortie.AsSpan(Entete), sortie.AsSpan(13, 16), sortie.AsSpan(0, 1));
        preparees.Add(aes);
        return sortie;
    }

    /// <summary>Ouvre une suite de déchiffrements : la clé n'est préparée qu'une fois. À un seul fil à la fois.</summary>
    public DechiffrementEnSerie OuvrirSerie() => new(trousseau, usage);

    /// <summary>Déchiffre et vérifie.</summary>
    /// <exception cref="CryptographicException">Contenu altéré, ou clé retirée.</exception>
    public byte[] Dechiffrer(ReadOnlySpan<byte> chiffre)
    {
        var clair = new byte[chiffre.Length - Entete];
        using var aes = new AesGcm(trousseau.Cle(usage, chiffre[0]), 16);
        aes.Decrypt(chiffre.Slice(1, 12), chiffre[Entete..], chiffre.Slice(13, 16), clair, chiffre[..1]);
        return clair;
    }

    /// <summary>Chiffre un texte.</summary>
    public byte[] ChiffrerTexte(string clair) => Chiffrer(Encoding.UTF8.GetBytes(clair));

    /// <summary>Déchiffre un texte et le vérifie.</summary>
    /// <exception cref="CryptographicException">Contenu altéré, ou clé retirée.</exception>
    public string DechiffrerTexte(byte[] chiffre) => Encoding.UTF8.GetString(Dechiffrer(chiffre));
}
