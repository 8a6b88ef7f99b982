using EndToEnd;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(DemonstrationEnMarche))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace EndToEnd;

/// <summary>La démonstration, lancée une fois pour tous les essais, et le chromium de Debian.</summary>
public sealed class DemonstrationEnMarche : IAsyncLifetime
{
    /// <summary>Mot de passe de tous les comptes de démonstration.</summary>
    public const string MotDePasse = "verdun-demonstration";

    private readonly string dossier = Directory.CreateTempSubdirectory("bout-en-bout-").FullName;
    private Programme? passerelle;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Les comptes de démonstration, un par métier.</summary>
    public static IReadOnlyList<string> Comptes { get; } = ["donnees", "referente", "coordinatrice", "pacte", "dpd", "admin"];

    /// <summary>Adresse de l'application.</summary>
    public Uri Adresse { get; } = new($"http://127.0.0.1:{Programme.PortLibre()}");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using var delai = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        passerelle = Programme.Lancer("Passerelle", dossier, "demo", "--dossier", Path.Combine(dossier, "demo"), "--urls", Adresse.ToString(), "--urls-plateforme", "http://127.0.0.1:0");
        // Elle sert dès le premier lien partagé : c'est la semaine entière qu'on attend.
        await passerelle.AttendreAsync("Ctrl C arrête", delai.Token);
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
}
