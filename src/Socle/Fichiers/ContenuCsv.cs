using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Socle.Fichiers;

/// <summary>Première passe sur un CSV reçu : son empreinte, et son encodage — UTF-8 si tout le fichier en est, sinon windows-1252.</summary>
/// <param name="Empreinte">SHA-256, hexadécimal.</param>
/// <param name="Encodage">Encodage reconnu.</param>
/// <param name="Octets">Taille.</param>
public sealed record ContenuCsv(string Empreinte, Encoding Encodage, long Octets)
{
    /// <summary>Examine le contenu jusqu'au bout.</summary>
    public static ContenuCsv Examiner(Stream contenu)
    {
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var octets = new byte[1 << 16];
        var lettres = new char[octets.Length];
        var (reste, total, utf8) = (0, 0L, true);
        int lus;
        while ((lus = contenu.Read(octets, reste, octets.Length - reste)) > 0)
        {
            empreinte.AppendData(octets, reste, lus);
            total += lus;
            var plein = reste + lus;
            reste = 0;
            if (!utf8)
                continue;
            var statut = Utf8.ToUtf16(octets.AsSpan(0, plein), lettres, out var pris, out _, replaceInvalidSequences: false, isFinalBlock: false);
            utf8 = statut is OperationStatus.Done or OperationStatus.NeedMoreData;
            octets.AsSpan(pris, plein - pris).CopyTo(octets);
            reste = utf8 ? plein - pris : 0;
        }
        return new ContenuCsv(Convert.ToHexStringLower(empreinte.GetHashAndReset()), utf8 && reste == 0 ? Encoding.UTF8 : Windows1252.Instance, total);
    }
}
