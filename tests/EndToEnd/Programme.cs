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

    /// <summary>Lance.</summary>
    /// <param name="nom">Passerelle ou Plateforme.</param>
    /// <param name="dossier">Où tiennent sa base et ses clés.</param>
    /// <param name="arguments">Verbe et options.</param>
    public static Programme Lancer(string nom, string dossier, params string[] arguments)
    {
        var depart = new ProcessStartInfo(Executable(nom), arguments)
        {
            WorkingDirectory = Directory.CreateDirectory(dossier).FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        depart.Environment["PASSERELLE_CLES"] = Path.Combine(dossier, "cles");
        return new Programme(Process.Start(depart)!);
    }

    /// <summary>Un port libre à l'instant.</summary>
    public static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    /// <summary>Attend que le programme l'ait dit ; échoue s'il s'arrête avant.</summary>
    public async Task AttendreAsync(string dit, CancellationToken ct)
    {
        while (!Dit.Contains(dit, StringComparison.Ordinal))
        {
            Assert.False(processus.HasExited, $"Le programme s'est arrêté avant de dire « {dit} » :\n{Dit}");
            await Task.Delay(200, ct);
        }
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

    private static string Executable(string nom)
    {
        var racine = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(racine, "Passerelle.slnx")))
            racine = Path.GetDirectoryName(racine) ?? throw new InvalidOperationException("Ces essais ne se lancent que depuis le dépôt.");
        var configuration = typeof(Programme).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;
        return Path.Combine(racine, "src", nom, "bin", configuration, "net10.0", "linux-x64", nom);
    }

    private void Noter(string? ligne)
    {
        lock (sortie)
            sortie.AppendLine(ligne);
    }
}
