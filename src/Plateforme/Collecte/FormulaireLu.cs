using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plateforme.Collecte;

/// <summary>
/// Un formulaire lu dans une page : où l'envoyer, et ses champs cachés, dont le jeton antiforgery. Rien n'est supposé du site que son
/// HTML : la page de n'importe quel partage fait pareil.
/// </summary>
/// <param name="Action">Adresse d'envoi.</param>
/// <param name="Caches">Champs cachés, tels quels.</param>
/// <param name="ChampFichier">Nom du champ de fichier.</param>
/// <param name="ChampTexte">Nom du premier champ à saisir.</param>
internal sealed partial record FormulaireLu(Uri Action, IReadOnlyList<KeyValuePair<string, string>> Caches, string? ChampFichier, string? ChampTexte)
{
    private const int LongueurRaison = 300;

    /// <summary>Le formulaire qui télécharge : celui dont l'action ou le bouton dit « Telecharger », sinon le seul qui s'envoie sans fichier.</summary>
    public static FormulaireLu? DeTelechargement(IDocument page, Uri adresse)
    {
        var envois = Envois(page).Where(f => f.QuerySelector("input[type=file]") is null).ToList();
        var choisi = envois.Find(f => Adresse(f).Contains("telecharger", StringComparison.OrdinalIgnoreCase)) ?? (envois.Count == 1 ? envois[0] : null);
        return choisi is null ? null : Lire(choisi, adresse);
    }

    /// <summary>Le formulaire qui dépose : le premier qui a un champ de fichier.</summary>
    public static FormulaireLu? DeDepot(IDocument page, Uri adresse) =>
        Envois(page).FirstOrDefault(f => f.QuerySelector("input[type=file]") is not null) is { } formulaire ? Lire(formulaire, adresse) : null;

    /// <summary>Empreintes SHA-256 que la page affiche.</summary>
    public static IReadOnlyList<string> Empreintes(IDocument page) =>
        [.. Sha256().Matches(page.Body?.TextContent ?? "").Select(m => m.Value.ToLowerInvariant()).Distinct()];

    /// <summary>Ce que la page dit d'un refus.</summary>
    public static string? Raison(IDocument page)
    {
        var dite = page.QuerySelector("[role=alert]")?.TextContent;
        if (string.IsNullOrWhiteSpace(dite))
            return null;
        var simple = Espaces().Replace(dite, " ").Trim();
        return simple.Length > LongueurRaison ? simple[..LongueurRaison] : simple;
    }

    private static IEnumerable<IHtmlFormElement> Envois(IDocument page) => page.Forms.Where(f => string.Equals(f.Method, "post", StringComparison.OrdinalIgnoreCase));

    private static string Adresse(IHtmlFormElement formulaire) => formulaire.QuerySelector("button[formaction]")?.GetAttribute("formaction") ?? formulaire.GetAttribute("action") ?? "";

    private static FormulaireLu Lire(IHtmlFormElement formulaire, Uri adresse) => new(
        new Uri(adresse, Adresse(formulaire)),
        [.. formulaire.QuerySelectorAll("input[type=hidden][name]").Select(c => KeyValuePair.Create(c.GetAttribute("name")!, c.GetAttribute("value") ?? ""))],
        formulaire.QuerySelector("input[type=file][name]")?.GetAttribute("name"),
        formulaire.QuerySelectorAll("input[name]").FirstOrDefault(c => c.GetAttribute("type") is null or "text" or "password" or "tel" or "number")?.GetAttribute("name"));

    [GeneratedRegex("(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Espaces();
}
