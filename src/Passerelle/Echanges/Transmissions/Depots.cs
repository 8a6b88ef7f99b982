using Socle.Cles;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Dossier des fichiers déposés sur le site : chacun chiffré par sa propre clé, détruit dès qu'il est traité.</summary>
public sealed class Depots(Trousseau trousseau)
{
    private readonly string dossier = Environment.GetEnvironmentVariable("PASSERELLE_DEPOTS")
        ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(trousseau.Dossier))!, "depots");

    /// <summary>Écrit un dépôt au fil de l'eau.</summary>
    public async Task EcrireAsync(string nom, Stream contenu, CancellationToken ct)
    {
        await using var chiffre = Creer(nom);
        await contenu.CopyToAsync(chiffre, 1 << 16, ct);
    }

    /// <summary>Ouvre un dépôt neuf en écriture ; le fermer le finit.</summary>
    public Stream Creer(string nom)
    {
        Directory.CreateDirectory(dossier, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return FluxChiffre.Ecrire(File.Create(Chemin(nom)), trousseau);
    }

    /// <summary>Ouvre un dépôt en clair, en mémoire bornée.</summary>
    public Stream Lire(string nom) => FluxChiffre.Lire(new FileStream(Chemin(nom), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan), trousseau);

    /// <summary>Détruit un dépôt : la clé en tête d'abord, puis le fichier.</summary>
    public void Detruire(string nom)
    {
        if (!File.Exists(Chemin(nom)))
            return;
        using (var fichier = new FileStream(Chemin(nom), FileMode.Open, FileAccess.Write))
        {
            fichier.Write(new byte[Math.Min(128, fichier.Length)]);
            fichier.Flush(flushToDisk: true);
        }
        File.Delete(Chemin(nom));
    }

    private string Chemin(string nom) => Path.Combine(dossier, Path.GetFileName(nom));
}
