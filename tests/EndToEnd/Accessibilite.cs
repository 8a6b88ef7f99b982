using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>Ce que toute page doit tenir : axe sans violation, un seul titre, rien qui déborde de l'écran.</summary>
internal static class Accessibilite
{
    private static readonly AxeRunOptions Regles = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    /// <summary>Les règles dont la réponse change avec la largeur ou les couleurs ; les autres lisent le même arbre.</summary>
    private static readonly AxeRunOptions ReglesDeLaMiseEnPage = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"] } };

    /// <summary>Défauts de la page ; vide quand il n'y en a pas.</summary>
    public static async Task<IReadOnlyList<string>> DefautsAsync(this IPage page, bool complet)
    {
        var defauts = new List<string>();
        var axe = await page.RunAxe(complet ? Regles : ReglesDeLaMiseEnPage);
        defauts.AddRange(axe.Violations.Select(v => $"axe {v.Id} : {v.Nodes.Length} fois, d'abord {v.Nodes[0].Target}"));
        var titres = await page.Locator("h1").CountAsync();
        if (titres != 1)
            defauts.Add($"{titres} titres h1");
        var debord = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (debord > 0)
            defauts.Add($"déborde de {debord} px");
        return defauts;
    }
}
