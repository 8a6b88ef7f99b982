using System.Globalization;
using System.Text;

namespace Socle.Courriels;

/// <summary>Numéro qui reçoit des SMS, et texte qui y passe.</summary>
public static class NumeroSms
{
    /// <summary>« +336… » ou « +337… » d'un mobile français ; nul pour tout autre numéro.</summary>
    public static string? Lire(string? ecrit)
    {
        var chiffres = new string([.. (ecrit ?? "").Where(char.IsAsciiDigit)]);
        var national = chiffres switch
        {
            ['0', '0', '3', '3', .. var reste] => reste,
            ['3', '3', .. var reste] when reste.Length == 9 => reste,
            ['0', .. var reste] => reste,
            _ => "",
        };
        return national.Length == 9 && national[0] is '6' or '7' ? $"+33{national}" : null;
    }

    /// <summary>Ce qu'on en montre : « 06…42 ».</summary>
    public static string Masquer(string numero) => $"0{numero[3]}…{numero[^2..]}";

    /// <summary>Le texte sans accents ni signes rares : sept bits par lettre, donc 160 dans un SMS.</summary>
    public static string Simplifier(string texte)
    {
        var simple = new StringBuilder(texte.Length);
        foreach (var lettre in texte.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(lettre) != UnicodeCategory.NonSpacingMark)
                simple.Append(lettre switch { '’' => '\'', '\u00a0' or '\u202f' => ' ', _ => lettre });
        }
        return simple.ToString();
    }
}
