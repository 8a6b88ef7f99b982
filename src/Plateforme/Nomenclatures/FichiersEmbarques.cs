namespace Plateforme.Nomenclatures;

/// <summary>Les nomenclatures de France Travail (<c>donnees/plateforme</c>), embarquées avec le programme.</summary>
internal static class FichiersEmbarques
{
    /// <summary>Lignes d'un fichier, sans l'en-tête ; nos fichiers n'ont ni guillemets ni point-virgule dans une case.</summary>
    public static IEnumerable<string[]> Lire(string nom)
    {
        using var donnees = typeof(FichiersEmbarques).Assembly.GetManifestResourceStream($"plateforme/{nom}")
            ?? throw new InvalidOperationException($"Nomenclature absente du programme : {nom}.");
        using var lecteur = new StreamReader(donnees);
        lecteur.ReadLine();
        while (lecteur.ReadLine() is { Length: > 0 } ligne)
            yield return ligne.Split(';');
    }
}
