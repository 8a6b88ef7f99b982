using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Socle.Identifiants;

namespace Socle.Cles;

/// <summary>
/// Le NIR au repos : chiffré, et son empreinte à clé pour le rapprochement (13 premiers caractères), précédée de la version de
/// la clé. Les deux clés sont distinctes : qui sait rapprocher ne sait pas lire.
/// </summary>
public sealed class CoffreNir(Trousseau trousseau)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Nir);
    private readonly byte version = trousseau.VersionCourante(UsageCle.Rapprochement);

    /// <summary>Clés préparées, prises puis rendues : préparer coûte plus que l'empreinte d'un petit contenu.</summary>
    private readonly ConcurrentBag<IncrementalHash> preparees = [];

    /// <summary>Chiffre l'écriture du NIR telle que reçue (13 ou 15 caractères).</summary>
    public byte[] Chiffrer(Nir nir)
    {
        Span<byte> octets = stackalloc byte[15];
        var lus = Encoding.ASCII.GetBytes(nir.Ecriture, octets);
        return chiffrement.Chiffrer(octets[..lus]);
    }

    /// <summary>Ouvre une suite de lectures : chacune rend 13 ou 15 caractères ASCII.</summary>
    public DechiffrementEnSerie OuvrirSerie() => chiffrement.OuvrirSerie();

    /// <summary>Relit un NIR chiffré.</summary>
    public Nir Dechiffrer(byte[] chiffre) => Nir.Essayer(Encoding.ASCII.GetString(chiffrement.Dechiffrer(chiffre)), out var nir)
        ? nir
        : throw new CryptographicException("Le contenu déchiffré n'est pas un NIR.");

    /// <summary>Empreinte de rapprochement : 1 octet de version et 16 octets de HMAC-SHA-256.</summary>
    public byte[] Empreinte(Nir nir)
    {
        Span<byte> octets = stackalloc byte[13];
        Encoding.ASCII.GetBytes(nir.Treize, octets);
        return Empreinte(octets);
    }

    /// <summary>Empreinte à clé d'un contenu quelconque, pour savoir s'il a changé.</summary>
    public byte[] Empreinte(ReadOnlySpan<byte> contenu)
    {
        Span<byte> hmac = stackalloc byte[32];
        var empreinte = preparees.TryTake(out var prete) ? prete : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, trousseau.Cle(UsageCle.Rapprochement, version));
        empreinte.AppendData(contenu);
        empreinte.GetHashAndReset(hmac);
        preparees.Add(empreinte);
        var sortie = new byte[17];
        sortie[0] = version;
        hmac[..16].CopyTo(sortie.AsSpan(1));
        return sortie;
    }
}
