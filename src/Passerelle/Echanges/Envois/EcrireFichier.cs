using System.Security.Cryptography;
using Socle.Resultats;

namespace Passerelle.Echanges.Envois;

/// <summary>Un fichier écrit sur le disque.</summary>
internal sealed record FichierEcrit(string Chemin, int Lignes, string Empreinte);

/// <summary>Écrit un fichier à envoyer dans un dossier : il n'apparaît sous son nom qu'entier, et une fois l'export journalisé.</summary>
internal static class EcrireFichier
{
    /// <summary>Écrit ; <paramref name="ecrire"/> ferme le flux, <paramref name="journaliser"/> reçoit lignes et SHA-256.</summary>
    public static async Task<Resultat<FichierEcrit>> ExecuterAsync(
        string dossier, string nom, Func<Stream, Task<Resultat<int>>> ecrire, Func<int, string, Task> journaliser, CancellationToken ct)
    {
        string chemin, provisoire;
        FileStream sortie;
        try
        {
            chemin = Path.Combine(Directory.CreateDirectory(dossier).FullName, nom);
            provisoire = $"{chemin}.{Guid.NewGuid():N}.tmp";
            sortie = new FileStream(provisoire, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
            });
        }
        catch (Exception refus) when (refus is IOException or UnauthorizedAccessException)
        {
            return EchangesErreurs.SortieImpossible();
        }
        try
        {
            if (!(await ecrire(sortie)).Essayer(out var lignes, out var erreur))
                return erreur;
            var empreinte = await EmpreinteAsync(provisoire, ct);
            await journaliser(lignes, empreinte);
            File.Move(provisoire, chemin, overwrite: true);
            return new FichierEcrit(chemin, lignes, empreinte);
        }
        finally
        {
            File.Delete(provisoire);
        }
    }

    private static async Task<string> EmpreinteAsync(string chemin, CancellationToken ct)
    {
        await using var contenu = File.OpenRead(chemin);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(contenu, ct));
    }
}
