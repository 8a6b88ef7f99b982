using Plateforme.Portail;

namespace Plateforme.Sanctions;

/// <summary>
/// Lit les champs d'une demande de sanction en gardant le premier code de refus : absent ou mal écrit, chaque champ a le sien.
/// </summary>
internal sealed class ChampsSanction(CorpsLu corps)
{
    /// <summary>Premier refus ; nul quand tout convient.</summary>
    public string? Refus { get; private set; }

    /// <summary>Identifiant numérique d'une conséquence.</summary>
    public string Identifiant(string absent, string invalide)
    {
        if (!corps.A("identifiantConsequenceSanction"))
            return Noter(absent, "");
        var lu = corps.Texte("identifiantConsequenceSanction", maximum: 18);
        return lu is { Length: > 0 } && lu.All(char.IsAsciiDigit) ? lu : Noter(invalide, "");
    }

    public string? Parmi(CorpsLu? ou, string champ, string[] permis, string? absent, string invalide)
    {
        if (ou is null || !ou.A(champ))
            return absent is null ? null : Noter<string?>(absent, null);
        return ou.Parmi(champ, permis) ?? Noter<string?>(invalide, null);
    }

    public DateOnly? Date(CorpsLu? ou, string champ, string absent, string invalide)
    {
        if (ou is null || !ou.A(champ))
            return Noter<DateOnly?>(absent, null);
        return ou.Date(champ) ?? Noter<DateOnly?>(invalide, null);
    }

    public int? Entier(string champ, int minimum, int maximum, string? absent, string invalide)
    {
        if (!corps.A(champ))
            return absent is null ? null : Noter<int?>(absent, null);
        return corps.Entier(champ, minimum, maximum) ?? Noter<int?>(invalide, null);
    }

    public string? Texte(CorpsLu? ou, string champ, string invalide) => ou is null || !ou.A(champ) ? null : ou.Texte(champ, maximum: 2000) ?? Noter<string?>(invalide, null);

    private T Noter<T>(string code, T valeur)
    {
        Refus ??= code;
        return valeur;
    }
}
