using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Plateforme.Acces;
using Socle.Cles;

namespace Plateforme.Portail;

/// <summary>
/// Scelle l'identifiant d'un usager : <c>jetonUsager</c> de la génération courante, « identifiant national chiffré » de la convention. Opaque,
/// valable un jour, et pour la seule application et la seule génération à qui il fut rendu : la clé AES-256-GCM est dérivée de l'une et de l'autre.
/// </summary>
internal sealed class SceauUsager(Trousseau trousseau, TimeProvider horloge)
{
    /// <summary>Durée documentée : « actuellement à une journée ».</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromDays(1);

    private const int Contenu = 8 + 16 + 8;
    private const int Longueur = 12 + 16 + Contenu;
    private readonly ConcurrentDictionary<(string Application, string Royaume), byte[]> cles = new();

    /// <summary>Scelle.</summary>
    public string Sceller(UsagerVise usager, string application, string royaume)
    {
        Span<byte> clair = stackalloc byte[Contenu];
        BinaryPrimitives.WriteInt64LittleEndian(clair, usager.Id);
        usager.Cle.TryWriteBytes(clair[8..]);
        BinaryPrimitives.WriteInt64LittleEndian(clair[24..], horloge.GetUtcNow().Add(Duree).ToUnixTimeSeconds());
        Span<byte> sortie = stackalloc byte[Longueur];
        RandomNumberGenerator.Fill(sortie[..12]);
        using var aes = new AesGcm(Cle(application, royaume), 16);
        aes.Encrypt(sortie[..12], clair, sortie[28..], sortie[12..28]);
        return Base64Url.EncodeToString(sortie);
    }

    /// <summary>L'usager d'un jeton ; nul quand il est illisible, expiré, ou d'une autre application.</summary>
    public UsagerVise? Ouvrir(string jeton, string application, string royaume)
    {
        Span<byte> scelle = stackalloc byte[Longueur];
        if (jeton.Length != Base64Url.GetEncodedLength(Longueur) || !Base64Url.IsValid(jeton) || Base64Url.DecodeFromChars(jeton, scelle) != Longueur)
            return null;
        Span<byte> clair = stackalloc byte[Contenu];
        using var aes = new AesGcm(Cle(application, royaume), 16);
        try
        {
            aes.Decrypt(scelle[..12], scelle[28..], scelle[12..28], clair);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return BinaryPrimitives.ReadInt64LittleEndian(clair[24..]) > horloge.GetUtcNow().ToUnixTimeSeconds()
            ? new UsagerVise(BinaryPrimitives.ReadInt64LittleEndian(clair), new Guid(clair[8..24]))
            : null;
    }

    /// <summary>Identifiant chiffré d'un métier de l'usager, stable pour une application : la clé du métier et son sceau, séparés par un dièse.</summary>
    public string ScellerMetier(long usager, Guid metier, string application) => $"{metier}#{Base64Url.EncodeToString(SceauMetier(usager, metier, application))}";

    /// <summary>Métier d'un identifiant chiffré ; nul quand il n'est pas de cet usager, ou pas pour cette application.</summary>
    public Guid? OuvrirMetier(string chiffre, long usager, string application) =>
        chiffre.Split('#') is [var cle, _] && Guid.TryParse(cle, out var metier) && ScellerMetier(usager, metier, application) == chiffre ? metier : null;

    private byte[] SceauMetier(long usager, Guid metier, string application)
    {
        Span<byte> contenu = stackalloc byte[24];
        BinaryPrimitives.WriteInt64LittleEndian(contenu, usager);
        metier.TryWriteBytes(contenu[8..]);
        return HMACSHA256.HashData(Cle(application, "métier"), contenu)[..24];
    }

    private byte[] Cle(string application, string royaume) =>
        cles.GetOrAdd((application, royaume), c => ClesAcces.Deriver(trousseau, $"usager|{c.Royaume}|{c.Application}"));
}
