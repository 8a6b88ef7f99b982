using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Socle.Bases;

/// <summary>
/// Réglages SQLite à l'ouverture : journal WAL (les écrans lisent pendant qu'un import écrit), écriture sûre à l'arrêt brutal
/// du programme, tables temporaires en mémoire, attente serrée du tour d'écrire.
/// </summary>
public sealed class ReglagesSqlite : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        AttenteSqlite.Poser((SqliteConnection)connection);
        using var commande = Commande(connection);
        commande.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        AttenteSqlite.Poser((SqliteConnection)connection);
        await using var commande = Commande(connection);
        await commande.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Commande(DbConnection connexion)
    {
        // EF Core regarde en lecture seule si la base existe ; un arrêt brutal a pu en laisser une vide, qu'il ne pourrait passer en WAL.
        var lectureSeule = new SqliteConnectionStringBuilder(connexion.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
        var commande = connexion.CreateCommand();
        commande.CommandText = lectureSeule ? Pragmas : $"PRAGMA journal_mode=WAL; {Pragmas}";
        return commande;
    }
}
