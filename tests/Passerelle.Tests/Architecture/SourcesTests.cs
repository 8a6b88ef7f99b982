using System.Text.RegularExpressions;

namespace Passerelle.Tests.Architecture;

/// <summary>Ce que les sources ne doivent pas contenir.</summary>
public sealed partial class SourcesTests
{
    private static readonly string Racine = TrouverRacine();

    [Fact]
    public void Aucune_classe_ne_porte_le_nom_de_son_dossier()
    {
        var fautives = Fichiers("*.cs").Where(f => Declaration().Matches(File.ReadAllText(f)).Any(d => d.Groups[1].Value == new DirectoryInfo(Path.GetDirectoryName(f)!).Name));
        Assert.Empty(fautives);
    }

    [Fact]
    public void L_heure_vient_de_l_horloge_injectee()
    {
        var fautifs = Fichiers("*.cs").Concat(Fichiers("*.cshtml")).Where(f => HeureDirecte().IsMatch(File.ReadAllText(f)));
        Assert.Empty(fautifs);
    }

    [Fact]
    public void Les_noms_de_fichiers_sont_uniques()
    {
        var doubles = Fichiers("*.cs").Concat(Fichiers("*.cshtml"))
            .Where(f => Path.GetFileName(f) is not ("_ViewImports.cshtml" or "_ViewStart.cshtml" or "Program.cs"))
            .Where(f => !f.Contains("Migrations", StringComparison.Ordinal))
            .GroupBy(Path.GetFileName).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(doubles);
    }

    private static IEnumerable<string> Fichiers(string motif) => Directory.EnumerateFiles(Path.Combine(Racine, "src"), motif, SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/node_modules/", StringComparison.Ordinal));

    private static string TrouverRacine()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(dossier.FullName, "Passerelle.slnx")))
            dossier = dossier.Parent ?? throw new InvalidOperationException("Passerelle.slnx introuvable au-dessus des essais.");
        return dossier.FullName;
    }

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface)\s+([A-Za-z0-9]+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b")]
    private static partial Regex HeureDirecte();
}
