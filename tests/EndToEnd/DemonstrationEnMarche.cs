using System.Globalization;
using System.Text.RegularExpressions;
using EndToEnd;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(DemonstrationEnMarche))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace EndToEnd;

/// <summary>La démonstration, lancée une fois pour tous les essais, et le chromium de Debian.</summary>
public sealed partial class DemonstrationEnMarche : IAsyncLifetime
{
    /// <summary>Mot de passe de tous les comptes de démonstration.</summary>
    public const string MotDePasse = "verdun-demonstration";

    private readonly string dossier = Directory.CreateTempSubdirectory("bout-en-bout-").FullName;
    private readonly Dictionary<string, string> reglages;
    private Programme? messagerie;
    private Programme? passerelle;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Prépare les réglages que tous les programmes lancés partagent.</summary>
    public DemonstrationEnMarche()
    {
        var port = Programme.PortLibre().ToString(CultureInfo.InvariantCulture);
        reglages = new()
        {
            ["PASSERELLE_BASE"] = $"sqlite:{Path.Combine(dossier, "demo", "passerelle.db")}",
            ["PASSERELLE_CLES"] = Path.Combine(dossier, "demo", "cles"),
            ["PASSERELLE_ADRESSE_PUBLIQUE"] = Adresse.GetLeftPart(UriPartial.Authority),
            ["PASSERELLE_SMTP_HOTE"] = "127.0.0.1",
            ["PASSERELLE_SMTP_PORT"] = port,
            ["PASSERELLE_SMTP_TLS"] = "aucun",
            ["PASSERELLE_COURRIEL_EXPEDITEUR"] = "passerelle@departement.example",
        };
    }

    /// <summary>Les comptes que la démonstration annonce, un par métier.</summary>
    public IReadOnlyList<string> Comptes { get; private set; } = [];

    /// <summary>Adresse de l'application.</summary>
    public Uri Adresse { get; } = new($"http://127.0.0.1:{Programme.PortLibre()}");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using var delai = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        messagerie = Programme.Lancer(reglages, "courriels", "recevoir", "--port", reglages["PASSERELLE_SMTP_PORT"], "--sortie", Path.Combine(dossier, "courriels"));
        passerelle = Programme.Lancer(reglages, "demo", "--dossier", Path.Combine(dossier, "demo"), "--urls", Adresse.ToString());
        // Sa dernière ligne : tout est joué, tout écoute.
        await passerelle.DireAsync("Ctrl C", delai.Token);
        Comptes = [.. CompteAnnonce().Matches(passerelle.Dit[passerelle.Dit.IndexOf("mot de passe", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value)];
        await using (var pacte = Programme.Lancer(reglages, "pacte", "charger", Path.Combine(Programme.Depot(), "donnees", "pacte-meuse-2024")))
            await pacte.FinirAsync(delai.Token);
        await passerelle.RepondreAsync(new Uri(Adresse, "habilitations/connexion/se-connecter"), delai.Token);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>Un navigateur que personne n'a connecté.</summary>
    public async Task<SessionOuverte> OuvrirAsync(bool javascript = true)
    {
        var contexte = await chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Adresse.ToString(),
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            Locale = "fr-FR",
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javascript,
        });
        return new SessionOuverte(contexte, await contexte.NewPageAsync());
    }

    /// <summary>Un navigateur connecté sous ce compte.</summary>
    public async Task<SessionOuverte> OuvrirAsync(string compte, bool javascript = true)
    {
        var session = await OuvrirAsync(javascript);
        await session.Page.GotoAsync("/");
        await session.Page.SeConnecterAsync(compte, MotDePasse);
        await session.Page.WaitForURLAsync(url => !url.Contains("se-connecter", StringComparison.Ordinal));
        return session;
    }

    /// <summary>Le lien que porte le courriel reçu à cette adresse, une fois qu'il est arrivé.</summary>
    public async Task<string> LienRecuAsync(string adresse)
    {
        using var delai = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            foreach (var message in Directory.EnumerateFiles(dossier, "*.eml", SearchOption.AllDirectories).Select(File.ReadAllText))
            {
                // Le format des courriels coupe les lignes longues d'un « = ».
                if (message.Contains(adresse, StringComparison.OrdinalIgnoreCase) && Lien().Match(message.Replace("=\r\n", "", StringComparison.Ordinal)) is { Success: true } lien)
                    return lien.Value;
            }
            await Task.Delay(200, delai.Token);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        if (passerelle is not null)
            await passerelle.DisposeAsync();
        if (messagerie is not null)
            await messagerie.DisposeAsync();
        Directory.Delete(dossier, recursive: true);
    }

    [GeneratedRegex(@"^  ([a-z]+) {2,}\S", RegexOptions.Multiline)]
    private static partial Regex CompteAnnonce();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/partages/[\w-]+")]
    private static partial Regex Lien();
}
