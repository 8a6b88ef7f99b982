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
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        AttenteSqlite.Poser((SqliteConnection)connection);
        using var commande = connection.CreateCommand();
        commande.CommandText = Pragmas;
        commande.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        AttenteSqlite.Poser((SqliteConnection)connection);
        await using var commande = connection.CreateCommand();
        commande.CommandText = Pragmas;
        await commande.ExecuteNonQueryAsync(cancellationToken);
    }
}
