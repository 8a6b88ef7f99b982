using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Socle.Courriels;

/// <summary>Une passe d'envoi toutes les deux secondes tant que le serveur vit.</summary>
public sealed partial class ExpeditionPeriodique(IServiceScopeFactory portees, TimeProvider horloge, ILogger<ExpeditionPeriodique> traces) : BackgroundService
{
    private static readonly TimeSpan Pas = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minuterie = new PeriodicTimer(Pas, horloge);
        while (await minuterie.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var portee = portees.CreateAsyncScope();
                await portee.ServiceProvider.GetRequiredService<ExpedierCourriels>().ExecuterAsync(stoppingToken);
            }
            catch (Exception cause) when (cause is DbException or IOException)
            {
                // La base manque un instant : les courriels attendent leur passe.
                SignalerReport(traces, cause.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "L'envoi des courriels est remis à la prochaine passe ({Nature}).")]
    private static partial void SignalerReport(ILogger traces, string nature);
}
