using System.Globalization;
using Socle.Cles;

namespace Socle.Journal;

/// <summary>Une ancre : le jour (UTC), un rang et le sceau que le journal y portait.</summary>
public sealed record AncreJournal(DateOnly Jour, long Rang, byte[] Sceau);

/// <summary>
/// Ancres du journal, une par jour, dans <c>ancres-journal.csv</c> (date;rang;sceau), à côté du dossier des clés et hors de la
/// base : qui n'a que la base ne peut ni couper la fin du journal, ni le refaire.
/// </summary>
public sealed class AncresJournal(Trousseau trousseau)
{
    /// <summary>Chemin du fichier.</summary>
    public string Chemin { get; } = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(trousseau.Dossier)))!, "ancres-journal.csv");

    /// <summary>Ancres, dans l'ordre du fichier.</summary>
    /// <exception cref="FormatException">Le fichier a été abîmé.</exception>
    public IReadOnlyList<AncreJournal> Lire() => !File.Exists(Chemin) ? [] : [.. File.ReadLines(Chemin).Where(l => l.Length > 0).Select(LireLigne)];

    /// <summary>Ajoute une ancre à la fin.</summary>
    public void Ajouter(AncreJournal ancre) =>
        File.AppendAllText(Chemin, string.Create(CultureInfo.InvariantCulture, $"{ancre.Jour:yyyy-MM-dd};{ancre.Rang};{Convert.ToHexStringLower(ancre.Sceau)}\n"));

    private static AncreJournal LireLigne(string ligne) => ligne.Split(';') is [var jour, var rang, var sceau]
        ? new AncreJournal(DateOnly.ParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture), long.Parse(rang, CultureInfo.InvariantCulture), Convert.FromHexString(sceau))
        : throw new FormatException("Ligne d'ancre illisible dans ancres-journal.csv.");
}
