using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Passerelle.Bases;

namespace Passerelle.Bench;

/// <summary>Ce que les bancs de fichiers partagent : chronométrer, copier une requête vers un fichier, prendre la médiane.</summary>
internal static class Mesures
{
    /// <summary>COPY de la requête vers un fichier : ce que PostgreSQL fait de mieux.</summary>
    public static async Task CopierAsync(PasserelleContexte contexte, string requete, string chemin)
    {
        await contexte.Database.OpenConnectionAsync();
        using var lecture = await ((NpgsqlConnection)contexte.Database.GetDbConnection()).BeginTextExportAsync($"COPY ({requete}) TO STDOUT (FORMAT csv, DELIMITER ';', HEADER)");
        await using var sortie = new StreamWriter(chemin);
        var tampon = new char[1 << 16];
        for (int lus; (lus = await lecture.ReadAsync(tampon)) > 0;)
            await sortie.WriteAsync(tampon.AsMemory(0, lus));
    }

    /// <summary>Durée d'une action.</summary>
    public static async Task<TimeSpan> ChronometrerAsync(Func<Task> action)
    {
        var depart = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(depart);
    }

    /// <summary>Médiane des essais, le premier (code froid) écarté.</summary>
    public static TimeSpan Mediane(List<TimeSpan> durees) => durees.Skip(1).Order().ElementAt((durees.Count - 1) / 2);
}
