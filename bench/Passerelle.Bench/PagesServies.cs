using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Passerelle.Bench;

/// <summary>L'application servie par son propre processus sur la base mesurée, et un agent connecté qui demande des pages.</summary>
internal sealed partial class PagesServies : IAsyncDisposable
{
    private const string Identifiant = "banc";
    private const string Connexion = "/habilitations/connexion/se-connecter";
    private static readonly string[] Pages = ["/", "/echanges/transmissions/lister-transmissions", "/habilitations/consultation/lister-journal"];
    private readonly Process serveur;
    private readonly HttpClient client;

    private PagesServies(Process serveur, HttpClient client) => (this.serveur, this.client) = (serveur, client);

    /// <summary>Crée le compte, lance le serveur, se connecte et demande chaque page assez pour que le code soit chaud.</summary>
    public static async Task<PagesServies> OuvrirAsync(Programme programme)
    {
        var motDePasse = Guid.NewGuid().ToString("N");
        var fichier = Path.Combine(programme.Dossier, "mot-de-passe.txt");
        await File.WriteAllTextAsync(fichier, motDePasse);
        await programme.MesurerAsync(0, "base", "marquer-demonstration");
        await programme.MesurerAsync(0, "compte", "creer", "--identifiant", Identifiant, "--nom", "Banc", "--role", "gestionnaire-donnees", "--role", "dpd", "--mot-de-passe-fichier", fichier);
        var adresse = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServeurPostgres.PortLibre()}");
        var serveur = programme.Demarrer("servir", "--urls", adresse);
        var pages = new PagesServies(serveur, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(adresse) });
        await pages.SeConnecterAsync(motDePasse);
        for (var i = 0; i < 30; i++)
            await pages.LireAsync(Pages[i % Pages.Length]);
        return pages;
    }

    /// <summary>Demande une page toutes les 50 ms tant que la tâche court ; rend les durées, triées.</summary>
    public async Task<List<TimeSpan>> DemanderJusquaAsync(Task tache)
    {
        var durees = new List<TimeSpan>();
        while (!tache.IsCompleted)
        {
            var depart = Stopwatch.GetTimestamp();
            await LireAsync(Pages[durees.Count % Pages.Length]);
            durees.Add(Stopwatch.GetElapsedTime(depart));
            await Task.WhenAny(tache, Task.Delay(50));
        }
        durees.Sort();
        return durees;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        serveur.Kill();
        await serveur.WaitForExitAsync();
        serveur.Dispose();
    }

    private async Task SeConnecterAsync(string motDePasse)
    {
        await AttendreAsync();
        var jeton = Jeton().Match(await client.GetStringAsync(Connexion)).Groups[1].Value;
        using var envoi = new FormUrlEncodedContent([new("Identifiant", Identifiant), new("MotDePasse", motDePasse), new("__RequestVerificationToken", jeton)]);
        using var reponse = await client.PostAsync(Connexion, envoi);
        if (reponse.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"La connexion du banc a rendu {(int)reponse.StatusCode}.");
    }

    private async Task AttendreAsync()
    {
        for (var limite = Stopwatch.StartNew(); limite.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(100))
        {
            try
            {
                using var reponse = await client.GetAsync(Connexion);
                return;
            }
            catch (HttpRequestException)
            {
                // Le serveur n'écoute pas encore.
            }
        }
        throw new InvalidOperationException("Le serveur n'a pas répondu en 60 s.");
    }

    private async Task LireAsync(string page)
    {
        using var reponse = await client.GetAsync(page);
        await reponse.Content.ReadAsByteArrayAsync();
        if (reponse.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{page} a rendu {(int)reponse.StatusCode}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Jeton();
}
