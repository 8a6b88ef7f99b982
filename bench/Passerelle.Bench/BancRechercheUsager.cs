using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Socle.Bases;
using Socle.Fictif;
using Socle.Territoires;

namespace Passerelle.Bench;

/// <summary>
/// Recherche d'usager avec jeton, lecture par empreinte et scellement, sur 2 000 000 de personnes (PostgreSQL) et 200 000 (SQLite), rapportée dans le
/// même passage à une lecture nue par clé primaire sur la même base.
/// </summary>
internal static class BancRechercheUsager
{
    private const int Graine = 55;
    private const int Echantillon = 20_000;
    private const int CasEcrits = 35;
    private const int IdentifiantsParPersonne = 8;
    private static readonly TimeSpan MiseEnRoute = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Duree = TimeSpan.FromSeconds(8);

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int usagers)
    {
        foreach (var (moteur, nombre, part) in new[] { (Moteur.Sqlite, usagers / 10, 0.3), (Moteur.Postgres, usagers, 0.6) })
        {
            var choix = atelier.NouvelleBase(moteur).Choix;
            var dossier = Directory.CreateTempSubdirectory("banc-recherche-").FullName;
            var depart = Stopwatch.GetTimestamp();
            await LancerAsync(choix, dossier, "jeu", "charger", "--usagers", nombre.ToString(CultureInfo.InvariantCulture), "--graine", Graine.ToString(CultureInfo.InvariantCulture));
            Console.WriteLine($"{moteur} : {nombre:N0} personnes chargées en {Stopwatch.GetElapsedTime(depart).TotalSeconds:0} s.");
            var nus = new List<double>();
            var servis = new List<double>();
            var (p99Nu, p99, pic) = (double.NaN, double.NaN, 0.0);
            for (var tour = 0; tour < 3; tour++)
            {
                var nu = await MesurerNuAsync(choix, nombre);
                var (servi, memoire) = await MesurerAsync(choix, dossier, nombre);
                nus.Add(nu.ParSeconde);
                servis.Add(servi.ParSeconde);
                (p99Nu, p99, pic) = (nu.P99, servi.P99, Math.Max(pic, memoire));
                Console.WriteLine($"{moteur}, tour {tour + 1} : nu {nu.ParSeconde:N0}/s (médiane {nu.Median:0.00} ms, p99 {nu.P99:0.0} ms), recherche {servi.ParSeconde:N0}/s (médiane {servi.Median:0.00} ms, p99 {servi.P99:0.0} ms, {servi.Fautes} fautes), mémoire {memoire:0} Mo");
            }
            var rapport = nus.Zip(servis).Select(c => c.Second / c.First).Order().ElementAt(1);
            releve.Plancher($"{moteur}, {nombre:N0} personnes, débit rapporté au nu", rapport, part, "×");
            releve.Borne($"{moteur}, 99e centile rapporté au nu", p99 / p99Nu, 3, "×");
            releve.Borne($"{moteur}, mémoire la plus haute", pic, 300, "Mo");
            Directory.Delete(dossier, recursive: true);
        }
    }

    private static async Task<ResultatCharge> MesurerNuAsync(ChoixBase choix, int nombre)
    {
        var port = ServeurPostgres.PortLibre();
        using var serveur = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serveur-nu", port.ToString(CultureInfo.InvariantCulture), Choix(choix)]) { RedirectStandardOutput = true })!;
        await AttendreAsync(port);
        var hasard = new Random(Graine);
        var demandes = Enumerable.Range(0, Echantillon).Select(_ => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"GET /{1 + (IdentifiantsParPersonne * (long)hasard.Next(CasEcrits, nombre))} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"))).ToList();
        var resultat = await new ChargeHttp(port, demandes).MesurerAsync(MiseEnRoute, Duree);
        await ArreterAsync(serveur);
        return resultat;
    }

    private static async Task<(ResultatCharge Resultat, double PicMo)> MesurerAsync(ChoixBase choix, string dossier, int nombre)
    {
        var port = ServeurPostgres.PortLibre();
        using var inscription = Demarrer(choix, dossier, "application", "creer", "--nom", "Banc", "--appels-par-seconde", "100000", "--json");
        var application = JsonDocument.Parse(await inscription.StandardOutput.ReadToEndAsync()).RootElement;
        await inscription.WaitForExitAsync();
        using var serveur = Demarrer(choix, dossier, "servir", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        await AttendreAsync(port);
        var jeton = await DemanderJetonAsync(port, application.GetProperty("identifiantClient").GetString()!, application.GetProperty("secret").GetString()!);
        var resultat = await new ChargeHttp(port, Recherches(jeton, nombre)).MesurerAsync(MiseEnRoute, Duree);
        var pic = Programme.PicMo(serveur.Id);
        await ArreterAsync(serveur);
        return (resultat, pic);
    }

    /// <summary>Des recherches prises également dans tout le jeu, cas écrits exceptés.</summary>
    private static List<byte[]> Recherches(string jeton, int nombre)
    {
        var pas = Math.Max(1, nombre / Echantillon);
        return [.. UsagersFictifs.Tirer(CommuneFictive.Meuse(), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), Graine).Take(nombre)
            .Where((_, rang) => rang >= CasEcrits && rang % pas == 0)
            .Select(u => Demande(jeton, $$"""{"dateNaissance":"{{u.Personne.Naissance:yyyy-MM-dd}}","nir":"{{u.Personne.NirDefinitif}}"}"""))];
    }

    private static byte[] Demande(string jeton, string corps) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"POST /partenaire/rechercher-usager/v2/usagers/par-datenaissance-et-nir HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {jeton}\r\npa-identifiant-agent: BATCH\r\npa-nom-agent: Banc\r\npa-prenom-agent: Banc\r\nContent-Type: application/json\r\nContent-Length: {corps.Length}\r\n\r\n{corps}"));

    private static async Task<string> DemanderJetonAsync(int port, string client, string secret)
    {
        using var http = new HttpClient();
        using var formulaire = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = secret, ["scope"] = "api_rechercher-usagerv2 rechercheusager profil_accedant" });
        using var reponse = await http.PostAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/connexion/oauth2/access_token?realm=/agent")), formulaire);
        return JsonDocument.Parse(await reponse.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString()!;
    }

    private static async Task AttendreAsync(int port)
    {
        using var http = new HttpClient();
        for (var essai = 0; essai < 300; essai++)
        {
            try
            {
                using var reponse = await http.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/sante")));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("Le serveur mesuré ne s'est pas ouvert en trente secondes.");
    }

    private static async Task ArreterAsync(Process serveur)
    {
        using (var arret = Process.Start("kill", ["-TERM", serveur.Id.ToString(CultureInfo.InvariantCulture)]))
            await arret.WaitForExitAsync();
        await serveur.WaitForExitAsync();
    }

    private static async Task LancerAsync(ChoixBase choix, string dossier, params string[] arguments)
    {
        using var processus = Demarrer(choix, dossier, arguments);
        await processus.StandardOutput.ReadToEndAsync();
        await processus.WaitForExitAsync();
        if (processus.ExitCode != 0)
            throw new InvalidOperationException($"« plateforme {string.Join(' ', arguments)} » a rendu {processus.ExitCode}.");
    }

    private static Process Demarrer(ChoixBase choix, string dossier, params string[] arguments)
    {
        var racine = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(racine, "Passerelle.slnx")))
            racine = Path.GetDirectoryName(racine) ?? throw new InvalidOperationException("Le banc ne se lance que depuis le dépôt.");
        var depart = new ProcessStartInfo(Path.Combine(racine, "src/Plateforme/bin/Release/net10.0/linux-x64/Plateforme"), arguments) { RedirectStandardOutput = true, WorkingDirectory = dossier };
        depart.Environment["PLATEFORME_BASE"] = Choix(choix);
        depart.Environment["PLATEFORME_CLES"] = Path.Combine(dossier, "cles");
        depart.Environment["DOTNET_GCgen0size"] = "0x2000000";
        return Process.Start(depart)!;
    }

    private static string Choix(ChoixBase choix) => $"{(choix.Moteur == Moteur.Sqlite ? "sqlite" : "postgres")}:{choix.Chaine}";
}
