using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Une passe de rappels toutes les heures tant que le serveur vit.</summary>
public sealed partial class RappelPeriodique(IServiceScopeFactory portees, TimeProvider horloge, ILogger<RappelPeriodique> traces) : BackgroundService
{
    private static readonly TimeSpan Pas = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minuterie = new PeriodicTimer(Pas, horloge);
        do
        {
            try
            {
                await using var portee = portees.CreateAsyncScope();
                await portee.ServiceProvider.GetRequiredService<RappelerEcheances>().ExecuterAsync(stoppingToken);
            }
            catch (Exception cause) when (cause is DbException or DbUpdateException or IOException)
            {
                // La base manque un instant, ou un autre nœud vient d'écrire le même rappel : la prochaine passe reprend.
                SignalerReport(traces, cause.GetType().Name);
            }
        }
        while (await minuterie.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Les rappels du Pacte sont remis à la prochaine passe ({Nature}).")]
    private static partial void SignalerReport(ILogger traces, string nature);
}
