using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Passerelle.Parcours;
using Passerelle.Parcours.Structures;
using Socle.Bases;

namespace Passerelle.Bench;

/// <summary>
/// Les pages d'une journée, demandées par cinquante agents connectés qui lisent entre deux (PostgreSQL, cent mille personnes) : accueil, liste, recherche, fiche. Le terme de
/// comparaison est la même allure sur un Kestrel nu et une lecture par clé.
/// </summary>
internal static partial class BancPages
{
    private const int Agents = 50;
    private const int Referents = 2000;
    private const double LimiteMs = 150;
    private const string MotDePasse = "banc-des-pages-2026-lecture";
    private const string Connexion = "/habilitations/connexion/se-connecter";
    private static readonly string[] Onglets = [.. Socle.Ports.OngletPersonne.Tous.Select(o => o.Code)];
    private static readonly TimeSpan MiseEnRoute = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Duree = TimeSpan.FromSeconds(45);

    public static Task ExecuterAsync(Atelier atelier, Releve releve, int foyers) =>
        BaseGarnie.OuvrirAsync(atelier, Moteur.Postgres, foyers, (services, programme) => MesurerAsync(services, programme, releve), Referents);

    private static async Task MesurerAsync(IServiceProvider services, Programme programme, Releve releve)
    {
        var contexte = services.GetRequiredService<PasserelleContexte>();
        var structure = await contexte.Structures.SingleOrDefaultAsync(s => s.Nom == "MDS de Verdun");
        if (structure is null)
            contexte.Add(structure = new Structure { Id = Guid.CreateVersion7(), Nom = "MDS de Verdun", Organisme = "CD" });
        for (var i = 0; i < Agents; i++)
        {
            var compte = (await services.GetRequiredService<CreerCompte>().ExecuterAsync(new CreerCompteCommand { Identifiant = $"agent{i}", Nom = $"Agent {i}", Roles = [i % 10 == 0 ? "coordinateur" : "referent"], MotDePasse = MotDePasse }, CancellationToken.None)).Valeur;
            var nom = BaseGarnie.Referent(i, Referents);
            if (await contexte.Referents.SingleOrDefaultAsync(r => r.StructureId == structure.Id && r.Nom == nom) is { } connu)
                connu.CompteId = compte.Id;
            else
                contexte.Add(new Referent { Id = Guid.CreateVersion7(), StructureId = structure.Id, Nom = nom, CompteId = compte.Id });
        }
        await contexte.SaveChangesAsync();
        releve.Noter("personnes", (await contexte.Personnes.CountAsync()).ToString("N0", CultureInfo.CurrentCulture));
        releve.Noter("agents", string.Create(CultureInfo.CurrentCulture, $"{Agents}, une page toutes les 2 à 4 s chacun"));
        var personnes = await contexte.Personnes.OrderBy(p => p.Id).Where(p => p.Id % 200 == 0).Take(500).Join(contexte.Identites, p => p.IdentiteId, i => i.Id, (p, i) => new { p.Cle, i.Nom, i.Id }).ToListAsync();
        await using (var connexion = new Npgsql.NpgsqlConnection(programme.Choix.Chaine))
        {
            await connexion.OpenAsync();
            await using var analyser = new Npgsql.NpgsqlCommand("ANALYZE", connexion);
            await analyser.ExecuteNonQueryAsync();
        }

        var adresse = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServeurPostgres.PortLibre()}");
        using var serveur = programme.Demarrer("servir", "--urls", adresse);
        (string Genre, Func<Random, string> Page)[] pages =
        [
            ("accueil", _ => "/"),
            ("liste", h => string.Create(CultureInfo.InvariantCulture, $"/parcours/personnes/lister-personnes?Entree=Ouverte&p={h.Next(1, 40)}")),
            ("recherche", h => $"/parcours/personnes/lister-personnes?Recherche={Uri.EscapeDataString(personnes[h.Next(personnes.Count)].Nom)}"),
            ("fiche", h => $"/parcours/personnes/consulter-personne/{personnes[h.Next(personnes.Count)].Cle}/{Onglets[h.Next(Onglets.Length)]}"),
        ];
        foreach (var (genre, durees) in await ChargerAsync(adresse, pages, connecter: true))
        {
            releve.Borne($"{genre}, 95e centile", Centile(durees, 0.95), LimiteMs, "ms");
            releve.Noter($"{genre}, médiane et nombre", string.Create(CultureInfo.CurrentCulture, $"{Centile(durees, 0.5):0} ms, {durees.Count}"));
        }
        serveur.Kill();
        await serveur.WaitForExitAsync();

        var port = ServeurPostgres.PortLibre();
        using var nu = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serveur-nu", port.ToString(CultureInfo.InvariantCulture), $"postgres:{programme.Choix.Chaine}", "SELECT nom FROM identite WHERE id = @id"]) { RedirectStandardOutput = true })!;
        var lectures = await ChargerAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), [("nu", h => string.Create(CultureInfo.InvariantCulture, $"/{personnes[h.Next(personnes.Count)].Id}"))], connecter: false);
        releve.Noter("Kestrel nu, une lecture par clé, même allure : 95e centile", string.Create(CultureInfo.CurrentCulture, $"{Centile(lectures["nu"], 0.95):0.0} ms"));
        nu.Kill();
        await nu.WaitForExitAsync();
    }

    private static async Task<Dictionary<string, List<double>>> ChargerAsync(string adresse, (string Genre, Func<Random, string> Page)[] pages, bool connecter)
    {
        var clients = Enumerable.Range(0, Agents).Select(_ => new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(adresse) }).ToList();
        await AttendreAsync(clients[0], connecter ? Connexion : "/1");
        if (connecter)
        {
            // Le mot de passe coûte cher exprès : les agents se connectent deux par deux, avant la mesure.
            foreach (var paire in clients.Select((c, rang) => (c, rang)).Chunk(2))
                await Task.WhenAll(paire.Select(p => SeConnecterAsync(p.c, $"agent{p.rang}")));
        }
        var debut = Stopwatch.GetTimestamp() + (long)(MiseEnRoute.TotalSeconds * Stopwatch.Frequency);
        var fin = debut + (long)(Duree.TotalSeconds * Stopwatch.Frequency);
        var mesures = await Task.WhenAll(clients.Select((client, rang) => LireSansFinAsync(client, new Random(rang), pages, debut, fin)));
        clients.ForEach(c => c.Dispose());
        return pages.ToDictionary(p => p.Genre, p => mesures.SelectMany(m => m).Where(m => m.Genre == p.Genre).Select(m => m.Ms).Order().ToList());
    }

    private static async Task<List<(string Genre, double Ms)>> LireSansFinAsync(HttpClient client, Random hasard, (string Genre, Func<Random, string> Page)[] pages, long debut, long fin)
    {
        var mesures = new List<(string, double)>();
        while (Stopwatch.GetTimestamp() < fin)
        {
            await Task.Delay(hasard.Next(2000, 4000));
            var (genre, page) = pages[hasard.Next(pages.Length)];
            var chemin = page(hasard);
            var depart = Stopwatch.GetTimestamp();
            using var reponse = await client.GetAsync(chemin);
            await reponse.Content.ReadAsByteArrayAsync();
            if (reponse.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"{chemin.Split('?')[0]} a rendu {(int)reponse.StatusCode}.");
            if (depart >= debut)
                mesures.Add((genre, Stopwatch.GetElapsedTime(depart).TotalMilliseconds));
        }
        return mesures;
    }

    private static async Task SeConnecterAsync(HttpClient client, string identifiant)
    {
        var jeton = Jeton().Match(await client.GetStringAsync(Connexion)).Groups[1].Value;
        using var envoi = new FormUrlEncodedContent([new("Identifiant", identifiant), new("MotDePasse", MotDePasse), new("__RequestVerificationToken", jeton)]);
        using var reponse = await client.PostAsync(Connexion, envoi);
        if (reponse.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"La connexion du banc a rendu {(int)reponse.StatusCode}.");
    }

    private static async Task AttendreAsync(HttpClient client, string page)
    {
        for (var limite = Stopwatch.StartNew(); limite.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(100))
        {
            try
            {
                using var reponse = await client.GetAsync(page);
                return;
            }
            catch (HttpRequestException)
            {
                // Le serveur n'écoute pas encore.
            }
        }
        throw new InvalidOperationException("Le serveur n'a pas répondu en 60 s.");
    }

    private static double Centile(List<double> durees, double part) => durees.Count == 0 ? double.NaN : Math.Round(durees[Math.Min(durees.Count - 1, (int)(durees.Count * part))], 1);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Jeton();
}
