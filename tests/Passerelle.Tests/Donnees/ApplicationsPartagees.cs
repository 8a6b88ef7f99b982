using System.Collections.Concurrent;
using Socle.Bases;

[assembly: AssemblyFixture(typeof(Passerelle.Tests.Donnees.ApplicationsPartagees))]

namespace Passerelle.Tests.Donnees;

/// <summary>
/// Une application par moteur pour tous les essais qui ne la dérangent pas (chacun crée ses comptes). Qui altère la base
/// entière en démarre une à lui : <see cref="ApplicationDeTest.DemarrerAsync"/>.
/// </summary>
public sealed class ApplicationsPartagees : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Moteur, Lazy<Task<ApplicationDeTest>>> applications = [];

    /// <summary>L'application de ce moteur.</summary>
    public Task<ApplicationDeTest> PourAsync(Moteur moteur) =>
        applications.GetOrAdd(moteur, m => new Lazy<Task<ApplicationDeTest>>(() => ApplicationDeTest.DemarrerAsync(m))).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var application in applications.Values)
            await (await application.Value).DisposeAsync();
    }
}
