using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Roles;
using Socle.Bases;
using Socle.Cles;
using Socle.Journal;

namespace Passerelle.Tests.Donnees;

/// <summary>L'application entière en mémoire, sur une base neuve. Les essais l'appellent comme un navigateur.</summary>
public sealed class ApplicationDeTest : IAsyncDisposable
{
    private readonly BaseDeTest baseDeTest;
    private readonly WebApplication application;
    private int rang;

    private ApplicationDeTest(BaseDeTest baseDeTest, IModulePasserelle[] enPlus)
    {
        this.baseDeTest = baseDeTest;
        application = ServirApplication.Construire(new Execution([.. ModulesPasserelle.Tous, .. enPlus]), baseDeTest.Choix, null, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Horloge));
            builder.Services.Replace(ServiceDescriptor.Singleton(_ => Trousseau.Ouvrir(Path.Combine(baseDeTest.Dossier, "cles"), creer: true)));
            // Le condensé lent n'est pas ce qu'on essaie ici.
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
            // Le scellement se fait à la demande de l'essai.
            builder.Services.RemoveAll<IHostedService>();
        });
    }

    /// <summary>Horloge de l'application.</summary>
    public HorlogeReglable Horloge { get; } = new();

    /// <summary>Services, pour préparer et vérifier.</summary>
    public IServiceProvider Services => application.Services;

    /// <summary>Démarre une application neuve, avec des modules d'essai en plus.</summary>
    public static async Task<ApplicationDeTest> DemarrerAsync(Moteur moteur, params IModulePasserelle[] enPlus)
    {
        var essai = new ApplicationDeTest(new BaseDeTest(moteur), enPlus);
        // Marquée de démonstration : les essais entrent sans second facteur.
        await ServirApplication.PreparerAsync(essai.application, CancellationToken.None, demonstration: true);
        await essai.application.StartAsync();
        return essai;
    }

    /// <summary>Démarre une application sur une vraie base, sans marque de démonstration : mots de passe jugés, second facteur exigé.</summary>
    public static async Task<ApplicationDeTest> DemarrerEnServiceAsync(Moteur moteur, params IModulePasserelle[] enPlus)
    {
        var essai = new ApplicationDeTest(new BaseDeTest(moteur), enPlus);
        await ServirApplication.PreparerAsync(essai.application, CancellationToken.None);
        await essai.application.StartAsync();
        return essai;
    }

    /// <summary>Un navigateur neuf, sans session.</summary>
    public Navigateur Ouvrir() => new(application.GetTestServer().CreateHandler());

    /// <summary>Crée un compte ; rend son identifiant et son mot de passe.</summary>
    public async Task<CompteDeTest> CreerCompteAsync(DateOnly? finLe, params Role[] roles)
    {
        const string MotDePasse = "quatre mots sans rapport";
        var identifiant = $"agent{Interlocked.Increment(ref rang)}";
        await using var portee = Services.CreateAsyncScope();
        var resultat = await portee.ServiceProvider.GetRequiredService<CreerCompte>().ExecuterAsync(new CreerCompteCommand
        {
            Identifiant = identifiant,
            Nom = "Camille Vauthier",
            Roles = [.. roles.Select(r => r.Code)],
            FinLe = finLe,
            MotDePasse = MotDePasse,
        }, CancellationToken.None);
        return new CompteDeTest(resultat.Valeur.Id, identifiant, MotDePasse);
    }

    /// <summary>Un navigateur connecté avec ces rôles.</summary>
    public async Task<Navigateur> ConnecterAsync(params Role[] roles)
    {
        var navigateur = Ouvrir();
        await navigateur.SeConnecterAsync(await CreerCompteAsync(null, roles));
        return navigateur;
    }

    /// <summary>Exécute dans une portée, et rend ce qui est lu.</summary>
    public async Task<T> LireAsync<T>(Func<PasserelleContexte, Task<T>> lecture)
    {
        await using var portee = Services.CreateAsyncScope();
        return await lecture(portee.ServiceProvider.GetRequiredService<PasserelleContexte>());
    }

    /// <summary>Lignes du journal, dans l'ordre.</summary>
    public Task<List<EntreeJournal>> JournalAsync() => LireAsync(c => Task.FromResult(c.Journal.OrderBy(e => e.Id).ToList()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        await baseDeTest.DisposeAsync();
    }
}

/// <summary>Un compte d'essai.</summary>
public sealed record CompteDeTest(Guid Id, string Identifiant, string MotDePasse);
