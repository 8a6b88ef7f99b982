using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Documents;

namespace Passerelle.Tests.Contractualisation.Bilans;

/// <summary>
/// LibreOffice recalcule chaque classeur, dernières valeurs ôtées : il doit retrouver celles du programme, sans une case en erreur. Demande le tableur :
/// <c>outils/tester</c> l'installe, ou dit ces essais non passés.
/// </summary>
[Trait("Besoin", "tableur")]
public sealed class TableurTests : IDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("tableur-").FullName;

    [Fact]
    public async Task Le_tableur_retrouve_les_sommes_du_programme_et_les_formules_vivent()
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(Moteur.Sqlite);
        await application.ChargerPacteAsync();
        var lignes = string.Concat(Enumerable.Range(1, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i};E{1 + (i % 8)};Prestation;heure;{i};10.37;01/06/2024;;Séance n° {i};;;;F-{i};;\n")));
        await application.ImporterDepensesAsync(lignes + "s1;S01;Prestation;;;;01/06/2024;;Étude;40000;10000;10000;F-1;;\n");
        var attendues = new Dictionary<string, Dictionary<string, decimal?>>();
        foreach (var document in DocumentPacte.Tous.Where(d => d.Formats.Contains(FormatDocument.Xlsx)))
        {
            var produit = await application.ProduireAsync(document.Nom, FormatDocument.Xlsx);
            attendues[document.Nom] = await EcrireSansValeursAsync(document.Nom, produit.Contenu, _ => { });
        }
        // La même synthèse où l'État donne 1 000 € de plus à l'action 1.
        await EcrireSansValeursAsync("changee", (await application.ProduireAsync("synthese", FormatDocument.Xlsx)).Contenu, c => c.Single(x => x.CellValue?.Text == "47500" && x.CellReference!.Value!.StartsWith('E')).CellValue = new CellValue(48500m));

        await RecalculerAsync();

        foreach (var (nom, attendue) in attendues)
        {
            Assert.Equal(nom is not ("annexe2" or "annexe4"), attendue.Count > 0);
            Assert.Equal(attendue, Lire(nom, attendue.Keys));
        }
        // 10,37 € × (1 + … + 300) ; le reste des totaux est recopié du recueil (252, 1114, 1808, 1832, 1861).
        Assert.Contains(468205.50m, attendues["bilan2"].Values);
        Assert.Contains(2223772m, attendues["synthese"].Values);
        Assert.Contains(1061628m, attendues["annexe3"].Values);
        Assert.Contains(106000m, attendues["volet1"].Values);
        Assert.Contains(359394m, attendues["volet2"].Values);
        Assert.Contains(479250m, attendues["volet3"].Values);
        var changee = Lire("changee", attendues["synthese"].Keys);
        var bougees = attendues["synthese"].Where(a => changee[a.Key] != a.Value).ToList();
        // F de l'action, A et F de l'axe 1 et du Pacte.
        Assert.Equal(5, bougees.Count);
        Assert.All(bougees, b => Assert.Equal(b.Value + 1000, changee[b.Key]));
    }

    public void Dispose() => Directory.Delete(dossier, recursive: true);

    /// <summary>Ôte les valeurs des formules, que le tableur ne puisse pas les recopier ; rend celles que le programme avait écrites (nulle : inconnue).</summary>
    private async Task<Dictionary<string, decimal?>> EcrireSansValeursAsync(string nom, byte[] contenu, Action<List<Cell>> changer)
    {
        using var memoire = new MemoryStream();
        await memoire.WriteAsync(contenu);
        var valeurs = new Dictionary<string, decimal?>();
        using (var fichier = SpreadsheetDocument.Open(memoire, true))
        {
            var cellules = Cellules(fichier);
            changer(cellules);
            foreach (var c in cellules.Where(c => c.CellFormula is not null))
            {
                valeurs[Place(c)] = Nombre(c.CellValue!.Text);
                (c.CellValue, c.DataType) = (null, null);
            }
        }
        await File.WriteAllBytesAsync(Path.Combine(dossier, nom + ".xlsx"), memoire.ToArray());
        return valeurs;
    }

    private async Task RecalculerAsync()
    {
        using var tableur = Process.Start(new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{dossier}/profil", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(dossier, "calcule"), .. Directory.GetFiles(dossier, "*.xlsx")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.WhenAll(tableur.StandardOutput.ReadToEndAsync(), tableur.StandardError.ReadToEndAsync(), tableur.WaitForExitAsync()).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, tableur.ExitCode);
    }

    private Dictionary<string, decimal?> Lire(string nom, IEnumerable<string> places)
    {
        using var fichier = SpreadsheetDocument.Open(Path.Combine(dossier, "calcule", nom + ".xlsx"), false);
        var cellules = Cellules(fichier).ToDictionary(Place);
        Assert.DoesNotContain(cellules.Values, c => c.DataType is { } type && type.Value == CellValues.Error);
        return places.ToDictionary(p => p, p => Nombre(cellules[p].CellValue?.Text));
    }

    /// <summary>Les cases, feuille après feuille, dans l'ordre du classeur.</summary>
    private static List<Cell> Cellules(SpreadsheetDocument fichier) =>
        [.. fichier.WorkbookPart!.Workbook!.Descendants<Sheet>().SelectMany(f => ((WorksheetPart)fichier.WorkbookPart.GetPartById(f.Id!.Value!)).Worksheet!.Descendants<Cell>())];

    /// <summary>« Volet 2!G12 ».</summary>
    private static string Place(Cell c)
    {
        var feuille = c.Ancestors<Worksheet>().Single().WorksheetPart!;
        var classeur = (WorkbookPart)feuille.GetParentParts().Single();
        return $"{classeur.Workbook!.Descendants<Sheet>().Single(s => s.Id!.Value == classeur.GetIdOfPart(feuille)).Name}!{c.CellReference!.Value}";
    }

    /// <summary>Au centième de centime : le tableur calcule en virgule flottante.</summary>
    private static decimal? Nombre(string? texte) => string.IsNullOrEmpty(texte) ? null : Math.Round(decimal.Parse(texte, NumberStyles.Float, CultureInfo.InvariantCulture), 4);
}
