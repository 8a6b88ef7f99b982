using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Socle.Bases;

/// <summary>
/// Une transaction de travail en masse : remplir des tables temporaires, exécuter du SQL commun aux deux moteurs, valider.
/// Sans <see cref="ValiderAsync"/>, tout est annulé.
/// </summary>
public sealed class SessionLot : IAsyncDisposable
{
    private readonly DbConnection connexion;
    private readonly IDbContextTransaction transaction;
    private readonly EcritureEnLot ecriture;

    private SessionLot(DbConnection connexion, IDbContextTransaction transaction)
    {
        this.connexion = connexion;
        this.transaction = transaction;
        ecriture = EcritureEnLot.Pour(connexion);
    }

    /// <summary>Ouvre la connexion du contexte et une transaction.</summary>
    public static async Task<SessionLot> OuvrirAsync(DbContext contexte, CancellationToken ct)
    {
        await contexte.Database.OpenConnectionAsync(ct);
        var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var session = new SessionLot(contexte.Database.GetDbConnection(), transaction);
        if (session.connexion is NpgsqlConnection)
        {
            // Des lots petits contre des tables grandes : joindre dans l'ordre écrit et chercher par l'index, même sans statistiques (une base neuve n'en a pas, et le
            // planificateur balaierait toute la table à chaque lot), et ne jamais garder un plan fait sur une table vide.
            await session.ExecuterAsync("SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL join_collapse_limit = 1; SET LOCAL random_page_cost = 1.0; SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off; SET LOCAL synchronous_commit = off", ct);
        }
        return session;
    }

    /// <summary>
    /// Ouvre une photographie : toutes les lectures voient la base d'un même instant, et aucune n'attend ni ne fait attendre un
    /// import. Les tables temporaires y restent permises ; elle ne se valide pas.
    /// </summary>
    public static async Task<SessionLot> PhotographierAsync(DbContext contexte, CancellationToken ct)
    {
        await contexte.Database.OpenConnectionAsync(ct);
        DbTransaction photo = contexte.Database.GetDbConnection() switch
        {
            SqliteConnection sqlite => sqlite.BeginTransaction(deferred: true),
            var autre => await autre.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct),
        };
        var session = new SessionLot(photo.Connection!, (await contexte.Database.UseTransactionAsync(photo, ct))!);
        if (session.connexion is NpgsqlConnection)
            await session.ExecuterAsync("SET LOCAL jit = off", ct);
        return session;
    }

    /// <summary>Suffixe d'un tri de textes dans l'ordre des octets, quelle que soit la langue de la base ; SQLite n'en connaît pas d'autre.</summary>
    public string OrdreOctets => connexion is NpgsqlConnection ? " COLLATE \"C\"" : "";

    /// <summary>Remplit une table.</summary>
    public Task InsererAsync<T>(string table, IReadOnlyList<string> colonnes, IReadOnlyCollection<T> lignes, Action<IEcrivainLigne, T> ecrire, CancellationToken ct) =>
        ecriture.InsererAsync(table, colonnes, lignes, ecrire, ct);

    /// <summary>Crée une table temporaire et la remplit. Les colonnes sont « nom type », séparées par des virgules.</summary>
    public async Task RemplirTemporaireAsync<T>(string table, string colonnes, IReadOnlyCollection<T> lignes, Action<IEcrivainLigne, T> ecrire, CancellationToken ct)
    {
        await ecriture.CreerTemporaireAsync(table, colonnes, ct);
        var noms = colonnes.Split(',').Select(c => c.Trim().Split(' ')[0]).ToArray();
        await ecriture.InsererAsync(table, noms, lignes, ecrire, ct);
    }

    /// <summary>Exécute une instruction et rend le nombre de lignes touchées.</summary>
    public async Task<int> ExecuterAsync(string sql, CancellationToken ct, params (string Nom, object? Valeur)[] parametres)
    {
        await using var commande = Commande(sql, parametres);
        return await commande.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Lit les lignes d'une requête.</summary>
    public async Task<List<T>> LireAsync<T>(string sql, Func<DbDataReader, T> lire, CancellationToken ct, params (string Nom, object? Valeur)[] parametres)
    {
        await using var commande = Commande(sql, parametres);
        await using var lecteur = await commande.ExecuteReaderAsync(ct);
        var lignes = new List<T>();
        while (await lecteur.ReadAsync(ct))
            lignes.Add(lire(lecteur));
        return lignes;
    }

    /// <summary>Parcourt les lignes d'une requête une à une, sans les garder.</summary>
    public async Task ParcourirAsync(string sql, Action<DbDataReader> voir, CancellationToken ct, params (string Nom, object? Valeur)[] parametres)
    {
        await using var commande = Commande(sql, parametres);
        await using var lecteur = await commande.ExecuteReaderAsync(ct);
        while (await lecteur.ReadAsync(ct))
            voir(lecteur);
    }

    /// <summary>Lit une valeur entière.</summary>
    public async Task<long> LireEntierAsync(string sql, CancellationToken ct, params (string Nom, object? Valeur)[] parametres)
    {
        await using var commande = Commande(sql, parametres);
        return Convert.ToInt64(await commande.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Réserve des identifiants de masse, et prend du même coup le tour d'écrire : les lots concurrents attendent.</summary>
    /// <returns>Le premier identifiant réservé.</returns>
    public async Task<long> ReserverAsync(int nombre, CancellationToken ct) =>
        await LireEntierAsync("UPDATE compteur_lot SET prochain = prochain + @nombre WHERE nom = 'masse' RETURNING prochain", ct, ("nombre", (long)nombre)) - nombre;

    /// <summary>Valide la transaction, et laisse écrire qui attendait son tour.</summary>
    public async Task ValiderAsync(CancellationToken ct)
    {
        await transaction.CommitAsync(ct);
        if (connexion is SqliteConnection)
            await Task.Delay(AttenteSqlite.Passage, ct);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var brute = transaction.GetDbTransaction();
        await transaction.DisposeAsync();
        // EF Core ne ferme pas une transaction qu'il n'a pas ouverte : celle d'une photographie.
        await brute.DisposeAsync();
    }

    private DbCommand Commande(string sql, (string Nom, object? Valeur)[] parametres)
    {
        var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        commande.CommandType = CommandType.Text;
        commande.Transaction = transaction.GetDbTransaction();
        commande.CommandTimeout = 300;
        foreach (var (nom, valeur) in parametres)
        {
            var parametre = commande.CreateParameter();
            parametre.ParameterName = nom;
            parametre.Value = valeur ?? DBNull.Value;
            commande.Parameters.Add(parametre);
        }
        return commande;
    }
}
