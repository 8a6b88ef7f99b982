using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace EndToEnd;

/// <summary>Un programme lancé comme le fait un agent, sur un port libre, arrêté à la fin.</summary>
internal sealed class Programme : IAsyncDisposable
{
    private readonly Process processus;
    private readonly StringBuilder sortie = new();

    private Programme(Process processus)
    {
        this.processus = processus;
        processus.OutputDataReceived += (_, ligne) => Noter(ligne.Data);
        processus.ErrorDataReceived += (_, ligne) => Noter(ligne.Data);
        processus.BeginOutputReadLine();
        processus.BeginErrorReadLine();
    }

    /// <summary>Ce que le programme a dit jusqu'ici.</summary>
    public string Dit
    {
        get
        {
            lock (sortie)
                return sortie.ToString();
        }
    }

    /// <summary>Lance Passerelle, avec ces variables d'environnement.</summary>
    public static Programme Lancer(IReadOnlyDictionary<string, string> reglages, params string[] arguments)
    {
        var depart = new ProcessStartInfo(Executable("Passerelle"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (nom, valeur) in reglages)
            depart.Environment[nom] = valeur;
        return new Programme(Process.Start(depart)!);
    }

    /// <summary>Attend que le programme dise ces mots.</summary>
    public async Task DireAsync(string mots, CancellationToken ct)
    {
        while (!Dit.Contains(mots, StringComparison.Ordinal))
        {
            Assert.False(processus.HasExited, $"Le programme s'est arrêté avant de dire « {mots} » :\n{Dit}");
            await Task.Delay(200, ct);
        }
    }

    /// <summary>Un port libre à l'instant.</summary>
    public static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!processus.HasExited)
        {
            processus.Kill(entireProcessTree: true);
            await processus.WaitForExitAsync();
        }
        processus.Dispose();
    }

    /// <summary>Racine du dépôt.</summary>
    private static string Depot()
    {
        var racine = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(racine, "Passerelle.slnx")))
            racine = Path.GetDirectoryName(racine) ?? throw new InvalidOperationException("Ces essais ne se lancent que depuis le dépôt.");
        return racine;
    }

    private static string Executable(string nom)
    {
        var configuration = typeof(Programme).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;
        return Path.Combine(Depot(), "src", nom, "bin", configuration, "net10.0", "linux-x64", nom);
    }

    private void Noter(string? ligne)
    {
        lock (sortie)
            sortie.AppendLine(ligne);
    }
}
