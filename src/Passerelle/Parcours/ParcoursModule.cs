using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;

namespace Passerelle.Parcours;

/// <summary>Les personnes, leurs droits, leurs faits et leurs entrées.</summary>
public sealed class ParcoursModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<AppliquerLotDroits>();
        services.AddScoped<AppliquerLotInstructions>();
        services.AddScoped<RapprocherLot>();
        services.AddScoped<EcrirePersonnes>();
        services.AddScoped<FusionnerPersonnes>();
        services.AddScoped<RecalculerEntrees>();
        services.AddScoped<Socle.Ports.ISourceParcours, SourceParcours>();
    }
}
