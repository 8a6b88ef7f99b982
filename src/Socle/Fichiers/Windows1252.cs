using System.Text;

namespace Socle.Fichiers;

/// <summary>
/// Le windows-1252 des flux CAF/MSA et des tableurs. Hors des octets 0x80 à 0x9F il se confond avec le latin-1, que .NET décode par
/// blocs ; la table de .NET, octet par octet, coûtait 40 % de la lecture d'un flux de masse.
/// </summary>
public sealed class Windows1252 : Encoding
{
    private const int Page = 1252;
    private static readonly Encoding Table = CodePagesEncodingProvider.Instance.GetEncoding(Page)!;

    private Windows1252() : base(Page)
    {
    }

    /// <summary>L'encodage.</summary>
    public static Windows1252 Instance { get; } = new();

    /// <inheritdoc/>
    public override string WebName => Table.WebName;

    /// <inheritdoc/>
    public override string EncodingName => Table.EncodingName;

    /// <inheritdoc/>
    public override bool IsSingleByte => true;

    /// <summary>Le fait connaître aux lecteurs qui cherchent un encodage par son nom (« windows-1252 »), et avec lui les autres pages de code.</summary>
    public static void Enregistrer()
    {
        // Le premier enregistré est le premier consulté.
        RegisterProvider(Fournisseur.Instance);
        RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => Table.GetByteCount(chars, index, count);

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => Table.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex));

    /// <inheritdoc/>
    public override int GetCharCount(ReadOnlySpan<byte> bytes) => bytes.Length;

    /// <inheritdoc/>
    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars) =>
        bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F) ? Table.GetChars(bytes, chars) : Latin1.GetChars(bytes, chars);

    /// <inheritdoc/>
    public override Encoder GetEncoder() => Table.GetEncoder();

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => Table.GetMaxByteCount(charCount);

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount;

    private sealed class Fournisseur : EncodingProvider
    {
        public static readonly Fournisseur Instance = new();

        public override Encoding? GetEncoding(int codepage) => codepage == Page ? Windows1252.Instance : null;

        public override Encoding? GetEncoding(string name) => string.Equals(name, Table.WebName, StringComparison.OrdinalIgnoreCase) ? Windows1252.Instance : null;
    }
}
