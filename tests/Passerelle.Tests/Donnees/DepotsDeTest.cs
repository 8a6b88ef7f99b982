using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges;
using Passerelle.Echanges.Transmissions;

namespace Passerelle.Tests.Donnees;

/// <summary>Fait traiter les dépôts d'une application d'essai, dont les travaux de fond sont arrêtés.</summary>
public static class DepotsDeTest
{
    /// <summary>Traite jusqu'à ce qu'aucun dépôt n'attende.</summary>
    public static async Task TraiterAsync(ApplicationDeTest application)
    {
        using var travail = ActivatorUtilities.CreateInstance<TraiterDepots>(application.Services);
        await travail.StartAsync(CancellationToken.None);
        using var limite = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await application.LireAsync(c => c.Transmissions.AnyAsync(t => t.Statut == StatutTransmission.EnAttente || t.Statut == StatutTransmission.EnCours || (t.Depot != null && t.Statut != StatutTransmission.AFaireCorrespondre))))
            await Task.Delay(20, limite.Token);
        await travail.StopAsync(CancellationToken.None);
    }
}
