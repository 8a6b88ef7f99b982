using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Pilotage.Indicateurs;

namespace Passerelle.Pilotage;

/// <summary>Les chiffres.</summary>
public sealed class PilotageModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<CalculerIndicateurs>();
    }

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution) => racine.Add(IndicateursVerbe.Creer(execution));
}
