using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;
using Socle.Bases;

namespace Passerelle.Bench;

/// <summary>Le terme de comparaison : Kestrel et une lecture par clé primaire, rien d'autre. Lancé à part, comme le programme mesuré.</summary>
internal static class ServeurNu
{
    /// <summary>Lecture par défaut : l'identifiant d'un usager de la Plateforme.</summary>
    public const string Lecture = "SELECT identifiant FROM usager WHERE id = @id";

    public static async Task ServirAsync(int port, ChoixBase choix, string lecture)
    {
        var constructeur = WebApplication.CreateSlimBuilder();
        constructeur.Logging.ClearProviders();
        constructeur.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        await using DbDataSource source = choix.Moteur == Moteur.Sqlite
            ? SqliteFactory.Instance.CreateDataSource(choix.ChaineConnexion)
            : NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(choix.Chaine) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 });
        await using var application = constructeur.Build();
        application.MapGet("/{id:long}", async (long id, CancellationToken ct) =>
        {
            await using var connexion = await source.OpenConnectionAsync(ct);
            await using var commande = connexion.CreateCommand();
            commande.CommandText = lecture;
            var parametre = commande.CreateParameter();
            (parametre.ParameterName, parametre.Value) = ("id", id);
            commande.Parameters.Add(parametre);
            return Results.Json(new { numero = await commande.ExecuteScalarAsync(ct) as string });
        });
        await application.RunAsync();
    }
}
