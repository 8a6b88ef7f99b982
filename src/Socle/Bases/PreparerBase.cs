using Microsoft.EntityFrameworkCore;
using Npgsql;
using Socle.Resultats;

namespace Socle.Bases;

/// <summary>Crée la base qui manque et applique les migrations en attente.</summary>
public static class PreparerBase
{
    private static readonly Erreur AutreVersion = new("BASE-002",
        "Cette base a été faite par une autre version du programme, dont celle-ci ne connaît pas toutes les étapes. La servir avec le programme qui l'a faite, ou un plus récent ; "
        + "une base d'essai ou de démonstration se refait (docs/exploitation.md).");

    /// <summary>Prépare ; sans effet quand la base est à jour.</summary>
    /// <exception cref="DemarrageRefuseException">La base porte une étape que ce programme ne connaît pas.</exception>
    public static async Task ExecuterAsync(DbContext contexte, CancellationToken ct)
    {
        if (contexte.Database.IsSqlite())
            CreerFichier(contexte.Database.GetDbConnection().DataSource);
        var (connues, passees) = (contexte.Database.GetMigrations().ToList(), (await contexte.Database.GetAppliedMigrationsAsync(ct)).ToList());
        if (passees.Except(connues).Any())
            throw new DemarrageRefuseException(AutreVersion);
        if (connues.Except(passees).Any())
            await MigrerAsync(contexte, ct);
    }

    /// <summary>Le fichier d'une base SQLite, lisible du seul compte qui la crée ; sans effet s'il existe.</summary>
    private static void CreerFichier(string chemin)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(chemin)!);
        if (!File.Exists(chemin))
            new FileStream(chemin, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
    }

    /// <summary>
    /// SQLite : EF Core verrouille par une ligne en base, qu'un arrêt brutal y laisse et qui ferait attendre sans fin. Un verrou du
    /// système, que la mort du processus rend, dit qui migre ; qui le tient peut donc ôter la ligne abandonnée.
    /// </summary>
    private static async Task MigrerAsync(DbContext contexte, CancellationToken ct)
    {
        if (!contexte.Database.IsSqlite())
        {
            await contexte.Database.MigrateAsync(ct);
            return;
        }
        await using var verrou = await VerrouillerAsync($"{contexte.Database.GetDbConnection().DataSource}.migration", ct);
        await contexte.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await contexte.Database.MigrateAsync(ct);
    }

    private static async Task<FileStream> VerrouillerAsync(string chemin, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(chemin, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(chemin))
            {
                await Task.Delay(100, ct);
            }
        }
    }

    /// <summary>Vrai quand la base n'existe pas encore, ou ne tient aucune table : ses clés peuvent être créées.</summary>
    /// <param name="choix">Base.</param>
    /// <param name="temoin">Une table que le programme crée.</param>
    public static bool EstNeuve(ChoixBase choix, string temoin)
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
        using var commande = new NpgsqlCommand("SELECT to_regclass(@temoin) IS NULL", connexion);
        commande.Parameters.AddWithValue("temoin", temoin);
        return (bool)commande.ExecuteScalar()!;
    }
}
