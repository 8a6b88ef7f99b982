using System.Security.Cryptography;
using System.Text;

namespace Socle.Cles;

/// <summary>
/// Clés de 256 bits, hors de la base : un fichier <c>{usage}-v{version}.cle</c> (base64) par clé, lisible du seul service.
/// La plus haute version chiffre ; toutes déchiffrent.
/// </summary>
public sealed class Trousseau
{
    private const int Octets = 32;
    private readonly Dictionary<(UsageCle Usage, byte Version), byte[]> cles = [];

    private Trousseau(string dossier) => Dossier = dossier;

    /// <summary>Dossier des clés.</summary>
    public string Dossier { get; }

    /// <summary>Ouvre le trousseau du dossier, et crée ce qui manque quand <paramref name="creer"/> le permet (base neuve).</summary>
    /// <exception cref="TrousseauIncompletException">Une clé manque et la base n'est pas neuve, ou ne se lit pas.</exception>
    public static Trousseau Ouvrir(string dossier, bool creer)
    {
        var trousseau = new Trousseau(dossier);
        Directory.CreateDirectory(dossier, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var usage in Enum.GetValues<UsageCle>())
        {
            trousseau.Charger(usage);
            if (trousseau.VersionCourante(usage) is not 0)
                continue;
            if (!creer)
                throw new TrousseauIncompletException(usage, dossier);
            trousseau.Creer(usage, 1);
        }
        return trousseau;
    }

    /// <summary>Version qui chiffre aujourd'hui ; 0 quand aucune clé n'existe.</summary>
    public byte VersionCourante(UsageCle usage) => cles.Keys.Where(c => c.Usage == usage).Select(c => c.Version).DefaultIfEmpty().Max();

    /// <summary>Clé d'une version.</summary>
    /// <exception cref="CryptographicException">La version n'est plus au trousseau.</exception>
    public ReadOnlySpan<byte> Cle(UsageCle usage, byte version) => cles.TryGetValue((usage, version), out var cle)
        ? cle
        : throw new CryptographicException($"La clé {usage} v{version} n'est pas au trousseau.");

    private void Charger(UsageCle usage)
    {
        foreach (var fichier in Directory.EnumerateFiles(Dossier, $"{Nom(usage)}-v*.cle"))
        {
            var version = byte.Parse(Path.GetFileNameWithoutExtension(fichier).Split("-v")[1], System.Globalization.CultureInfo.InvariantCulture);
            var cle = new byte[Octets];
            if (!Convert.TryFromBase64String(File.ReadAllText(fichier).Trim(), cle, out var lus) || lus != Octets)
                throw new TrousseauIncompletException(usage, Dossier);
            cles[(usage, version)] = cle;
        }
    }

    private void Creer(UsageCle usage, byte version)
    {
        var chemin = Path.Combine(Dossier, $"{Nom(usage)}-v{version}.cle");
        // Écrite à part puis nommée d'un coup : ni un arrêt brutal ni un autre processus ne voit jamais une clé à moitié écrite.
        var provisoire = $"{chemin}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using (var ecriture = new FileStream(provisoire, options))
        {
            ecriture.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Octets))));
            ecriture.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(provisoire, chemin, overwrite: false);
        }
        catch (IOException) when (File.Exists(chemin))
        {
            // Un autre processus vient de créer la même clé : c'est la sienne qui vaut.
            File.Delete(provisoire);
        }
        Charger(usage);
    }

    private static string Nom(UsageCle usage) => usage.ToString().ToLowerInvariant();
}
