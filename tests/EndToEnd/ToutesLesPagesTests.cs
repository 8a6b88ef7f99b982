using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>Chaque page qu'un compte atteint de lien en lien répond, se lit et tient dans l'écran : à 1280 pixels en clair, à 390 en sombre.</summary>
public sealed partial class ToutesLesPagesTests(DemonstrationEnMarche demonstration)
{
    private static readonly (int Largeur, ColorScheme Couleurs)[] Ecrans = [(1280, ColorScheme.Light), (390, ColorScheme.Dark)];

    [Fact]
    public async Task Sans_defaut_ni_impasse()
    {
        // Une page d'un même patron n'est examinée qu'une fois, au premier compte qui l'atteint ; tous en suivent les liens.
        var (examines, defauts) = (new ConcurrentDictionary<string, bool>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(demonstration.Comptes, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (compte, ct) =>
        {
            await using var session = await demonstration.OuvrirAsync(compte);
            var vues = await ParcourirAsync(session.Page, compte, examines, defauts, ct);
            if (vues < 3)
                defauts.Add($"{compte} n'atteint que {vues} pages");
        });

        Assert.True(defauts.IsEmpty, string.Join('\n', defauts.Distinct().Order()));
        Assert.InRange(examines.Count, 30, 400);
    }

    private static async Task<int> ParcourirAsync(IPage page, string compte, ConcurrentDictionary<string, bool> examines, ConcurrentBag<string> defauts, CancellationToken ct)
    {
        var (vues, aVoir) = (new HashSet<string>(), new Queue<(string Adresse, string De)>([("/", "")]));
        while (aVoir.TryDequeue(out var lien))
        {
            ct.ThrowIfCancellationRequested();
            if (!vues.Add(Patron(lien.Adresse)))
                continue;
            var reponse = await page.APIRequest.GetAsync(lien.Adresse);
            if (!reponse.Ok)
            {
                defauts.Add($"{compte} : {lien.De} mène à {Patron(lien.Adresse)}, qui répond {reponse.Status}");
                continue;
            }
            foreach (var suivant in Liens(await reponse.TextAsync()).Where(s => !vues.Contains(Patron(s))))
                aVoir.Enqueue((suivant, Patron(lien.Adresse)));
            // L'accueil est composé pour chacun.
            if (examines.TryAdd(lien.Adresse == "/" ? $"/ de {compte}" : Patron(lien.Adresse), true))
                await ExaminerAsync(page, lien.Adresse, defauts);
        }
        return vues.Count;
    }

    private static async Task ExaminerAsync(IPage page, string adresse, ConcurrentBag<string> defauts)
    {
        await page.GotoAsync(adresse);
        foreach (var (largeur, couleurs) in Ecrans)
        {
            await page.SetViewportSizeAsync(largeur, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = couleurs });
            foreach (var defaut in await page.DefautsAsync(complet: largeur == 1280))
                defauts.Add($"{Patron(adresse)} à {largeur} px : {defaut}");
        }
    }

    private static IEnumerable<string> Liens(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("main a[href], nav a[href]")
        .Select(a => a.GetAttribute("href")!)
        .Where(href => href.StartsWith('/') && !Telechargement().IsMatch(href))
        .Select(href => href.Split('#')[0]);

    /// <summary>Module, dossier, verbe et onglet : la même page d'un autre objet n'apprend rien de plus.</summary>
    private static string Patron(string adresse)
    {
        var parties = adresse.Split('?')[0].Split('/');
        return string.Join('/', parties.Take(4)) + (parties.Length > 4 ? "/…" : "") + (parties.Length > 5 && parties[3] == "consulter-personne" ? $"/{parties[5]}" : "");
    }

    /// <summary>Ce qui rend un fichier, non une page.</summary>
    [GeneratedRegex("handler=|telecharger|exporter-(personnes|entrees)|\\.(csv|xlsx|docx|ics|pdf|zip)", RegexOptions.IgnoreCase)]
    private static partial Regex Telechargement();
}
