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
    private Programme? passerelle;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Les comptes que la démonstration annonce, un par métier.</summary>
    public IReadOnlyList<string> Comptes { get; private set; } = [];

    /// <summary>Adresse de l'application.</summary>
    public Uri Adresse { get; } = new($"http://127.0.0.1:{Programme.PortLibre()}");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using var delai = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        // Celle-ci sert dès son premier lien partagé : c'est la semaine entière qu'on attend. Sa messagerie, ses clés et ses bases sont dans son dossier.
        var demo = Path.Combine(dossier, "demo");
        var reglages = new Dictionary<string, string> { ["PASSERELLE_BASE"] = $"sqlite:{Path.Combine(demo, "passerelle.db")}", ["PASSERELLE_CLES"] = Path.Combine(demo, "cles") };
        passerelle = Programme.Lancer(reglages, "demo", "--dossier", demo, "--urls", Adresse.ToString(), "--urls-plateforme", "http://127.0.0.1:0");
        await passerelle.DireAsync("Ctrl C arrête", delai.Token);
        Comptes = [.. CompteAnnonce().Matches(passerelle.Dit[passerelle.Dit.IndexOf("mot de passe", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value)];
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
        Directory.Delete(dossier, recursive: true);
    }

    [GeneratedRegex(@"^  ([a-z]+) {2,}\S", RegexOptions.Multiline)]
    private static partial Regex CompteAnnonce();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/partages/[\w-]+")]
    private static partial Regex Lien();
}
