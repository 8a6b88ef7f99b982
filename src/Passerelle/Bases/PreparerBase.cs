using Microsoft.EntityFrameworkCore;
using Npgsql;
using Socle.Bases;

namespace Passerelle.Bases;

/// <summary>Crée la base qui manque et applique les migrations en attente.</summary>
public static class PreparerBase
{
    /// <summary>Prépare ; sans effet quand la base est à jour.</summary>
    public static async Task ExecuterAsync(PasserelleContexte contexte, CancellationToken ct)
    {
        if (contexte.Database.IsSqlite())
            Directory.CreateDirectory(Path.GetDirectoryName(contexte.Database.GetDbConnection().DataSource)!);
        if ((await contexte.Database.GetPendingMigrationsAsync(ct)).Any())
            await contexte.Database.MigrateAsync(ct);
    }

    /// <summary>Vrai quand la base n'existe pas encore, ou ne tient aucune table : ses clés peuvent être créées.</summary>
    public static bool EstNeuve(ChoixBase choix)
    {
        if (choix.Moteur == Moteur.Sqlite)
            return !File.Exists(choix.Chaine) || new FileInfo(choix.Chaine).Length == 0;
        using var connexion = new NpgsqlConnection(choix.ChaineConnexion);
        try
        {
            connexion.Open();
        }
        catch (PostgresException absente) when (absente.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return true;
        }
        using var commande = new NpgsqlCommand("SELECT to_regclass('identite') IS NULL", connexion);
        return (bool)commande.ExecuteScalar()!;
    }
}
