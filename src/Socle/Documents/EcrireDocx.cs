using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Socle.Documents;

/// <summary>Un texte à reprendre : titres de style, tableaux à en-têtes répétés, pied de page numéroté, langue française.</summary>
internal static class EcrireDocx
{
    private const int Marge = 720;

    public static void Executer(DocumentDecrit document, Stream sortie)
    {
        using var fichier = WordprocessingDocument.Create(sortie, WordprocessingDocumentType.Document);
        fichier.PackageProperties.Title = document.Titre;
        fichier.PackageProperties.Creator = "Passerelle";
        fichier.PackageProperties.Language = "fr-FR";
        var principal = fichier.AddMainDocumentPart();
        principal.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        var pied = principal.AddNewPart<FooterPart>();
        pied.Footer = Pied(document.Titre);
        var corps = new Body(Paragraphe(document.Titre, "Title"));
        if (document.SousTitre is { } sousTitre)
            corps.Append(Paragraphe(sousTitre));
        foreach (var partie in document.Parties)
        {
            if (partie.Titre is { } titre)
                corps.Append(Paragraphe(titre, "Heading1"));
            corps.Append(partie.Paragraphes.Select(p => Paragraphe(p, lie: partie.Tableau is not null)));
            if (partie.Tableau is { } tableau)
            {
                if (tableau.Nom != partie.Titre && document.Parties.Count > 1)
                    corps.Append(Paragraphe(tableau.Nom, "Caption"));
                corps.Append(Tableau(tableau, (document.Paysage ? 16838 : 11906) - (2 * Marge)), new Paragraph());
            }
            corps.Append(partie.Notes.Select(p => Paragraphe(p)));
        }
        var (largeur, hauteur) = document.Paysage ? (16838u, 11906u) : (11906u, 16838u);
        corps.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = principal.GetIdOfPart(pied) },
            new PageSize { Width = largeur, Height = hauteur, Orient = document.Paysage ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin { Left = Marge, Right = Marge, Top = Marge, Bottom = Marge, Header = 400, Footer = 400 }));
        principal.Document = new Document(corps);
    }

    private static Table Tableau(TableauDecrit tableau, int page)
    {
        var total = tableau.Colonnes.Sum(c => c.Largeur);
        var largeurs = tableau.Colonnes.Select(c => ((int)(page * c.Largeur / total)).ToString(CultureInfo.InvariantCulture)).ToArray();
        var taille = tableau.Colonnes.Count > 12 ? "11" : tableau.Colonnes.Count > 8 ? "14" : "17";
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = page.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Bord<TopBorder>(), Bord<LeftBorder>(), Bord<BottomBorder>(), Bord<RightBorder>(), Bord<InsideHorizontalBorder>(), Bord<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }),
                new TableCaption { Val = tableau.Nom }),
            new TableGrid(largeurs.Select(l => new GridColumn { Width = l })));
        var groupes = EcrireDocument.Groupes(tableau);
        if (groupes.Count > 0)
        {
            table.Append(Rangee(true, groupes.Select(g => g.Groupe is null
                ? Cellule(tableau.Colonnes[g.Debut].Libelle, taille, Ton.EnTete, GenreColonne.Texte, fusion: MergedCellValues.Restart)
                : Cellule(g.Groupe, taille, Ton.EnTete, GenreColonne.Texte, largeur: g.Nombre))));
            table.Append(Rangee(true, tableau.Colonnes.Select(c => c.Groupe is null
                ? Cellule("", taille, Ton.EnTete, GenreColonne.Texte, fusion: MergedCellValues.Continue)
                : Cellule(c.Libelle, taille, Ton.EnTete, GenreColonne.Texte))));
        }
        else
        {
            table.Append(EnTete(tableau, taille, true));
        }
        var hauteurs = tableau.Colonnes.Select((_, i) => EcrireDocument.Hauteurs(tableau, i)).ToArray();
        table.Append(tableau.Lignes.Select((ligne, rang) => ligne.Genre switch
        {
            GenreLigne.EnTete => EnTete(tableau, taille, false),
            GenreLigne.Titre => Rangee(false, [Cellule(EcrireDocument.Lire(ligne.Cases[0], GenreColonne.Texte), taille, Ton.Intertitre, GenreColonne.Texte, largeur: tableau.Colonnes.Count)]),
            _ => Rangee(false, Cellules(tableau, ligne, rang, hauteurs, taille)),
        }));
        return table;
    }

    private static IEnumerable<TableCell> Cellules(TableauDecrit tableau, LigneDecrite ligne, int rang, int[][] hauteurs, string taille)
    {
        var ton = ligne.Genre switch { GenreLigne.SousTotal => Ton.SousTotal, GenreLigne.Total => Ton.Total, _ => Ton.Corps };
        var (libelle, tete) = EcrireDocument.Libelle(ligne);
        if (tete > 0)
            yield return Cellule(libelle, taille, ton, GenreColonne.Texte, largeur: tete);
        for (var i = tete; i < tableau.Colonnes.Count; i++)
        {
            var genre = tableau.Colonnes[i].Genre;
            yield return hauteurs[i][rang] == 0
                ? Cellule("", taille, ton, genre, fusion: MergedCellValues.Continue)
                : Cellule(EcrireDocument.Lire(ligne.Cases[i], genre), taille, ton, genre, fusion: hauteurs[i][rang] > 1 ? MergedCellValues.Restart : null);
        }
    }

    private static TableRow EnTete(TableauDecrit tableau, string taille, bool repetee) =>
        Rangee(repetee, tableau.Colonnes.Select(c => Cellule(c.Libelle, taille, Ton.EnTete, GenreColonne.Texte)));

    private static TableRow Rangee(bool repetee, IEnumerable<TableCell> cellules)
    {
        var proprietes = new TableRowProperties(new CantSplit());
        if (repetee)
            proprietes.Append(new TableHeader());
        return new TableRow([proprietes, .. cellules]);
    }

    private static TableCell Cellule(string texte, string taille, Ton ton, GenreColonne genre, int largeur = 1, MergedCellValues? fusion = null)
    {
        var proprietes = new TableCellProperties();
        if (largeur > 1)
            proprietes.Append(new GridSpan { Val = largeur });
        if (fusion is { } f)
            proprietes.Append(new VerticalMerge { Val = f });
        if (ton != Ton.Corps)
            proprietes.Append(new Shading { Val = ShadingPatternValues.Clear, Fill = ton switch { Ton.EnTete => "DBE7EA", Ton.Intertitre => "EEF3F4", Ton.SousTotal => "F3F3F3", _ => "E0E0E0" } });
        if (ton == Ton.EnTete)
            proprietes.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var caracteres = new RunProperties();
        if (ton != Ton.Corps)
            caracteres.Append(new Bold());
        caracteres.Append(new FontSize { Val = taille });
        return new TableCell(proprietes, new Paragraph(
            new ParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20" }, new Justification { Val = ton == Ton.EnTete ? JustificationValues.Center : genre == GenreColonne.Texte ? JustificationValues.Left : JustificationValues.Right }),
            new Run(caracteres, Mots(texte))));
    }

    /// <summary>Lié, il ne quitte pas le tableau qui le suit.</summary>
    private static Paragraph Paragraphe(string texte, string? style = null, bool lie = false) => style is null
        ? new Paragraph(new ParagraphProperties(lie ? [new KeepNext()] : []), new Run(Mots(texte)))
        : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Mots(texte)));

    private static Text Mots(string texte) => new(texte) { Space = SpaceProcessingModeValues.Preserve };

    private static T Bord<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "808080" };

    private static Footer Pied(string titre) => new(new Paragraph(
        new ParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = 15398 })),
        new Run(Petit(), Mots(titre), new TabChar()),
        new SimpleField(new Run(Petit(), Mots("1"))) { Instruction = "PAGE" }, new Run(Petit(), Mots(" / ")), new SimpleField(new Run(Petit(), Mots("1"))) { Instruction = "NUMPAGES" }));

    private static RunProperties Petit() => new(new FontSize { Val = "15" });

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "20" }, new Languages { Val = "fr-FR" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Style("Title", "Title", "32", 0),
        Style("Heading1", "heading 1", "24", 240),
        Style("Caption", "caption", "20", 120));

    private static Style Style(string code, string nom, string taille, int avant)
    {
        var paragraphe = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = avant.ToString(CultureInfo.InvariantCulture), After = "100" });
        if (code == "Heading1")
            paragraphe.Append(new OutlineLevel { Val = 0 });
        return new Style(new StyleName { Val = nom }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraphe, new StyleRunProperties(new Bold(), new FontSize { Val = taille }))
        {
            Type = StyleValues.Paragraph,
            StyleId = code,
        };
    }
}
