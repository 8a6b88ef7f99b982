using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Socle.Documents;

/// <summary>
/// Un classeur : une feuille par tableau, en paysage, ajustée à la largeur, en-têtes figés et répétés à l'impression, formules vives avec leur
/// dernière valeur (un aperçu qui ne calcule pas montre les sommes).
/// </summary>
internal static partial class EcrireXlsx
{
    public static void Executer(DocumentDecrit document, Stream sortie)
    {
        using var fichier = SpreadsheetDocument.Create(sortie, SpreadsheetDocumentType.Workbook);
        fichier.PackageProperties.Title = document.Titre;
        fichier.PackageProperties.Creator = "Passerelle";
        fichier.PackageProperties.Language = "fr-FR";
        var classeur = fichier.AddWorkbookPart();
        var styles = new StylesXlsx();
        var (feuilles, noms) = (new Sheets(), new DefinedNames());
        foreach (var partie in document.Parties.Where(p => p.Tableau is not null))
        {
            var rang = (uint)feuilles.ChildElements.Count;
            var part = classeur.AddNewPart<WorksheetPart>();
            var nom = Nom(partie.Tableau!.Nom, [.. feuilles.Elements<Sheet>().Select(f => f.Name!.Value!)]);
            var (debut, fin) = Remplir(part, document, partie, partie.Tableau, styles);
            feuilles.Append(new Sheet { Id = classeur.GetIdOfPart(part), SheetId = rang + 1, Name = nom });
            noms.Append(new DefinedName($"'{nom.Replace("'", "''", StringComparison.Ordinal)}'!${debut}:${fin}") { Name = "_xlnm.Print_Titles", LocalSheetId = rang });
        }
        classeur.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Feuille();
        classeur.Workbook = new Workbook(feuilles, noms, new CalculationProperties { FullCalculationOnLoad = true });
    }

    private static (int Debut, int Fin) Remplir(WorksheetPart part, DocumentDecrit document, PartieDecrite partie, TableauDecrit tableau, StylesXlsx styles)
    {
        var feuille = new FeuilleXlsx(tableau, styles);
        feuille.Texte(document.Titre, Ton.Titre);
        if (document.SousTitre is { } sousTitre)
            feuille.Texte(sousTitre, Ton.Note);
        if (partie.Titre is { } titre)
            feuille.Texte(titre, Ton.Titre);
        foreach (var paragraphe in partie.Paragraphes)
            feuille.Texte(paragraphe, Ton.Note);
        var enTetes = feuille.EnTetes();
        feuille.Corps();
        foreach (var note in partie.Notes)
            feuille.Texte(note, Ton.Note);
        part.Worksheet = feuille.Achever(enTetes.Fin, document);
        return enTetes;
    }

    /// <summary>31 caractères au plus, sans les signes qu'un tableur refuse, jamais deux fois le même.</summary>
    private static string Nom(string voulu, string[] pris)
    {
        var propre = Interdits().Replace(voulu, " ").Trim().Trim('\'');
        var nom = propre.Length <= 31 ? propre : propre[..31].Trim();
        for (var n = 2; pris.Contains(nom, StringComparer.OrdinalIgnoreCase); n++)
            nom = string.Create(CultureInfo.InvariantCulture, $"{propre[..Math.Min(propre.Length, 27)].Trim()} ({n})");
        return nom;
    }

    [GeneratedRegex(@"[\[\]:*?/\\]")]
    private static partial Regex Interdits();
}
