using Npgsql;
using Socle.Bases;

namespace Passerelle.Bench;

/// <summary>Ce dont une mesure a besoin : un dossier jetable, un serveur PostgreSQL, le programme compilé en Release.</summary>
internal sealed class Atelier : IAsyncDisposable
{
    private readonly ServeurPostgres serveur;
    private readonly List<string> bases = [];

    private Atelier(string dossier, ServeurPostgres serveur) => (Dossier, this.serveur) = (dossier, serveur);

    /// <summary>Dossier jetable.</summary>
    public string Dossier { get; }

    /// <summary>Les deux moteurs, dans l'ordre où on les mesure.</summary>
    public static IReadOnlyList<Moteur> Moteurs { get; } = [Moteur.Sqlite, Moteur.Postgres];

    /// <summary>Prépare.</summary>
    public static async Task<Atelier> OuvrirAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("passerelle-banc-").FullName;
        return new Atelier(dossier, await ServeurPostgres.DemarrerAsync());
    }

    /// <summary>Une base neuve, absente tant que le programme ne l'a pas créée, et son programme.</summary>
    public Programme NouvelleBase(Moteur moteur)
    {
        var nom = $"banc_{Guid.NewGuid():N}";
        var dossier = Directory.CreateDirectory(Path.Combine(Dossier, nom)).FullName;
        if (moteur == Moteur.Postgres)
            bases.Add(nom);
        return new Programme(moteur == Moteur.Sqlite ? new ChoixBase(moteur, Path.Combine(dossier, "passerelle.db")) : new ChoixBase(moteur, serveur.Chaine(nom)), dossier);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        await using (var connexion = new NpgsqlConnection(serveur.Chaine("postgres")))
        {
            await connexion.OpenAsync();
            foreach (var nom in bases)
            {
                await using var destruction = new NpgsqlCommand($"DROP DATABASE IF EXISTS {nom} WITH (FORCE)", connexion);
                await destruction.ExecuteNonQueryAsync();
            }
        }
        NpgsqlConnection.ClearAllPools();
        await serveur.DisposeAsync();
        Directory.Delete(Dossier, recursive: true);
    }
}
