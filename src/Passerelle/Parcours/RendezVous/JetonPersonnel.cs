using System.Security.Cryptography;
using System.Text;

namespace Passerelle.Parcours.RendezVous;

/// <summary>
/// Le secret d'une personne : 80 bits tirés au sort, en 16 signes sans ambiguïté qu'un lien porte et qu'une lettre imprime par groupes de
/// quatre. La base n'en garde que l'empreinte SHA-256.
/// </summary>
internal static class JetonPersonnel
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Signes = 16;

    /// <summary>Tire un code.</summary>
    public static string Tirer() => RandomNumberGenerator.GetString(Alphabet, Signes);

    /// <summary>Empreinte de ce qui est présenté : casse, blancs et tirets ne comptent pas, O vaut 0, I et L valent 1.</summary>
    public static byte[] Hacher(string presente) => SHA256.HashData(Encoding.UTF8.GetBytes(Lire(presente)));

    /// <summary>Le code tel qu'il fut tiré.</summary>
    public static string Lire(string presente) => new([.. presente.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })]);

    /// <summary>« K7QM 3XWP 9TRA 2HSD ».</summary>
    public static string Dire(string code) => string.Join(' ', code.Chunk(4).Select(g => new string(g)));
}
