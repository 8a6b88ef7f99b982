using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NetArchTest.Rules;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Architecture;

/// <summary>Les règles de la maison qui font trouver une ligne en moins d'une minute : chemin = espace de noms = chemin d'essai.</summary>
public sealed partial class ArborescenceTests
{
    private static readonly string Racine = TrouverRacine();
    private static readonly string[] Programmes = ["src", "tests", "bench"];

    /// <summary>Noms que l'outillage ou le cadre impose.</summary>
    private static readonly HashSet<string> NomsPartages = ["Program.cs", "_ViewImports.cshtml", "_ViewStart.cshtml"];

    [Fact]
    public void Le_socle_ne_connait_aucun_des_deux_programmes() =>
        Verifier(Types.InAssembly(typeof(Socle.Resultats.Erreur).Assembly).ShouldNot().HaveDependencyOnAny("Passerelle", "Plateforme"));

    [Fact]
    public void Les_deux_programmes_ne_se_connaissent_pas()
    {
        Assert.DoesNotContain("Plateforme", References("src/Passerelle/Passerelle.csproj"));
        Assert.DoesNotContain("Passerelle", References("src/Plateforme/Plateforme.csproj"));
    }

    [Fact]
    public void L_espace_de_noms_est_le_chemin()
    {
        var fautes = Sources("*.cs")
            .Select(f => (Chemin: f, Declare: EspaceDeNoms().Match(File.ReadAllText(Path.Combine(Racine, f)))))
            .Where(f => f.Declare.Success && f.Declare.Groups[1].Value != EspaceAttendu(f.Chemin))
            .Select(f => $"{f.Chemin} : {f.Declare.Groups[1].Value}, attendu {EspaceAttendu(f.Chemin)}");
        Assert.Empty(fautes);
    }

    [Fact]
    public void Deux_fichiers_n_ont_jamais_le_meme_nom()
    {
        var doubles = Sources("*.cs").Concat(Sources("*.cshtml"))
            .GroupBy(f => Path.GetFileName(f)!, StringComparer.OrdinalIgnoreCase)
            .Where(g => !NomsPartages.Contains(g.Key) && g.Select(ProgrammeDe).Count() > g.Select(ProgrammeDe).Distinct().Count())
            .Select(g => string.Join(" = ", g));
        Assert.Empty(doubles);
    }

    [Fact]
    public void Un_fichier_reste_court()
    {
        var longs = Sources("*.cs").Concat(Sources("*.cshtml"))
            .Select(f => (f, Lignes: File.ReadLines(Path.Combine(Racine, f)).Count()))
            .Where(f => f.Lignes >= 300)
            .Select(f => $"{f.f} : {f.Lignes} lignes");
        Assert.Empty(longs);
    }

    [Fact]
    public void Aucune_classe_ne_porte_le_nom_de_son_dossier()
    {
        var fautes = Sources("*.cs").Where(f => Path.GetFileNameWithoutExtension(f) == Path.GetFileName(Path.GetDirectoryName(f)));
        Assert.Empty(fautes);
    }

    [Fact]
    public void Aucun_chemin_de_machine_ni_travail_laisse_en_plan()
    {
        // Composés, pour que ce fichier ne se dénonce pas lui-même.
        string[] interdits = ["/wo" + "rk/", "TO" + "DO", "FIX" + "ME", "Thread.S" + "leep", "Skip " + "= \"", "DateTime.N" + "ow", "DateTime.Utc" + "Now"];
        var fautes = Sources("*.cs").Concat(Sources("*.cshtml"))
            .SelectMany(f => File.ReadLines(Path.Combine(Racine, f)).Select((ligne, n) => (f, n, ligne)))
            .SelectMany(l => interdits.Where(i => l.ligne.Contains(i, StringComparison.Ordinal)).Select(i => $"{l.f}:{l.n + 1} : {i}"));
        Assert.Empty(fautes);
    }

    private static void Verifier(ConditionList regle)
    {
        var resultat = regle.GetResult();
        Assert.True(resultat.IsSuccessful, "Flèche interdite depuis : " + string.Join(", ", resultat.FailingTypeNames ?? []));
    }

    private static IEnumerable<string> Sources(string motif) => Programmes
        .Select(p => Path.Combine(Racine, p))
        .Where(Directory.Exists)
        .SelectMany(p => Directory.EnumerateFiles(p, motif, SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Racine, f))
        .Where(f => !f.Split('/').Any(d => d is "bin" or "obj" or "node_modules" or "Migrations"));

    /// <summary>src/Passerelle/Parcours/Entrees/X.cs donne Passerelle.Parcours.Entrees.</summary>
    private static string EspaceAttendu(string chemin) => string.Join('.', Path.GetDirectoryName(chemin)!.Split('/').Skip(1));

    private static string ProgrammeDe(string chemin) => string.Join('/', chemin.Split('/').Take(2));

    private static string References(string projet) =>
        string.Join('\n', File.ReadLines(Path.Combine(Racine, projet)).Where(l => l.Contains("ProjectReference", StringComparison.Ordinal)));

    private static string TrouverRacine([CallerFilePath] string ici = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ici)!, "../../.."));

    [GeneratedRegex(@"^namespace ([\w.]+)\s*[;{]", RegexOptions.Multiline)]
    private static partial Regex EspaceDeNoms();
}
