using System.Globalization;
using System.Text.RegularExpressions;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Ce qu'une case de cible veut dire.</summary>
public enum SensCible
{
    /// <summary>Un nombre, « 50 », « 0 (début des travaux) ».</summary>
    Nombre,

    /// <summary>Une part, « 40% ».</summary>
    Pourcentage,

    /// <summary>À ajouter à l'existant, « +25 ».</summary>
    Increment,

    /// <summary>Un produit, « 2*2 ».</summary>
    Calcul,

    /// <summary>« ? » : à déterminer.</summary>
    Inconnu,

    /// <summary>« / » : rien n'est attendu.</summary>
    SansObjet,

    /// <summary>« Non concerné ».</summary>
    NonConcerne,

    /// <summary>« Non connu ».</summary>
    NonConnu,

    /// <summary>Case vide.</summary>
    NonDit,

    /// <summary>Un texte : la cible dépend d'autre chose.</summary>
    Texte,
}

/// <summary>Une case de cible ou de T0 : telle qu'écrite, et telle que comprise.</summary>
/// <param name="Ecrit">Telle qu'écrite.</param>
/// <param name="Sens">Ce qu'elle veut dire.</param>
/// <param name="Nombre">Le nombre compris ; nul quand il n'y en a pas.</param>
/// <param name="Commentaire">Ce qui l'accompagne.</param>
public sealed partial record CibleLue(string Ecrit, SensCible Sens, decimal? Nombre = null, string? Commentaire = null)
{
    /// <summary>Lit une case.</summary>
    public static CibleLue Lire(string ecrit) => ecrit switch
    {
        "" => new(ecrit, SensCible.NonDit),
        "?" => new(ecrit, SensCible.Inconnu),
        "/" => new(ecrit, SensCible.SansObjet),
        "Non concerné" => new(ecrit, SensCible.NonConcerne),
        "Non connu" => new(ecrit, SensCible.NonConnu),
        _ when Produit().Match(ecrit) is { Success: true } p => new(ecrit, SensCible.Calcul, Chiffre(p, 1) * Chiffre(p, 2)),
        _ when Ajout().Match(ecrit) is { Success: true } a => new(ecrit, SensCible.Increment, Chiffre(a, 1)),
        _ when Part().Match(ecrit) is { Success: true } t => new(ecrit, SensCible.Pourcentage, Chiffre(t, 1), Reste(t)),
        _ when Simple().Match(ecrit) is { Success: true } n => new(ecrit, SensCible.Nombre, Chiffre(n, 1), Reste(n)),
        _ => new(ecrit, SensCible.Texte),
    };

    /// <summary>La case donne de quoi mesurer.</summary>
    public bool EstMesurable => Nombre is not null;

    /// <summary>La case reste à remplir : « ? » ou vide.</summary>
    public bool ResteADire => Sens is SensCible.Inconnu or SensCible.NonDit;

    /// <summary>La même cible : même sens, même nombre, et pour un texte le même, espaces et casse à part.</summary>
    public bool DitComme(CibleLue autre) => Sens == autre.Sens && Nombre == autre.Nombre
        && (Sens != SensCible.Texte || string.Equals(Serrer(Ecrit), Serrer(autre.Ecrit), StringComparison.OrdinalIgnoreCase));

    private static string Serrer(string texte) => texte.Replace(" ", "", StringComparison.Ordinal);

    private static decimal Chiffre(Match trouve, int rang) => decimal.Parse(trouve.Groups[rang].Value, CultureInfo.InvariantCulture);

    private static string? Reste(Match trouve) => trouve.Groups[2].Value.Trim(' ', '(', ')') is { Length: > 0 } reste ? reste : null;

    [GeneratedRegex(@"^(\d+)\s*\*\s*(\d+)$")]
    private static partial Regex Produit();

    [GeneratedRegex(@"^\+\s*(\d+)$")]
    private static partial Regex Ajout();

    [GeneratedRegex(@"^(\d+)\s*%(.*)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(\d+)((?:\s.*)?)$")]
    private static partial Regex Simple();
}
