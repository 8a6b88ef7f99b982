using System.Reflection;
using Socle.Bases;
using Xunit.Sdk;
using Xunit.v3;

namespace Passerelle.Tests.Donnees;

/// <summary>
/// Donne à une théorie chaque moteur disponible : SQLite toujours, PostgreSQL quand PASSERELLE_TEST_POSTGRES porte la chaîne de
/// connexion d'un serveur (la CI la pose). Sans elle, le cas PostgreSQL n'existe pas : rien n'est sauté en silence.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChaqueMoteurAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(Disponibles.Select(m => new TheoryDataRow(m)).ToList<ITheoryDataRow>());

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;

    /// <summary>Moteurs disponibles.</summary>
    public static IReadOnlyList<Moteur> Disponibles => ServeurPostgres is null ? [Moteur.Sqlite] : [Moteur.Sqlite, Moteur.Postgres];

    /// <summary>Chaîne de connexion du serveur d'essai.</summary>
    public static string? ServeurPostgres => Environment.GetEnvironmentVariable("PASSERELLE_TEST_POSTGRES");
}
