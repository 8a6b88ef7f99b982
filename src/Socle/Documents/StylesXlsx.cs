using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Socle.Documents;

/// <summary>Ton d'une case de tableur.</summary>
internal enum Ton
{
    /// <summary>Texte ou ligne ordinaire.</summary>
    Corps,

    /// <summary>Texte hors du tableau, sans cadre.</summary>
    Note,

    /// <summary>Titre de la feuille.</summary>
    Titre,

    /// <summary>En-tête de colonne.</summary>
    EnTete,

    /// <summary>Titre d'une suite de lignes.</summary>
    Intertitre,

    /// <summary>Sous-total.</summary>
    SousTotal,

    /// <summary>Total.</summary>
    Total,
}

/// <summary>Les styles d'un classeur, numérotés à mesure qu'on les demande.</summary>
internal sealed class StylesXlsx
{
    // Dans l'ordre de Ton, depuis EnTete ; un classeur en impose deux avant : aucun, et un motif gris.
    private static readonly string[] Fonds = ["FFDBE7EA", "FFEEF3F4", "FFF3F3F3", "FFE0E0E0"];
    private readonly Dictionary<(Ton Ton, string? Format), uint> rangs = [];
    private readonly List<string> formats = [];

    /// <summary>Le rang du style d'une case.</summary>
    public uint Rang(Ton ton, GenreColonne genre, string? avant = null, string? apres = null)
    {
        var nombre = genre switch
        {
            GenreColonne.Euros => "#,##0.00\\ [$€-40C]",
            GenreColonne.Nombre => "#,##0.####",
            GenreColonne.Part => "0.0\\ %",
            _ => null,
        };
        // « 239 400 € » avec ses mots : le nombre reste un nombre.
        var format = nombre is null ? null : $"[$-40C]{(avant is null ? "" : $"\"{Proteger(avant)} \"")}{nombre}{(apres is null ? "" : $"\" ({Proteger(apres)})\"")}";
        var cle = (ton, format);
        if (!rangs.TryGetValue(cle, out var rang))
            rangs[cle] = rang = (uint)rangs.Count + 1;
        if (format is not null && !formats.Contains(format))
            formats.Add(format);
        return rang;
    }

    /// <summary>La feuille de styles.</summary>
    public Stylesheet Feuille()
    {
        var trait = () => new OpenXmlElement[] { new LeftBorder(Gris()) { Style = BorderStyleValues.Thin }, new RightBorder(Gris()) { Style = BorderStyleValues.Thin }, new TopBorder(Gris()) { Style = BorderStyleValues.Thin }, new BottomBorder(Gris()) { Style = BorderStyleValues.Thin }, new DiagonalBorder() };
        return new Stylesheet(
            new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = 164u + (uint)i, FormatCode = f })),
            new Fonts(Police(10, false), Police(10, true), Police(14, true)),
            new Fills(Enumerable.Concat<OpenXmlElement>(
                [new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })],
                Fonds.Select(f => new Fill(new PatternFill(new ForegroundColor { Rgb = f }) { PatternType = PatternValues.Solid })))),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), new Border(trait())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(rangs.OrderBy(r => r.Value).Select(r => Style(r.Key.Ton, r.Key.Format)).Prepend(new CellFormat())));
    }

    private CellFormat Style(Ton ton, string? format) => new(new Alignment
    {
        Vertical = ton is Ton.EnTete or Ton.Titre ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
        Horizontal = ton == Ton.EnTete ? HorizontalAlignmentValues.Center : format is not null ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
        WrapText = true,
    })
    {
        NumberFormatId = format is null ? 0 : 164u + (uint)formats.IndexOf(format),
        FontId = ton switch { Ton.Corps or Ton.Note => 0u, Ton.Titre => 2u, _ => 1u },
        FillId = ton >= Ton.EnTete ? 2u + (uint)(ton - Ton.EnTete) : 0u,
        BorderId = ton is Ton.Titre or Ton.Note ? 0u : 1u,
        FormatId = 0,
        ApplyNumberFormat = format is not null,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };

    private static Font Police(double taille, bool gras) => new(gras ? [new Bold(), new FontSize { Val = taille }, new FontName { Val = "Arial" }] : new OpenXmlElement[] { new FontSize { Val = taille }, new FontName { Val = "Arial" } });

    private static Color Gris() => new() { Rgb = "FF808080" };

    private static string Proteger(string mots) => mots.Replace("\"", "", StringComparison.Ordinal);
}
