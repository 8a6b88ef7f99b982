using System.Globalization;
using System.Security.Cryptography;

namespace Socle.Cles;

/// <summary>Ce qu'un contenu gardé a de propre.</summary>
/// <param name="CleEnveloppee">Clé de données, chiffrée par celle du trousseau : à garder en base, à détruire avec le contenu.</param>
/// <param name="Taille">Octets en clair.</param>
/// <param name="Empreinte">SHA-256 du clair, en hexadécimal.</param>
public sealed record ContenuGarde(byte[] CleEnveloppee, long Taille, string Empreinte);

/// <summary>
/// Des contenus chiffrés au fil de l'eau, chacun par sa clé. Le fichier ne porte pas sa clé : volé, ou retrouvé sur un disque après
/// destruction de la clé, il ne dit rien. Un contenu écrit mais jamais inscrit en base (arrêt brutal) est perdu d'avance.
/// </summary>
/// <param name="trousseau">Clés.</param>
/// <param name="nom">Nom du coffre : celui du dossier, à côté des clés, ou que donne la variable <c>PASSERELLE_{NOM}</c>.</param>
public class CoffreContenus(Trousseau trousseau, string nom)
{
    private const string Suffixe = ".partage";
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);
    private readonly string dossier = Emplacement(trousseau, nom);

    /// <summary>Dossier d'un coffre : <c>PASSERELLE_{NOM}</c>, sinon son nom, à côté des clés.</summary>
    public static string Emplacement(Trousseau trousseau, string nom) => Environment.GetEnvironmentVariable($"PASSERELLE_{nom.ToUpperInvariant()}")
        ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(trousseau.Dossier))!, nom);

    /// <summary>Écrit un contenu, jusque sur le disque ; nul, et rien n'en reste, quand il dépasse <paramref name="maximum"/> octets.</summary>
    public async Task<ContenuGarde?> EcrireAsync(Guid id, Stream source, long maximum, CancellationToken ct)
    {
        Directory.CreateDirectory(dossier, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var cle = RandomNumberGenerator.GetBytes(32);
        var enveloppe = chiffrement.Chiffrer(cle);
        var taille = 0L;
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var entier = false;
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
            await using (var chiffre = FluxChiffre.Ecrire(new FileStream(Chemin(id), options), cle))
            {
                var tampon = new byte[1 << 16];
                for (int lus; (lus = await source.ReadAsync(tampon, ct)) > 0;)
                {
                    taille += lus;
                    if (taille > maximum)
                        return null;
                    empreinte.AppendData(tampon, 0, lus);
                    chiffre.Write(tampon, 0, lus);
                }
            }
            using (var ecrit = new FileStream(Chemin(id), FileMode.Open, FileAccess.Write))
                ecrit.Flush(flushToDisk: true);
            entier = true;
        }
        finally
        {
            if (!entier)
                File.Delete(Chemin(id));
        }
        return new ContenuGarde(enveloppe, taille, Convert.ToHexStringLower(empreinte.GetHashAndReset()));
    }

    /// <summary>Ouvre un contenu en clair, en mémoire bornée.</summary>
    /// <exception cref="CryptographicException">Altéré ou coupé, à la lecture du bloc fautif.</exception>
    public Stream Lire(Guid id, byte[] cleEnveloppee) => FluxChiffre.Lire(
        new FileStream(Chemin(id), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan }),
        chiffrement.Dechiffrer(cleEnveloppee));

    /// <summary>Lit tout, sans rien garder : vrai quand le contenu est entier et intact.</summary>
    public bool EstIntact(Guid id, byte[] cleEnveloppee)
    {
        try
        {
            using var contenu = Lire(id, cleEnveloppee);
            var tampon = new byte[1 << 16];
            while (contenu.Read(tampon) > 0)
            {
            }
            return true;
        }
        catch (Exception altere) when (altere is CryptographicException or IOException)
        {
            return false;
        }
    }

    /// <summary>Efface un contenu, dont la clé est déjà détruite ; sans effet s'il ne l'est plus.</summary>
    public void Effacer(Guid id)
    {
        if (Directory.Exists(dossier))
            File.Delete(Chemin(id));
    }

    /// <summary>Contenus présents, et l'instant UTC de leur dernière écriture.</summary>
    public IEnumerable<(Guid Id, DateTime EcritLe)> Presents() => Directory.Exists(dossier)
        ? Directory.EnumerateFiles(dossier, $"*{Suffixe}").Where(f => Guid.TryParseExact(Path.GetFileNameWithoutExtension(f), "N", out _))
            .Select(f => (Guid.ParseExact(Path.GetFileNameWithoutExtension(f), "N"), File.GetLastWriteTimeUtc(f)))
        : [];

    private string Chemin(Guid id) => Path.Combine(dossier, id.ToString("N", CultureInfo.InvariantCulture) + Suffixe);
}
