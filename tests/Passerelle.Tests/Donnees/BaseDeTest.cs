using Npgsql;
using Socle.Bases;

namespace Passerelle.Tests.Donnees;

/// <summary>Une base neuve d'un moteur, détruite à la fin.</summary>
public sealed class BaseDeTest : IAsyncDisposable
{
    private readonly string nom = $"passerelle_essai_{Guid.NewGuid():N}";

    /// <summary>Crée la base.</summary>
    public BaseDeTest(Moteur moteur)
    {
        Dossier = Directory.CreateTempSubdirectory("passerelle-essai-").FullName;
        Choix = moteur == Moteur.Sqlite
            ? new ChoixBase(Moteur.Sqlite, Path.Combine(Dossier, "essai.db"))
            : new ChoixBase(Moteur.Postgres, Chaine(nom));
    }

    /// <summary>Dossier de travail.</summary>
    public string Dossier { get; }

    /// <summary>Base choisie.</summary>
    public ChoixBase Choix { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
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

    private static string Chaine(string baseVisee) =>
        new NpgsqlConnectionStringBuilder(ChaqueMoteurAttribute.ServeurPostgres) { Database = baseVisee }.ConnectionString;
}
