using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Passerelle.Bases;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;
using Passerelle.Echanges.Transmissions;
using Socle.Bases;
using Socle.Cles;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Tests.Donnees;

/// <summary>Une base neuve et les services de la ligne de commande, pour importer des fichiers et regarder ce qu'ils ont laissé.</summary>
public sealed class ImportsDeTest : IAsyncDisposable
{
    /// <summary>Une base SQLite migrée, faite une fois : la copier va plus vite que la migrer.</summary>
    private static readonly Lazy<Task<byte[]>> Modele = new(FaireModeleAsync);
    private readonly BaseDeTest baseDeTest;
    private readonly ServiceProvider services;

    private ImportsDeTest(Moteur moteur)
    {
        baseDeTest = new BaseDeTest(moteur);
        var collection = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(new ToutesLesTraces(Traces)));
        new Execution(ModulesPasserelle.Tous).Services(baseDeTest.Choix, collection);
        collection.Replace(ServiceDescriptor.Singleton(_ => Trousseau.Ouvrir(DossierCles, creer: true)));
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Base.</summary>
    public ChoixBase Choix => baseDeTest.Choix;

    /// <summary>Base, telle que la donne <c>--base</c>.</summary>
    public string OptionBase => $"{(Choix.Moteur == Moteur.Sqlite ? "sqlite" : "postgres")}:{Choix.Chaine}";

    /// <summary>Dossier de travail.</summary>
    public string Dossier => baseDeTest.Dossier;

    /// <summary>Clés de cette base.</summary>
    public string DossierCles => Path.Combine(baseDeTest.Dossier, "cles");

    /// <summary>Variables d'environnement des processus lancés sur cette base.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Toutes les traces émises, EF Core compris.</summary>
    public ConcurrentQueue<string> Traces { get; } = [];

    /// <summary>Choisit une base sans la créer : un autre processus le fera.</summary>
    public static ImportsDeTest Annoncer(Moteur moteur) => new(moteur);

    /// <summary>Ouvre une base neuve, migrée.</summary>
    public static async Task<ImportsDeTest> OuvrirAsync(Moteur moteur)
    {
        var imports = new ImportsDeTest(moteur);
        if (moteur == Moteur.Sqlite)
            await File.WriteAllBytesAsync(imports.Choix.Chaine, await Modele.Value);
        await imports.PreparerAsync();
        return imports;
    }

    private Task<bool> PreparerAsync() => AvecAsync(async s =>
    {
        s.GetRequiredService<Trousseau>();
        await PreparerBase.ExecuterAsync(s.GetRequiredService<PasserelleContexte>(), CancellationToken.None);
        return true;
    });

    private static async Task<byte[]> FaireModeleAsync()
    {
        await using var modele = new ImportsDeTest(Moteur.Sqlite);
        await modele.PreparerAsync();
        await modele.LireAsync(c => c.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        return await File.ReadAllBytesAsync(modele.Choix.Chaine);
    }

    /// <summary>Exécute dans une portée neuve.</summary>
    public async Task<T> AvecAsync<T>(Func<IServiceProvider, Task<T>> travail)
    {
        await using var portee = services.CreateAsyncScope();
        return await travail(portee.ServiceProvider);
    }

    /// <summary>Lit la base.</summary>
    public Task<T> LireAsync<T>(Func<PasserelleContexte, Task<T>> lecture) => AvecAsync(s => lecture(s.GetRequiredService<PasserelleContexte>()));

    /// <summary>Importe un flux, comme le fait la ligne de commande.</summary>
    public Task<Resultat<ResultatImportFlux>> EssayerAsync(
        Func<Stream> ouvrir, DateOnly? recuLe = null, bool stock = false, bool remplacer = false, IProgress<AvancementImport>? progres = null, TimeSpan? dureeLot = null, string nom = "flux.xml") => AvecAsync(s =>
    {
        var importer = s.GetRequiredService<ImporterFluxCaf>();
        importer.DureeVisee = dureeLot ?? importer.DureeVisee;
        // Les essais en lots courts passent aussi par la relecture du fichier, que seuls les fichiers de masse demandent.
        if (dureeLot == TimeSpan.Zero)
            importer.RetenusMaximum = 0;
        return importer.ExecuterAsync(new ImporterFluxCommand { Ouvrir = ouvrir, Nom = nom, RecuLe = recuLe, Stock = stock, Remplacer = remplacer }, progres, CancellationToken.None);
    });

    /// <summary>Importe un flux qui doit passer.</summary>
    public async Task<ResultatImportFlux> ImporterAsync(byte[] contenu, DateOnly? recuLe = null, bool stock = false, bool remplacer = false, TimeSpan? dureeLot = null)
    {
        var resultat = await EssayerAsync(() => new MemoryStream(contenu), recuLe, stock, remplacer, null, dureeLot);
        Assert.True(resultat.Reussi, resultat.Reussi ? "" : resultat.Erreurs[0].ToString());
        return resultat.Valeur;
    }

    /// <summary>Importe un fichier de reprise, qui doit passer.</summary>
    public async Task ReprendreAsync(byte[] contenu)
    {
        var resultat = await AvecAsync(s => s.GetRequiredService<ImporterReprise>().ExecuterAsync(new ImporterRepriseCommand { Ouvrir = () => new MemoryStream(contenu), Nom = "reprise.csv" }, null, CancellationToken.None));
        Assert.True(resultat.Reussi, resultat.Reussi ? "" : resultat.Erreurs[0].ToString());
    }

    /// <summary>Octets de l'Annexe 4.</summary>
    public async Task<byte[]> Annexe4Async(DateOnly au)
    {
        var sortie = Path.Combine(Dossier, Guid.NewGuid().ToString("N"));
        var resultat = await AvecAsync(s => s.GetRequiredService<ExporterBasePilotage>().ExecuterAsync(new ExporterBasePilotageCommand { Au = au, Dossier = sortie, Territoire = Territoire.Entier(Departement.Lire("55").Valeur) }, CancellationToken.None));
        Assert.True(resultat.Reussi, resultat.Reussi ? "" : resultat.Erreurs[0].ToString());
        return await File.ReadAllBytesAsync(resultat.Valeur.Fichier);
    }

    /// <summary>Copie canonique : complète, ou limitée à ce que l'ordre d'import ne change pas.</summary>
    public Task<string> CopierAsync(bool complete = true) => AvecAsync(s => complete
        ? CopieCanonique.CompleteAsync(s.GetRequiredService<PasserelleContexte>(), s.GetRequiredService<CoffreNir>(), s.GetRequiredService<Trousseau>())
        : CopieCanonique.ViesAsync(s.GetRequiredService<PasserelleContexte>(), s.GetRequiredService<CoffreNir>(), s.GetRequiredService<Trousseau>()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await baseDeTest.DisposeAsync();
    }

    private sealed class ToutesLesTraces(ConcurrentQueue<string> traces) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            traces.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
