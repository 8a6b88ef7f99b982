using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>Écrit un fichier d'un seul coup : à part d'abord, puis nommé, pour qu'un arrêt brutal n'en laisse jamais la moitié.</summary>
internal static class FichierEcrit
{
    /// <summary>Écrit et rend le chemin ; un fichier du même nom est remplacé.</summary>
    public static async Task<Resultat<string>> EcrireAsync(string dossier, string nom, Func<Stream, Task<Erreur?>> ecrire)
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
                Options = FileOptions.Asynchronous,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
            });
        }
        catch (Exception refus) when (refus is IOException or UnauthorizedAccessException)
        {
            return ReceptionErreurs.SortieImpossible();
        }
        try
        {
            await using (sortie)
            {
                if (await ecrire(sortie) is { } erreur)
                    return erreur;
            }
            File.Move(provisoire, chemin, overwrite: true);
            return chemin;
        }
        finally
        {
            File.Delete(provisoire);
        }
    }
}
