using System.Reflection;
using System.Text;

namespace Socle.Fichiers;

/// <summary>Les données de référence de <c>donnees/</c>, embarquées dans un programme : un CSV en UTF-8, écrit par nous.</summary>
public static class DonneesEmbarquees
{
    /// <summary>Champs de chaque ligne, dans l'ordre de ces colonnes. Absent ou mal écrit, le programme est mal construit.</summary>
    /// <param name="programme">Programme qui l'embarque.</param>
    /// <param name="nom">Nom de la ressource.</param>
    /// <param name="colonnes">Colonnes, toutes obligatoires.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Lire(Assembly programme, string nom, params IReadOnlyList<string> colonnes)
    {
        using var donnees = programme.GetManifestResourceStream(nom) ?? throw new InvalidOperationException($"Donnée absente du programme : {nom}.");
        using var lecteur = LecteurCsv.Ouvrir(donnees, Encoding.UTF8, colonnes, colonnes).Valeur;
        return [.. lecteur.Lire().Select(l => l.Faute is null ? l.Champs : throw new InvalidOperationException($"{nom}, ligne {l.Numero} : {l.Faute}"))];
    }
}
