using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Socle.Journal;

/// <summary>Scelle le journal toutes les cinq secondes tant que le serveur vit.</summary>
public sealed partial class ScellementPeriodique(IServiceScopeFactory portees, TimeProvider horloge, ILogger<ScellementPeriodique> traces) : BackgroundService
{
    /// <summary>Pas du scellement.</summary>
    public static readonly TimeSpan Pas = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minuterie = new PeriodicTimer(Pas, horloge);
        while (await minuterie.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var portee = portees.CreateAsyncScope();
                await portee.ServiceProvider.GetRequiredService<ScellerJournal>().ExecuterAsync(stoppingToken);
            }
            catch (Exception cause) when (cause is DbException or IOException or FormatException)
            {
                // Base occupée, disque plein, fichier d'ancres abîmé : les écrans servent, les lignes attendent leur sceau.
                SignalerReport(traces, cause);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Le scellement du journal est remis au prochain passage.")]
    private static partial void SignalerReport(ILogger traces, Exception cause);
}
