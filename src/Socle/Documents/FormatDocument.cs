namespace Socle.Documents;

/// <summary>Un format de document : son extension, son type, ce qu'il est pour une personne.</summary>
/// <param name="Extension">Sans le point.</param>
/// <param name="TypeMime">Type.</param>
/// <param name="Nom">Nom lisible.</param>
public sealed record FormatDocument(string Extension, string TypeMime, string Nom)
{
    /// <summary>Tableur, formules vives.</summary>
    public static readonly FormatDocument Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "tableur");

    /// <summary>Traitement de texte.</summary>
    public static readonly FormatDocument Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "texte");

    /// <summary>PDF balisé.</summary>
    public static readonly FormatDocument Pdf = new("pdf", "application/pdf", "PDF");

    /// <summary>Page web seule.</summary>
    public static readonly FormatDocument Html = new("html", "text/html; charset=utf-8", "page web");

    /// <summary>Tableau brut.</summary>
    public static readonly FormatDocument Csv = new("csv", "text/csv; charset=utf-8", "CSV");

    /// <summary>Tous.</summary>
    public static IReadOnlyList<FormatDocument> Tous { get; } = [Xlsx, Docx, Pdf, Html, Csv];

    /// <summary>Le format d'une extension ou d'un nom de fichier ; nul si aucun.</summary>
    public static FormatDocument? De(string? nom) =>
        Tous.SingleOrDefault(f => string.Equals(f.Extension, nom?[(nom.LastIndexOf('.') + 1)..], StringComparison.OrdinalIgnoreCase));
}
