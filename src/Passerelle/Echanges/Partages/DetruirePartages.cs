using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;

namespace Passerelle.Echanges.Partages;

/// <summary>
/// Détruit ce qui a expiré, et balaie les contenus sans clé en base qu'un arrêt brutal a laissés. Rejouée, tuée ou faite par deux nœuds,
/// une passe ne défait rien.
/// </summary>
public sealed class DetruirePartages(PasserelleContexte contexte, CoffreContenus coffre, FermerPartage fermer, TimeProvider horloge)
{
    /// <summary>Un contenu sans clé plus jeune est peut-être en train d'arriver.</summary>
    private static readonly TimeSpan Arrivee = TimeSpan.FromDays(1);

    /// <summary>Une passe ; rend le nombre de partages détruits.</summary>
    public async Task<int> ExecuterAsync(CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var expires = await contexte.Partages.Where(p => p.Statut == StatutPartage.Ouvert && p.ExpireLe <= maintenant).Select(p => p.Id).ToListAsync(ct);
        var detruits = 0;
        foreach (var id in expires)
        {
            if (await fermer.ExecuterAsync(id, StatutPartage.Expire, "expiré", ct))
                detruits++;
        }
        await BalayerAsync(maintenant, ct);
        return detruits;
    }

    private async Task BalayerAsync(DateTime maintenant, CancellationToken ct)
    {
        foreach (var (id, ecritLe) in coffre.Presents().ToList())
        {
            var cle = await contexte.Partages.Where(p => p.Id == id).Select(p => new { Vivant = p.CleEnveloppee != null })
                .Concat(contexte.Pieces.Where(p => p.Id == id).Select(p => new { Vivant = p.CleEnveloppee != null })).SingleOrDefaultAsync(ct);
            if (cle is { Vivant: false } || (cle is null && ecritLe < maintenant - Arrivee))
                coffre.Effacer(id);
        }
    }
}

/// <summary>Une passe chaque minute tant que le serveur vit.</summary>
internal sealed partial class DestructionPeriodique(IServiceScopeFactory portees, TimeProvider horloge, ILogger<DestructionPeriodique> traces) : BackgroundService
{
    private static readonly TimeSpan Pas = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minuterie = new PeriodicTimer(Pas, horloge);
        do
        {
            try
            {
                await using var portee = portees.CreateAsyncScope();
                await portee.ServiceProvider.GetRequiredService<DetruirePartages>().ExecuterAsync(stoppingToken);
            }
            catch (Exception panne) when (panne is DbException or IOException or DbUpdateException)
            {
                // La base ou le disque manque un instant : un lien expiré ne donne déjà plus rien, sa clé attend la passe suivante.
                SignalerReport(panne.GetType().Name);
            }
        }
        while (await minuterie.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "La destruction des partages expirés est remise à la minute suivante ({Nature}).")]
    private partial void SignalerReport(string nature);
}
