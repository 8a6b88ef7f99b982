using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Passerelle.Bench;

/// <summary>
/// Le serveur mesuré : celui de PASSERELLE_TEST_POSTGRES, sinon une grappe privée aux réglages d'origine (fsync compris),
/// détruite à la fin. PostgreSQL refuse de tourner sous root : la grappe est alors celle de l'utilisateur postgres.
/// </summary>
internal sealed class ServeurPostgres : IAsyncDisposable
{
    private const string Outils = "/usr/lib/postgresql/15/bin";
    private readonly string chaine;
    private readonly string? grappe;

    private ServeurPostgres(string chaine, string? grappe) => (this.chaine, this.grappe) = (chaine, grappe);

    /// <summary>Chaîne de connexion à une base de ce serveur.</summary>
    public string Chaine(string nom) => new NpgsqlConnectionStringBuilder(chaine) { Database = nom }.ConnectionString;

    /// <summary>Démarre, ou prend celui qui est donné.</summary>
    public static async Task<ServeurPostgres> DemarrerAsync()
    {
        if (Environment.GetEnvironmentVariable("PASSERELLE_TEST_POSTGRES") is { Length: > 0 } donnee)
            return new ServeurPostgres(donnee, null);
        if (!File.Exists(Path.Combine(Outils, "initdb")))
            throw new InvalidOperationException("PostgreSQL 15 n'est pas installé (paquet postgresql-15) : l'installer, ou donner un serveur par PASSERELLE_TEST_POSTGRES.");
        var dossier = Directory.CreateTempSubdirectory("passerelle-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            await LancerAsync("chown", "postgres", dossier);
        var grappe = Path.Combine(dossier, "donnees");
        var port = PortLibre();
        await OutilAsync("initdb", "-D", grappe, "-U", "postgres", "-A", "trust", "-E", "UTF8");
        await OutilAsync("pg_ctl", "-D", grappe, "-w", "-l", Path.Combine(dossier, "serveur.log"), "-o", string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {dossier} -c listen_addresses=127.0.0.1"), "start");
        return new ServeurPostgres(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres"), grappe);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (grappe is null)
            return;
        await OutilAsync("pg_ctl", "-D", grappe, "-w", "-m", "fast", "stop");
        Directory.Delete(Path.GetDirectoryName(grappe)!, recursive: true);
    }

    /// <summary>Un port libre à l'instant.</summary>
    public static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    private static Task OutilAsync(string outil, params string[] arguments) => Environment.IsPrivilegedProcess
        ? LancerAsync("runuser", ["-u", "postgres", "--", Path.Combine(Outils, outil), .. arguments])
        : LancerAsync(Path.Combine(Outils, outil), arguments);

    private static async Task LancerAsync(string programme, params string[] arguments)
    {
        // Sans rediriger : le serveur hériterait du tube et le tiendrait ouvert.
        using var processus = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$@\" >/dev/null", "sh", programme, .. arguments]) { WorkingDirectory = "/" })!;
        await processus.WaitForExitAsync();
        if (processus.ExitCode != 0)
            throw new InvalidOperationException($"{programme} a échoué (code {processus.ExitCode}).");
    }
}
