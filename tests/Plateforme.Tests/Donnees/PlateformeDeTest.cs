using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using Plateforme.Bases;
using Plateforme.FichierRetour;
using Plateforme.Receptions;
using Socle.Bases;
using Socle.Cles;
using Socle.Resultats;

namespace Plateforme.Tests.Donnees;

/// <summary>Une base de plateforme neuve et migrée, et de quoi y déposer des fichiers.</summary>
internal sealed class PlateformeDeTest : IAsyncDisposable
{
    private readonly string nom = $"plateforme_essai_{Guid.NewGuid():N}";
    private readonly ServiceProvider services;

    private PlateformeDeTest(Moteur moteur)
    {
        Dossier = Directory.CreateTempSubdirectory("plateforme-essai-").FullName;
        Choix = moteur == Moteur.Sqlite ? new ChoixBase(moteur, Path.Combine(Dossier, "essai.db")) : new ChoixBase(moteur, Chaine(nom));
        var collection = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(new Capture(Traces)));
        ExecutionPlateforme.Services(Choix, collection);
        collection.Replace(ServiceDescriptor.Singleton(_ => Trousseau.Ouvrir(Path.Combine(Dossier, "plateforme", "cles"), creer: true)));
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public ChoixBase Choix { get; }

    public string Dossier { get; }

    /// <summary>Toutes les traces émises, EF Core compris.</summary>
    public ConcurrentQueue<string> Traces { get; } = [];

    public static async Task<PlateformeDeTest> OuvrirAsync(Moteur moteur)
    {
        var essai = new PlateformeDeTest(moteur);
        await ExecutionPlateforme.PreparerAsync(essai.services, CancellationToken.None);
        return essai;
    }

    /// <summary>Dépose un contenu, dans une portée neuve.</summary>
    public Task<Resultat<CompteRenduReception>> DeposerAsync(string nomFichier, byte[] contenu, DateOnly? recuLe = null, IProgress<(int, int)>? progres = null) =>
        AvecAsync(s => s.GetRequiredService<RecevoirFichier>().ExecuterAsync(new RecevoirCommand { Ouvrir = () => new MemoryStream(contenu), Nom = nomFichier, RecuLe = recuLe }, progres, CancellationToken.None));

    /// <summary>Dépose un texte, qui doit être pris.</summary>
    public async Task<CompteRenduReception> PrendreAsync(string nomFichier, string texte)
    {
        var resultat = await DeposerAsync(nomFichier, Encoding.UTF8.GetBytes(texte));
        Assert.True(resultat.Reussi, string.Join(' ', resultat.Erreurs));
        return resultat.Valeur;
    }

    /// <summary>Texte de l'accusé.</summary>
    public async Task<string> AccuseAsync(CompteRenduReception rendu)
    {
        var chemin = await AvecAsync(s => s.GetRequiredService<EcrireAccuse>().ExecuterAsync(rendu.Empreinte, Dossier, CancellationToken.None));
        return await File.ReadAllTextAsync(chemin.Valeur);
    }

    /// <summary>Texte du fichier retour.</summary>
    public async Task<string> RetourAsync(DateOnly au)
    {
        var ecrit = await AvecAsync(s => s.GetRequiredService<EcrireRetour>().ExecuterAsync(new EcrireRetourCommand { Au = au, Dossier = Dossier, Departement = "55" }, CancellationToken.None));
        return await File.ReadAllTextAsync(ecrit.Valeur.Fichier);
    }

    public async Task<T> AvecAsync<T>(Func<IServiceProvider, Task<T>> acte)
    {
        await using var portee = services.CreateAsyncScope();
        return await acte(portee.ServiceProvider);
    }

    public Task<T> LireAsync<T>(Func<PlateformeContexte, Task<T>> lire) => AvecAsync(s => lire(s.GetRequiredService<PlateformeContexte>()));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Choix.Moteur == Moteur.Postgres)
        {
            NpgsqlConnection.ClearAllPools();
            await using var serveur = new NpgsqlConnection(Chaine("postgres"));
            await serveur.OpenAsync();
            await using var destruction = new NpgsqlCommand($"DROP DATABASE IF EXISTS {nom} WITH (FORCE)", serveur);
            await destruction.ExecuteNonQueryAsync();
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
        Directory.Delete(Dossier, recursive: true);
    }

    private static string Chaine(string baseVisee) => new NpgsqlConnectionStringBuilder(ChaqueMoteurAttribute.ServeurPostgres) { Database = baseVisee }.ConnectionString;

    private sealed class Capture(ConcurrentQueue<string> traces) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            traces.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{formatter(state, exception)} {exception}"));

        public void Dispose()
        {
        }
    }
}
