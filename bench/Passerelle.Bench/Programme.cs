using System.Diagnostics;
using System.Globalization;
using Socle.Bases;

namespace Passerelle.Bench;

/// <summary>Ce qu'un passage du programme a coûté.</summary>
/// <param name="Duree">Du lancement à la fin, démarrage compris.</param>
/// <param name="Processeur">Temps utilisateur et système, à un relevé près (20 ms).</param>
/// <param name="PicMo">Plus haute mémoire résidente (VmHWM), en Mo de 10⁶ octets.</param>
/// <param name="PropreMo">La part qui n'est qu'au processus, bibliothèques projetées ôtées, au plus haut des relevés.</param>
internal sealed record Passage(TimeSpan Duree, TimeSpan Processeur, double PicMo, double PropreMo);

/// <summary>Le vrai programme, compilé en Release, lancé sur une base comme le fait un agent.</summary>
internal sealed class Programme(ChoixBase choix, string dossier)
{
    private static readonly double TopsParSeconde = 100;

    /// <summary>Base.</summary>
    public ChoixBase Choix => choix;

    /// <summary>Dossier de la base, jetable.</summary>
    public string Dossier => dossier;

    /// <summary>Variables d'environnement en plus.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Plus haute mémoire résidente (VmHWM) d'un processus qui vit, en Mo de 10⁶ octets.</summary>
    public static double PicMo(int processus) => LirePic(processus) * 1024 / 1e6;

    /// <summary>
    /// La part de cette mémoire qui n'est qu'au processus, en Mo de 10⁶ octets : le pic moins les pages projetées de fichiers (bibliothèques précompilées), propres,
    /// que le noyau partage entre processus et reprend quand la mémoire manque.
    /// </summary>
    public static double PropreMo(int processus)
    {
        var (pic, fichiers) = (LirePic(processus), LireEtat(processus, "RssFile:"));
        // Sans lui, le processus finit : rien n'est à dire.
        return fichiers == 0 ? 0 : (pic - fichiers) * 1024 / 1e6;
    }

    /// <summary>Lance, attend la fin, et rend le coût ; un code de sortie non attendu arrête la mesure.</summary>
    public async Task<Passage> MesurerAsync(int codeAttendu, params string[] arguments)
    {
        var depart = Stopwatch.GetTimestamp();
        using var processus = Demarrer(arguments);
        var (pic, tops, propre) = (0L, 0L, 0d);
        var fin = processus.WaitForExitAsync();
        while (!fin.IsCompleted)
        {
            (pic, tops, propre) = (Math.Max(pic, LirePic(processus.Id)), Math.Max(tops, LireTops(processus.Id)), Math.Max(propre, PropreMo(processus.Id)));
            await Task.WhenAny(fin, Task.Delay(20));
        }
        var duree = Stopwatch.GetElapsedTime(depart);
        if (processus.ExitCode != codeAttendu)
            throw new InvalidOperationException($"« {string.Join(' ', arguments)} » a rendu {processus.ExitCode} au lieu de {codeAttendu}.");
        return new Passage(duree, TimeSpan.FromSeconds(tops / TopsParSeconde), pic * 1024 / 1e6, propre);
    }

    /// <summary>Lance et rend la main.</summary>
    public Process Demarrer(params string[] arguments)
    {
        var depart = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1", Path.Combine(dossier, "sortie.txt"), Executable(), .. arguments]) { WorkingDirectory = dossier };
        depart.Environment["PASSERELLE_BASE"] = $"{(choix.Moteur == Moteur.Sqlite ? "sqlite" : "postgres")}:{choix.Chaine}";
        depart.Environment["PASSERELLE_CLES"] = Path.Combine(dossier, "cles");
        // Le lanceur « passerelle » pose la même.
        depart.Environment["DOTNET_GCgen0size"] = "0x1000000";
        foreach (var (nom, valeur) in Variables)
            depart.Environment[nom] = valeur;
        return Process.Start(depart)!;
    }

    private static string Executable()
    {
        var racine = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(racine, "Passerelle.slnx")))
            racine = Path.GetDirectoryName(racine) ?? throw new InvalidOperationException("Le banc ne se lance que depuis le dépôt.");
        return Path.Combine(racine, "src/Passerelle/bin/Release/net10.0/linux-x64/Passerelle");
    }

    private static long LirePic(int id) => LireEtat(id, "VmHWM:");

    private static long LireEtat(int id, string champ)
    {
        var ligne = Lire(id, "status").Split('\n').FirstOrDefault(l => l.StartsWith(champ, StringComparison.Ordinal));
        return ligne is null ? 0 : long.Parse(ligne.AsSpan(champ.Length).Trim(" \tkB"), CultureInfo.InvariantCulture);
    }

    private static long LireTops(int id)
    {
        // Après le nom entre parenthèses, utime et stime sont les champs 14 et 15 de proc(5).
        var champs = Lire(id, "stat").Split(')').Last().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return champs.Length < 13 ? 0 : long.Parse(champs[11], CultureInfo.InvariantCulture) + long.Parse(champs[12], CultureInfo.InvariantCulture);
    }

    private static string Lire(int id, string fichier)
    {
        try
        {
            return File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/{fichier}");
        }
        catch (IOException)
        {
            // Le processus vient de finir.
            return "";
        }
    }
}
