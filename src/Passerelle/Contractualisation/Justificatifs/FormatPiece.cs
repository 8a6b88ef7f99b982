namespace Passerelle.Contractualisation.Justificatifs;

/// <summary>
/// Un format admis pour une pièce, reconnu à ses premiers octets et jamais à son seul nom. Des formats figés, qui ne s'exécutent ni ne se recalculent : un tableur
/// s'imprime en PDF avant d'être joint.
/// </summary>
/// <param name="Extension">Extension, sans point.</param>
/// <param name="Type">Type de contenu.</param>
public sealed record FormatPiece(string Extension, string Type)
{
    /// <summary>Octets à lire pour reconnaître.</summary>
    public const int Signature = 8;

    /// <summary>Ce qui est admis, dit à qui joint.</summary>
    public const string Admis = "PDF, JPEG ou PNG";

    private static readonly FormatPiece Pdf = new("pdf", "application/pdf");
    private static readonly FormatPiece Jpeg = new("jpg", "image/jpeg");
    private static readonly FormatPiece Png = new("png", "image/png");

    /// <summary>Reconnaît ; nul quand le contenu n'est d'aucun format admis, ou que son nom en annonce un autre.</summary>
    public static FormatPiece? Reconnaitre(ReadOnlySpan<byte> debut, string nom)
    {
        var format = debut.StartsWith("%PDF-"u8) ? Pdf
            : debut.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
            : debut.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
            : null;
        var annonce = Path.GetExtension(nom).TrimStart('.').ToLowerInvariant();
        return format?.Extension == (annonce == "jpeg" ? "jpg" : annonce) ? format : null;
    }

    /// <summary>Type de contenu d'une extension gardée.</summary>
    public static string TypeDe(string extension) => new[] { Pdf, Jpeg, Png }.Single(f => f.Extension == extension).Type;
}
