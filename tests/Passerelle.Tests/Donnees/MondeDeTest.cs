using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Passerelle.Bases;
using Passerelle.Echanges;
using Passerelle.Habilitations;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Pilotage;
using Socle.Bases;
using Socle.Cles;

namespace Passerelle.Tests.Donnees;

/// <summary>
/// Une base neuve et migrée, les services des modules, et de quoi y écrire des personnes, des flux et des faits sans fichier : flux
/// et faits s'enregistrent, sauf mention contraire, le jour où ils sont reçus ou datés.
/// </summary>
public sealed partial class MondeDeTest : IAsyncDisposable
{
    private readonly BaseDeTest baseDeTest;
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope portee;
    private long dernierId = 1_000;

    private MondeDeTest(BaseDeTest baseDeTest)
    {
        this.baseDeTest = baseDeTest;
        var execution = new Execution([new HabilitationsModule(), new ParcoursModule(), new EchangesModule(), new PilotageModule()]);
        var collection = execution.Services(baseDeTest.Choix);
        collection.Replace(ServiceDescriptor.Singleton(_ => Trousseau.Ouvrir(Path.Combine(baseDeTest.Dossier, "cles"), creer: true)));
        services = collection.BuildServiceProvider(validateScopes: true);
        portee = services.CreateAsyncScope();
        Contexte = Service<PasserelleContexte>();
    }

    /// <summary>Dossier de travail, effacé à la fin.</summary>
    public string Dossier => baseDeTest.Dossier;

    /// <summary>Contexte de la portée.</summary>
    public PasserelleContexte Contexte { get; }

    /// <summary>Crée un monde vide.</summary>
    public static async Task<MondeDeTest> CreerAsync(Moteur moteur)
    {
        var monde = new MondeDeTest(new BaseDeTest(moteur));
        await PreparerBase.ExecuterAsync(monde.Contexte, CancellationToken.None);
        return monde;
    }

    /// <summary>Un service de la portée.</summary>
    public T Service<T>()
        where T : notnull => portee.ServiceProvider.GetRequiredService<T>();

    /// <summary>Enregistre ce qui fut ajouté et calcule les entrées de tous.</summary>
    public async Task EnregistrerAsync()
    {
        var personnes = Contexte.Personnes.Local.Select(p => p.Id).ToList();
        Contexte.AddRange(personnes.Select(id => new Recalcul { PersonneId = id }));
        await Contexte.SaveChangesAsync();
        Contexte.ChangeTracker.Clear();
        await Service<RecalculerEntrees>().ExecuterAsync(null, CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await portee.DisposeAsync();
        await services.DisposeAsync();
        await baseDeTest.DisposeAsync();
    }

    private long ProchainId() => ++dernierId;
}
