using System.Globalization;
using System.Text;

namespace Plateforme.Usagers;

/// <summary>Ramène un nom à ce que les rapprochements comparent : majuscules, sans accents, une espace entre les mots.</summary>
internal static class TexteCompare
{
    /// <summary>« Éloïse d'Arc » et « ELOISE  D ARC » donnent « ELOISE D ARC » ; vide reste vide.</summary>
    public static string Ramener(string? texte)
    {
        var sortie = new StringBuilder(texte?.Length ?? 0);
        foreach (var lettre in (texte ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(lettre))
                sortie.Append(char.ToUpperInvariant(lettre));
            else if (CharUnicodeInfo.GetUnicodeCategory(lettre) != UnicodeCategory.NonSpacingMark && sortie.Length > 0 && sortie[^1] != ' ')
                sortie.Append(' ');
        }
        return sortie.Replace("Œ", "OE").Replace("Æ", "AE").ToString().TrimEnd(' ');
    }
}
