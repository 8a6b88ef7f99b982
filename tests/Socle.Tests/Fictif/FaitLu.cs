using System.Globalization;
using System.Text;

namespace Socle.Tests.Fictif;

/// <summary>Ligne du fichier de reprise, lue naïvement.</summary>
internal sealed record FaitLu(
    string Numero, string Role, string Nir, string Naissance, string Fait, DateOnly Date, DateOnly? Notification,
    string TypeParcours, string Organisme, string Structure, string Referent, string Valeur, string Detail, string Reference)
{
    public string Personne => Numero.Length > 0 ? Numero + Role : $"{Nir[..13]}{Naissance}";

    public static IReadOnlyList<FaitLu> Lire(byte[] octets)
    {
        var lignes = Encoding.UTF8.GetString(octets.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return [.. lignes.Skip(1).Select(l => Champs(l)).Select(c => new FaitLu(
            c[0], c[1], c[2], c[3], c[4], Jour(c[5]), c[6].Length > 0 ? Jour(c[6]) : null, c[7], c[8], c[9], c[10], c[11], c[12], c[13]))];
    }

    public static DateOnly Jour(string texte) => DateOnly.ParseExact(texte, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string[] Champs(string ligne) => [.. ligne.Split(';').Select(c => c.Trim('"'))];
}
