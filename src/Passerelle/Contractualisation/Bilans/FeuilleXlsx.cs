using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Une feuille de tableur qu'on remplit ligne à ligne : textes, sommes, et formules vives que le tableur calcule à l'ouverture.</summary>
public sealed class FeuilleXlsx
{
    private const uint Gras = 1, Euros = 2, EurosGras = 3;
    private readonly SheetData lignes = new();

    /// <summary>Rang de la dernière ligne écrite, à partir de 1.</summary>
    public int Rang { get; private set; }

    /// <summary>Ajoute une ligne ; rend son rang.</summary>
    /// <param name="gras">Titre ou total.</param>
    /// <param name="cellules">Texte, décimal, <see cref="FormuleXlsx"/>, ou nul pour une case vide.</param>
    public int Ajouter(bool gras, params object?[] cellules)
    {
        var ligne = new Row { RowIndex = (uint)++Rang };
        for (var i = 0; i < cellules.Length; i++)
        {
            if (cellules[i] is { } valeur)
                ligne.Append(Cellule($"{Colonne(i)}{Rang}", valeur, gras));
        }
        lignes.Append(ligne);
        return Rang;
    }

    /// <summary>Écrit un classeur d'une feuille, en paysage, l'en-tête répété à chaque page.</summary>
    public void Ecrire(string chemin, string nom, int ligneEnTete, params double[] largeurs)
    {
        using var document = SpreadsheetDocument.Create(chemin, SpreadsheetDocumentType.Workbook);
        var classeur = document.AddWorkbookPart();
        classeur.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var feuille = classeur.AddNewPart<WorksheetPart>();
        feuille.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(largeurs.Select((l, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = l, CustomWidth = true })),
            lignes,
            new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToHeight = 0 });
        classeur.Workbook = new Workbook(
            new Sheets(new Sheet { Id = classeur.GetIdOfPart(feuille), SheetId = 1, Name = nom }),
            new DefinedNames(new DefinedName($"'{nom}'!${ligneEnTete}:${ligneEnTete}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }),
            new CalculationProperties { FullCalculationOnLoad = true });
    }

    /// <summary>Lettre d'une colonne, à partir de 0.</summary>
    public static char Colonne(int rang) => (char)('A' + rang);

    private static Cell Cellule(string place, object valeur, bool gras) => valeur switch
    {
        decimal somme => new Cell { CellReference = place, CellValue = new CellValue(somme), DataType = CellValues.Number, StyleIndex = gras ? EurosGras : Euros },
        FormuleXlsx formule => new Cell { CellReference = place, CellFormula = new CellFormula(formule.Texte), StyleIndex = gras ? EurosGras : Euros },
        _ => new Cell { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(valeur.ToString()!) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = gras ? Gras : 0 },
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00\\ \"€\"" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 164, FontId = 1, ApplyNumberFormat = true, ApplyFont = true }));
}

/// <summary>Une formule de tableur, sans le signe égal.</summary>
public sealed record FormuleXlsx(string Texte);
