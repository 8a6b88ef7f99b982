using System.Reflection;
using Socle.Bases;
using Xunit.Sdk;
using Xunit.v3;

namespace Plateforme.Tests.Donnees;

/// <summary>Donne à une théorie chaque moteur disponible : SQLite toujours, PostgreSQL quand PASSERELLE_TEST_POSTGRES porte la chaîne d'un serveur d'essai.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChaqueMoteurAttribute : DataAttribute
{
    /// <summary>Chaîne de connexion du serveur d'essai.</summary>
    public static string? ServeurPostgres => Environment.GetEnvironmentVariable("PASSERELLE_TEST_POSTGRES");

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        Moteur[] moteurs = ServeurPostgres is null ? [Moteur.Sqlite] : [Moteur.Sqlite, Moteur.Postgres];
        return new(moteurs.Select(m => new TheoryDataRow(m)).ToList<ITheoryDataRow>());
    }

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
