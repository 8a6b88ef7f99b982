using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Passerelle.Tests.Donnees;

namespace Passerelle.Tests.Demonstration;

/// <summary>
/// La semaine entière entre les deux vrais programmes, tuée (SIGKILL) à chaque passage d'une étape à la suivante puis reprise : rien n'est perdu, ni envoyé,
/// ni écrit deux fois. Elle finit par servir les deux applications, et ne laisse aucun processus.
/// </summary>
public sealed partial class SemaineTueeTests : IDisposable
{
    private const int Etapes = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    // Le même d'une reprise à l'autre : les liens déjà partis le portent.
    private readonly int port = PortLibre();
    private readonly string dossier = Path.Combine(Path.GetTempPath(), $"passerelle-semaine-{Guid.NewGuid():N}");

    [Fact]
    public async Task Tuee_a_chaque_etape_elle_reprend_sans_rien_perdre_ni_doubler()
    {
        for (var etape = 1; etape <= Etapes; etape++)
        {
            using var demo = Lancer("--sans-serveur");
            await LireJusquaAsync(demo, ligne => ligne.TrimStart().StartsWith($"{etape}. ", StringComparison.Ordinal));
            demo.Kill(entireProcessTree: true);
            await demo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        using var derniere = Lancer();
        var lignes = await LireJusquaAsync(derniere, ligne => ligne.StartsWith("Ctrl C", StringComparison.Ordinal));

        Assert.Equal([4L, 3L, 1L], Passerelle("SELECT COUNT(*), SUM(statut = 7), SUM(genre = 4 AND statut = 5) FROM envoi WHERE partage_id IS NOT NULL"));
        Assert.Equal([4L, 4L, 0L], Passerelle("SELECT COUNT(*), COUNT(DISTINCT p.nom), SUM(d.restants <> p.telechargements - 1) FROM partage p JOIN destinataire_partage d ON d.partage_id = p.id"));
        Assert.Equal([5L, 5L, 5L], Passerelle("SELECT COUNT(*), COUNT(DISTINCT cle), SUM(statut = 3) FROM courriel"));
        Assert.Equal(5, Directory.GetFiles(Path.Combine(dossier, "courriels"), "*.eml").Length);
        Assert.Equal([1L, 4L, 4L], Passerelle("SELECT (SELECT COUNT(*) FROM invitation_depot), COUNT(*), SUM(statut = 2) FROM piece_recue"));
        Assert.Equal([1L], Passerelle("SELECT COUNT(*) FROM transmission_fichier WHERE version = 'RETOUR'"));
        Assert.Equal(Plateforme("SELECT COUNT(*) FROM usager"), Passerelle("SELECT COUNT(*) FROM observation_retour"));
        Assert.Equal(Passerelle("SELECT SUM(acceptees) FROM envoi WHERE genre <> 3"), Passerelle("SELECT COUNT(*) FROM ligne_accusee a JOIN envoi e ON e.id = a.envoi_id WHERE e.genre <> 3 AND a.statut IN ('INSCRIT', 'MODIFIE', 'INCHANGE')"));
        Assert.Equal([3L, 3L], Plateforme("SELECT COUNT(*), SUM(curseur = attendues AND finie_le IS NOT NULL) FROM reception"));
        Assert.Equal(Plateforme("SELECT COUNT(*) FROM usager"), Passerelle("SELECT COUNT(DISTINCT numero) FROM identifiant_france_travail"));

        var (passerelle, plateforme) = (Adresse(lignes, "Passerelle"), Adresse(lignes, "Plateforme"));
        using var client = new HttpClient();
        Assert.Contains("Passerelle", await client.GetStringAsync(new Uri(passerelle, "habilitations/connexion/se-connecter"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True((await client.GetAsync(new Uri(plateforme, "sante"), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        // Tuée sans pouvoir rien ranger : l'autre programme voit son entrée se fermer et s'arrête de lui-même.
        derniere.Kill();
        await derniere.WaitForExitAsync(TestContext.Current.CancellationToken);
        await AttendreArretAsync(client, plateforme);
    }

    public void Dispose() => Directory.Delete(dossier, recursive: true);

    private Process Lancer(params string[] options)
    {
        var demarrage = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Passerelle"), ["demo", "--dossier", dossier, "--reprendre", "--allocataires", "150", "--urls", $"http://127.0.0.1:{port}", "--urls-plateforme", "http://127.0.0.1:0", .. options])
        {
            RedirectStandardOutput = true,
            Environment = { ["PLATEFORME_EXECUTABLE"] = PlateformeServie.Executable, ["TieredPGO"] = "0" },
        };
        return Process.Start(demarrage)!;
    }

    private static async Task<List<string>> LireJusquaAsync(Process demo, Func<string, bool> voulue)
    {
        using var limite = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limite.CancelAfter(Patience);
        var lues = new List<string>();
        while (await demo.StandardOutput.ReadLineAsync(limite.Token) is { } ligne)
        {
            lues.Add(ligne);
            if (voulue(ligne))
                return lues;
        }
        throw new InvalidOperationException($"La démonstration a fini avant :\n{string.Join('\n', lues)}");
    }

    private static async Task AttendreArretAsync(HttpClient client, Uri plateforme)
    {
        var debut = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(debut) < Patience)
        {
            try
            {
                await client.GetAsync(new Uri(plateforme, "sante"), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException)
            {
                return;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }
        Assert.Fail("Plateforme survit à celui qui l'a lancée.");
    }

    private static Uri Adresse(List<string> lignes, string programme) => new(lignes.Select(l => AdresseServie().Match(l)).First(m => m.Success && m.Groups[1].Value == programme).Groups[2].Value);

    private long[] Passerelle(string sql) => Lire(Path.Combine(dossier, "passerelle.db"), sql);

    private long[] Plateforme(string sql) => Lire(Path.Combine(dossier, "plateforme", "plateforme.db"), sql);

    private static long[] Lire(string chemin, string sql)
    {
        using var connexion = new SqliteConnection($"Data Source={chemin};Mode=ReadOnly;Pooling=False");
        connexion.Open();
        using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        using var lecteur = commande.ExecuteReader();
        Assert.True(lecteur.Read());
        return [.. Enumerable.Range(0, lecteur.FieldCount).Select(lecteur.GetInt64)];
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"^(Passerelle|Plateforme)\s+(http://\S+)")]
    private static partial Regex AdresseServie();
}
