using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Socle.Cles;

namespace Socle.Journal;

/// <summary>
/// Le sceau d'une ligne : version de la clé (1 octet) puis HMAC-SHA-256 du sceau précédent, du rang et de tous les champs,
/// chacun précédé de sa longueur (deux lignes différentes ne donnent jamais la même suite d'octets).
/// </summary>
public sealed class SceauJournal(Trousseau trousseau)
{
    private readonly byte version = trousseau.VersionCourante(UsageCle.Journal);

    /// <summary>Calcule le sceau avec la clé courante.</summary>
    public byte[] Calculer(ReadOnlySpan<byte> precedent, EntreeJournal entree) => Calculer(version, precedent, entree);

    /// <summary>Vrai quand le sceau porté par la ligne est le sien ; une version de clé absente du trousseau ne prouve rien.</summary>
    public bool EstJuste(ReadOnlySpan<byte> precedent, EntreeJournal entree)
    {
        if (entree.Sceau is not { Length: 33 } porte)
            return false;
        try
        {
            return CryptographicOperations.FixedTimeEquals(porte, Calculer(porte[0], precedent, entree));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private byte[] Calculer(byte cle, ReadOnlySpan<byte> precedent, EntreeJournal entree)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, trousseau.Cle(UsageCle.Journal, cle));
        Ajouter(hmac, precedent);
        Ajouter(hmac, entree.Rang ?? throw new InvalidOperationException("Une ligne se scelle avec son rang."));
        Ajouter(hmac, entree.Id);
        // À la microseconde : la précision commune aux deux moteurs.
        Ajouter(hmac, entree.Instant.Ticks / TimeSpan.TicksPerMicrosecond);
        Ajouter(hmac, entree.Acteur is { } acteur ? acteur.ToByteArray() : []);
        Ajouter(hmac, (long)entree.Acte);
        Ajouter(hmac, entree.Operation);
        Ajouter(hmac, entree.Objet);
        Ajouter(hmac, entree.Detail);
        var sceau = new byte[33];
        sceau[0] = cle;
        hmac.GetHashAndReset(sceau.AsSpan(1));
        return sceau;
    }

    private static void Ajouter(IncrementalHash hmac, string? texte)
    {
        Ajouter(hmac, texte is null ? -1 : 1);
        Ajouter(hmac, Encoding.UTF8.GetBytes(texte ?? ""));
    }

    private static void Ajouter(IncrementalHash hmac, ReadOnlySpan<byte> octets)
    {
        Ajouter(hmac, octets.Length);
        hmac.AppendData(octets);
    }

    private static void Ajouter(IncrementalHash hmac, long nombre)
    {
        Span<byte> octets = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(octets, nombre);
        hmac.AppendData(octets);
    }
}
