namespace Plateforme.Supervision;

/// <summary>Passe la sonde à chaque minute de sa plage, tant que le serveur vit.</summary>
internal sealed class SondePeriodique(SonderServices sonde, TimeProvider horloge) : BackgroundService
{
    // Plus court que la minute, pour n'en sauter aucune.
    private static readonly TimeSpan Pas = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minuterie = new PeriodicTimer(Pas, horloge);
        while (await minuterie.WaitForNextTickAsync(stoppingToken))
            await sonde.PasserAsync(stoppingToken);
    }
}
