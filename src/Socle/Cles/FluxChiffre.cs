using System.Buffers.Binary;
using System.Security.Cryptography;
using Socle.Fichiers;

namespace Socle.Cles;

/// <summary>
/// Fichier reçu, chiffré par blocs de 64 Kio au fil de l'eau : rien n'est écrit en clair, ni gardé entier en mémoire.
/// Chaque fichier a sa propre clé, enveloppée par celle du trousseau en tête de fichier : détruire cet en-tête détruit le contenu.
/// Format : longueur de l'en-tête (2 octets), clé enveloppée, puis blocs {longueur, sceau, contenu} ; le dernier bloc est marqué.
/// </summary>
public static class FluxChiffre
{
    private const int Bloc = 65536;

    /// <summary>Ouvre un flux d'écriture chiffré ; le fermer écrit le dernier bloc.</summary>
    public static Stream Ecrire(Stream destination, Trousseau trousseau)
    {
        var cle = RandomNumberGenerator.GetBytes(32);
        var enveloppe = new Chiffrement(trousseau, UsageCle.Fichiers).Chiffrer(cle);
        Span<byte> longueur = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(longueur, (ushort)enveloppe.Length);
        destination.Write(longueur);
        destination.Write(enveloppe);
        return Ecrire(destination, cle);
    }

    /// <summary>Le même flux sous une clé (256 bits) gardée ailleurs par l'appelant : le fichier seul ne vaut rien. Le fermer efface la clé de la mémoire.</summary>
    public static Stream Ecrire(Stream destination, byte[] cle) => new Ecriture(destination, cle);

    /// <summary>Ouvre un flux de lecture déchiffré.</summary>
    /// <exception cref="CryptographicException">Fichier altéré ou coupé (à la lecture du bloc fautif).</exception>
    public static Stream Lire(Stream source, Trousseau trousseau)
    {
        Span<byte> longueur = stackalloc byte[2];
        source.ReadExactly(longueur);
        var enveloppe = new byte[BinaryPrimitives.ReadUInt16LittleEndian(longueur)];
        source.ReadExactly(enveloppe);
        return Lire(source, new Chiffrement(trousseau, UsageCle.Fichiers).Dechiffrer(enveloppe));
    }

    /// <summary>Relit ce qu'une clé gardée ailleurs a chiffré. Le fermer efface la clé de la mémoire.</summary>
    /// <exception cref="CryptographicException">Fichier altéré ou coupé (à la lecture du bloc fautif).</exception>
    public static Stream Lire(Stream source, byte[] cle) => new Lecture(source, cle);

    /// <summary>Nonce d'un bloc : son rang, et la marque du dernier (la clé ne sert qu'à ce fichier).</summary>
    private static void Nonce(Span<byte> nonce, long rang, bool dernier)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(nonce, rang);
        nonce[11] = dernier ? (byte)1 : (byte)0;
    }

    private sealed class Ecriture(Stream destination, byte[] cle) : Stream
    {
        private readonly AesGcm aes = new(cle, 16);
        private readonly byte[] clair = new byte[Bloc];
        private readonly byte[] chiffre = new byte[Bloc];
        private int rempli;
        private long rang;
        private bool ferme;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (!buffer.IsEmpty)
            {
                if (rempli == Bloc)
                    EcrireBloc(dernier: false);
                var pris = Math.Min(Bloc - rempli, buffer.Length);
                buffer[..pris].CopyTo(clair.AsSpan(rempli));
                rempli += pris;
                buffer = buffer[pris..];
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() => destination.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing && !ferme)
            {
                ferme = true;
                EcrireBloc(dernier: true);
                destination.Flush();
                aes.Dispose();
                CryptographicOperations.ZeroMemory(cle);
                CryptographicOperations.ZeroMemory(clair);
                destination.Dispose();
            }
            base.Dispose(disposing);
        }

        private void EcrireBloc(bool dernier)
        {
            Span<byte> nonce = stackalloc byte[12];
            Span<byte> entete = stackalloc byte[5 + 16];
            Nonce(nonce, rang++, dernier);
            BinaryPrimitives.WriteInt32LittleEndian(entete, rempli);
            entete[4] = dernier ? (byte)1 : (byte)0;
            aes.Encrypt(nonce, clair.AsSpan(0, rempli), chiffre.AsSpan(0, rempli), entete[5..]);
            destination.Write(entete);
            destination.Write(chiffre.AsSpan(0, rempli));
            rempli = 0;
        }
    }

    private sealed class Lecture(Stream source, byte[] cle) : LectureSeuleStream
    {
        private readonly AesGcm aes = new(cle, 16);
        private readonly byte[] clair = new byte[Bloc];
        private readonly byte[] chiffre = new byte[Bloc];
        private int debut;
        private int fin;
        private long rang;
        private bool dernierLu;

        public override int Read(Span<byte> buffer)
        {
            while (debut == fin && !dernierLu)
                LireBloc();
            var donne = Math.Min(buffer.Length, fin - debut);
            clair.AsSpan(debut, donne).CopyTo(buffer);
            debut += donne;
            return donne;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                aes.Dispose();
                CryptographicOperations.ZeroMemory(cle);
                CryptographicOperations.ZeroMemory(clair);
                source.Dispose();
            }
            base.Dispose(disposing);
        }

        private void LireBloc()
        {
            Span<byte> nonce = stackalloc byte[12];
            Span<byte> entete = stackalloc byte[5 + 16];
            source.ReadExactly(entete);
            var longueur = BinaryPrimitives.ReadInt32LittleEndian(entete);
            if (longueur is < 0 or > Bloc)
                throw new CryptographicException("Fichier chiffré altéré : longueur de bloc impossible.");
            dernierLu = entete[4] == 1;
            source.ReadExactly(chiffre.AsSpan(0, longueur));
            Nonce(nonce, rang++, dernierLu);
            aes.Decrypt(nonce, chiffre.AsSpan(0, longueur), entete[5..], clair.AsSpan(0, longueur));
            (debut, fin) = (0, longueur);
        }
    }
}
