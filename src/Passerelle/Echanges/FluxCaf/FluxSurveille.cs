using System.Security.Cryptography;
using Socle.Fichiers;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Le fichier tel qu'on le lit : son empreinte SHA-256 au passage, et une borne sur ce qu'un seul élément peut avaler — un
/// attribut ou un texte de plusieurs gigaoctets est arrêté avant d'emplir la mémoire.
/// </summary>
internal sealed class FluxSurveille(Stream source, bool avecEmpreinte) : LectureSeuleStream
{
    private const long Borne = 16 * 1024 * 1024;
    private readonly IncrementalHash? empreinte = avecEmpreinte ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    private long depuisDernierElement;

    /// <summary>Octets lus.</summary>
    public long Lus { get; private set; }

    /// <summary>Un élément vient d'être lu : la borne repart de zéro.</summary>
    public void ElementLu() => depuisDernierElement = 0;

    /// <summary>SHA-256 de tout ce qui a été lu, en hexadécimal.</summary>
    public string Empreinte() => Convert.ToHexStringLower(empreinte!.GetHashAndReset());

    public override int Read(Span<byte> buffer)
    {
        if (depuisDernierElement > Borne)
            throw new ElementDemesureException();
        var lus = source.Read(buffer);
        depuisDernierElement += lus;
        Lus += lus;
        empreinte?.AppendData(buffer[..lus]);
        return lus;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            empreinte?.Dispose();
            source.Dispose();
        }
        base.Dispose(disposing);
    }
}

/// <summary>Un élément du fichier dépasse la borne de lecture.</summary>
internal sealed class ElementDemesureException : IOException;
