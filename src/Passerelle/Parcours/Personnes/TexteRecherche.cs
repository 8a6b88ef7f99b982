using System.Globalization;
using System.Text;

namespace Passerelle.Parcours.Personnes;

/// <summary>Ramène noms et prénoms à ce qu'une recherche compare : sans accents, tirets ni apostrophes, en minuscules.</summary>
public static class TexteRecherche
{
    /// <summary>Chaque mot précédé d'une espace : « Éloïse », « D'Arc » donnent « eloise d arc ».</summary>
    public static string Normaliser(params ReadOnlySpan<string?> textes)
    {
        var sortie = new StringBuilder(48);
        foreach (var texte in textes)
        {
            if (string.IsNullOrEmpty(texte))
                continue;
            var nouveauMot = true;
            foreach (var lettre in Ascii.IsValid(texte) ? texte : texte.Normalize(NormalizationForm.FormD))
            {
                if (char.IsLetterOrDigit(lettre))
                {
                    if (nouveauMot)
                        sortie.Append(' ');
                    nouveauMot = false;
                    AjouterLettre(sortie, char.ToLowerInvariant(lettre));
                }
                else if (CharUnicodeInfo.GetUnicodeCategory(lettre) != UnicodeCategory.NonSpacingMark)
                {
                    nouveauMot = true;
                }
            }
        }
        return sortie.ToString();
    }

    private static void AjouterLettre(StringBuilder sortie, char lettre)
    {
        switch (lettre)
        {
            case 'œ':
                sortie.Append("oe");
                break;
            case 'æ':
                sortie.Append("ae");
                break;
            default:
                sortie.Append(lettre);
                break;
        }
    }
}
