using System.Text;

namespace Passerelle.Tests.Donnees;

/// <summary>Un fichier de plusieurs gigaoctets, fabriqué à la lecture : un début, puis le même motif jusqu'à la taille dite.</summary>
public sealed class GeantStream(string debut, string motif, long taille) : Stream
{
    private readonly byte[] debut = Encoding.ASCII.GetBytes(debut);
    private readonly byte[] motif = Encoding.ASCII.GetBytes(motif);

    /// <summary>Octets lus.</summary>
    public long Lus { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => taille;

    /// <inheritdoc/>
    public override long Position { get => Lus; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var lus = (int)Math.Min(buffer.Length, taille - Lus);
        for (var i = 0; i < lus; i++, Lus++)
            buffer[i] = Lus < debut.Length ? debut[Lus] : motif[(Lus - debut.Length) % motif.Length];
        return lus;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
