using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Socle.Bases;

/// <summary>
/// Le seul endroit où les deux moteurs diffèrent : remplir vite une table (COPY binaire ou instruction préparée).
/// Tout le reste — rapprocher, insérer, mettre à jour — est du SQL commun qui joint ces tables.
/// </summary>
public abstract class EcritureEnLot
{
    /// <summary>Le mécanisme du moteur de cette connexion, ouverte.</summary>
    public static EcritureEnLot Pour(DbConnection connexion) => connexion switch
    {
        SqliteConnection sqlite => new EcritureEnLotSqlite(sqlite),
        NpgsqlConnection postgres => new EcritureEnLotPostgres(postgres),
        _ => throw new ArgumentException($"Moteur inconnu : {connexion.GetType().Name}", nameof(connexion)),
    };

    /// <summary>Insère les lignes dans la transaction en cours de la connexion.</summary>
    /// <param name="table">Nom de la table, temporaire ou non.</param>
    /// <param name="colonnes">Colonnes, dans l'ordre où <paramref name="ecrire"/> les donne.</param>
    /// <param name="lignes">Les lignes.</param>
    /// <param name="ecrire">Écrit une ligne : une valeur par colonne.</param>
    /// <param name="ct">Annulation.</param>
    public abstract Task InsererAsync<T>(string table, IReadOnlyList<string> colonnes, IReadOnlyCollection<T> lignes, Action<IEcrivainLigne, T> ecrire, CancellationToken ct);

    /// <summary>Crée une table temporaire, vide, propre à la connexion.</summary>
    /// <param name="table">Nom.</param>
    /// <param name="colonnes">Définition des colonnes : <c>bigint</c>, <c>text</c>, <c>date</c>, <c>boolean</c>, <c>uuid</c>, <c>binaire</c>.</param>
    /// <param name="ct">Annulation.</param>
    public abstract Task CreerTemporaireAsync(string table, string colonnes, CancellationToken ct);
}
