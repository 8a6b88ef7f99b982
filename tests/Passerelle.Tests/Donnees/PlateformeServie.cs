using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Passerelle.Bases;
using Passerelle.Echanges.ApiFranceTravail;

[assembly: AssemblyFixture(typeof(Passerelle.Tests.Donnees.PlateformePartagee))]

namespace Passerelle.Tests.Donnees;

/// <summary>Une plateforme pour tous les essais des API qui ne l'arrêtent pas : chacun y a son application, et ses pannes à lui.</summary>
public sealed class PlateformePartagee : IAsyncDisposable
{
    private readonly Lazy<Task<PlateformeServie>> servie = new(PlateformeServie.DemarrerAsync);

    /// <summary>La plateforme.</summary>
    public Task<PlateformeServie> ServieAsync() => servie.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (servie.IsValueCreated)
            await (await servie.Value).DisposeAsync();
    }
}

/// <summary>Un cas du jeu de données, lu sur sa page.</summary>
public sealed record CasAppele(string Nir, DateOnly Naissance);

/// <summary>Plateforme, le vrai programme dans son processus, avec son jeu de données. Les essais ne la connaissent que par HTTP et par ses verbes.</summary>
public sealed class PlateformeServie : IAsyncDisposable
{
    private const int Usagers = 40;
    private readonly string dossier = Directory.CreateTempSubdirectory("plateforme-servie-").FullName;
    private readonly int port = PortLibre();
    private readonly HttpClient client;
    private Process? service;

    private PlateformeServie() => client = new HttpClient { BaseAddress = Adresse };

    /// <summary>L'exécutable, bâti avec les essais dans la même configuration.</summary>
    public static string Executable { get; } = $"{AppContext.BaseDirectory.Split("/tests/")[0]}/src/Plateforme{AppContext.BaseDirectory[AppContext.BaseDirectory.LastIndexOf("/bin/", StringComparison.Ordinal)..]}Plateforme";

    /// <summary>Adresse, la même d'un arrêt à l'autre.</summary>
    public Uri Adresse => new($"http://127.0.0.1:{port}");

    /// <summary>Les cas à appeler, par leur nom.</summary>
    public IReadOnlyDictionary<string, CasAppele> Cas { get; private set; } = new Dictionary<string, CasAppele>();

    /// <summary>Charge le jeu et sert.</summary>
    public static async Task<PlateformeServie> DemarrerAsync()
    {
        var plateforme = new PlateformeServie();
        await plateforme.ExecuterAsync("jeu", "charger", "--usagers", Usagers.ToString(CultureInfo.InvariantCulture));
        await plateforme.ServirAsync();
        var page = await new HtmlParser().ParseDocumentAsync(await plateforme.client.GetStringAsync(new Uri("/jeux/lister-cas", UriKind.Relative)));
        plateforme.Cas = page.QuerySelectorAll("tr[data-ligne]").ToDictionary(
            l => l.QuerySelector("th")!.TextContent.Trim(),
            l => new CasAppele(l.QuerySelector("[data-libelle=NIR] code")!.TextContent, DateOnly.Parse(l.QuerySelector("[data-libelle=Naissance] code")!.TextContent, CultureInfo.InvariantCulture)));
        return plateforme;
    }

    /// <summary>Inscrit une application ; rend de quoi l'être.</summary>
    public async Task<ApplicationInscrite> InscrireAsync()
    {
        var creee = await ExecuterAsync("application", "creer", "--nom", "Essai", "--appels-par-seconde", "100000");
        return new ApplicationInscrite(this, creee.GetProperty("id").GetInt64(), new ReglagesFranceTravail
        {
            Application = creee.GetProperty("identifiantClient").GetString(),
            Secret = creee.GetProperty("secret").GetString(),
            Api = Adresse,
            Jetons = Adresse,
            AppelsParSeconde = 1000,
            PremiereReprise = TimeSpan.FromMilliseconds(5),
        });
    }

    /// <summary>Sert, jusqu'à <see cref="ArreterAsync"/>.</summary>
    public async Task ServirAsync()
    {
        service = Lancer("servir", "--urls", Adresse.ToString());
        Assert.NotNull(await service.StandardOutput.ReadLineAsync());
    }

    /// <summary>Tue le service, sans prévenir.</summary>
    public async Task ArreterAsync()
    {
        service!.Kill();
        await service.WaitForExitAsync();
        service.Dispose();
        service = null;
    }

    /// <summary>Demande une panne pour une application.</summary>
    public async Task TomberAsync(long application, string panne, string api, int attente)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri($"/acces/consulter-application/{application}", UriKind.Relative)));
        using var formulaire = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["AppelsParSeconde"] = "100000",
            ["Panne"] = panne,
            ["PanneApi"] = api,
            ["AttenteMs"] = attente.ToString(CultureInfo.InvariantCulture),
        });
        using var reponse = await client.PostAsync(new Uri($"/acces/consulter-application/{application}?handler=Regler", UriKind.Relative), formulaire);
        Assert.True(reponse.IsSuccessStatusCode);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (service is not null)
            await ArreterAsync();
        client.Dispose();
        Directory.Delete(dossier, recursive: true);
    }

    private async Task<JsonElement> ExecuterAsync(params string[] verbe)
    {
        using var processus = Lancer([.. verbe, "--json"]);
        var sortie = await processus.StandardOutput.ReadToEndAsync();
        await processus.WaitForExitAsync();
        Assert.Equal(0, processus.ExitCode);
        return JsonSerializer.Deserialize<JsonElement>(sortie);
    }

    private Process Lancer(params string[] arguments) => Process.Start(new ProcessStartInfo(Executable, [.. arguments, "--base", $"sqlite:{Path.Combine(dossier, "plateforme.db")}"])
    {
        RedirectStandardOutput = true,
        Environment = { ["PLATEFORME_CLES"] = Path.Combine(dossier, "plateforme", "cles") },
    })!;

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}

/// <summary>Une application inscrite, et les réglages qui l'emploient.</summary>
public sealed record ApplicationInscrite(PlateformeServie Plateforme, long Id, ReglagesFranceTravail Reglages)
{
    /// <summary>Demande une panne.</summary>
    public Task TomberAsync(string panne, string api = "", int attente = 0) => Plateforme.TomberAsync(Id, panne, api, attente);

    /// <summary>Plus aucune panne.</summary>
    public Task RepartirAsync() => TomberAsync("Aucune");

    /// <summary>Le module qui donne ces réglages à une application d'essai.</summary>
    public IModulePasserelle Module(Func<ReglagesFranceTravail, ReglagesFranceTravail>? changer = null) => new ModuleRegle(changer is null ? Reglages : changer(Reglages));

    private sealed class ModuleRegle(ReglagesFranceTravail reglages) : IModulePasserelle
    {
        public void AjouterServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, reglages);
    }
}
