using System.Text;
using Passerelle.Echanges.Transmissions;
using Socle.Fichiers;

namespace Passerelle.Echanges.Envois;

/// <summary>Relit le contenu chiffré d'un envoi, ligne à ligne, mémoire bornée.</summary>
public sealed class LireEnvoi(Depots depots)
{
    /// <summary>Ses lignes, dans l'ordre du fichier.</summary>
    public IEnumerable<LigneCsv> Lignes(GenreEnvoi genre, string depot)
    {
        var colonnes = FabriquerEnvoi.Colonnes(genre);
        using var lecteur = LecteurCsv.Ouvrir(depots.Lire(depot), Encoding.UTF8, colonnes, colonnes).Valeur;
        foreach (var ligne in lecteur.Lire())
            yield return ligne;
    }

    /// <summary>SHA-256 du contenu en clair.</summary>
    public string Empreinte(string depot)
    {
        using var contenu = depots.Lire(depot);
        return ContenuCsv.Examiner(contenu).Empreinte;
    }

    /// <summary>Les champs de ces seules lignes, pour les montrer.</summary>
    public Dictionary<int, IReadOnlyList<string>> Extraire(Envoi envoi, IReadOnlyCollection<int> rangs)
    {
        var voulus = rangs.ToHashSet();
        var dernier = voulus.Count == 0 ? 0 : voulus.Max();
        return Lignes(envoi.Genre, envoi.Depot).Take(dernier).Select((ligne, i) => (Rang: i + 1, ligne.Champs)).Where(l => voulus.Contains(l.Rang)).ToDictionary(l => l.Rang, l => l.Champs);
    }
}
