using System.Globalization;
using System.Text;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Compare deux libellés comme un lecteur : casse, accents, guillemets, tirets et abréviations de « nombre » à part.</summary>
public static class Rapprochement
{
    /// <summary>Forme comparable.</summary>
    public static string Normaliser(string libelle) => string.Join(' ', Mots(libelle));

    /// <summary>Les deux libellés disent la même chose, mot pour mot.</summary>
    public static bool Pareils(string un, string autre) => Normaliser(un) == Normaliser(autre);

    /// <summary>L'un contient l'autre, ou plus de la moitié des mots est commune : deux rédactions du même objet.</summary>
    public static bool Proches(string un, string autre)
    {
        var (gauche, droite) = (Mots(un).ToHashSet(), Mots(autre).ToHashSet());
        var communs = gauche.Intersect(droite).Count();
        return communs == Math.Min(gauche.Count, droite.Count) || 2 * communs >= gauche.Union(droite).Count();
    }

    /// <summary>Libellé en clé : « FIN-DU-VOLET ».</summary>
    public static string Cle(string libelle) => string.Join('-', Decouper(libelle)).ToUpperInvariant();

    private static IEnumerable<string> Mots(string libelle) => Decouper(libelle)
        .Where(m => m is not ("l" or "d" or "s" or "n" or "c" or "j" or "m" or "t" or "a" or "y"))
        .Select(m => m is "nb" or "nbre" ? "nombre" : m)
        .Where(m => m is not ("de" or "du" or "des" or "le" or "la" or "les"));

    private static string[] Decouper(string libelle)
    {
        var net = new StringBuilder(libelle.Length);
        foreach (var lettre in libelle.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(lettre) == UnicodeCategory.NonSpacingMark)
                continue;
            net.Append(char.IsLetterOrDigit(lettre) ? char.ToLowerInvariant(lettre) : ' ');
        }
        return net.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
