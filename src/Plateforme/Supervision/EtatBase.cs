using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Socle.Bases;

namespace Plateforme.Supervision;

/// <summary>Ce que l'on sait de la base de la plateforme.</summary>
public enum SituationBase
{
    /// <summary>Aucune base n'existe encore : la plateforme n'a rien à garder.</summary>
    Absente,

    /// <summary>La base répond.</summary>
    Joignable,

    /// <summary>La base existe, ou son serveur est désigné, et ne répond pas.</summary>
    Injoignable,
}

/// <summary>Interroge la base sans jamais la créer.</summary>
public sealed class EtatBase(ChoixBase choix)
{
    /// <summary>Situation à l'instant.</summary>
    public async Task<SituationBase> LireAsync(CancellationToken ct)
    {
        if (choix.Moteur == Moteur.Sqlite && !File.Exists(choix.Chaine))
            return SituationBase.Absente;
        try
        {
            await using var connexion = Ouvrir();
            await connexion.OpenAsync(ct);
            await using var commande = connexion.CreateCommand();
            commande.CommandText = choix.Moteur == Moteur.Sqlite ? "SELECT count(*) FROM sqlite_master" : "SELECT 1";
            await commande.ExecuteScalarAsync(ct);
            return SituationBase.Joignable;
        }
        catch (PostgresException faute) when (faute.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return SituationBase.Absente;
        }
        catch (DbException)
        {
            return SituationBase.Injoignable;
        }
    }

    private DbConnection Ouvrir() => choix.Moteur == Moteur.Sqlite
        ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = choix.Chaine, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString)
        : new NpgsqlConnection(choix.ChaineConnexion);
}
