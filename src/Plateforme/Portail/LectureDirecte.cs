using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Socle.Bases;

namespace Plateforme.Portail;

/// <summary>Lecture sans EF Core, pour les appels que l'on compte par milliers : connexions et instructions préparées réutilisées.</summary>
internal sealed class LectureDirecte : IDisposable, IAsyncDisposable
{
    private readonly DbDataSource source;

    public LectureDirecte(ChoixBase choix) => source = choix.Moteur == Moteur.Sqlite
        ? SqliteFactory.Instance.CreateDataSource(choix.ChaineConnexion)
        : NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(choix.ChaineConnexion) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });

    /// <summary>Lit les lignes d'une requête.</summary>
    public async Task<List<T>> LireAsync<T>(string sql, Func<DbDataReader, T> lire, CancellationToken ct, params (string Nom, object Valeur)[] parametres)
    {
        await using var connexion = await source.OpenConnectionAsync(ct);
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        foreach (var (nom, valeur) in parametres)
        {
            var parametre = commande.CreateParameter();
            (parametre.ParameterName, parametre.Value) = (nom, valeur);
            commande.Parameters.Add(parametre);
        }
        await using var lecteur = await commande.ExecuteReaderAsync(ct);
        var lignes = new List<T>();
        while (await lecteur.ReadAsync(ct))
            lignes.Add(lire(lecteur));
        return lignes;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();
}
