using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation;

/// <summary>Le Pacte des solidarités : ce qui est signé, ce qui se dépense, ce qui se vérifie.</summary>
public sealed class ContractualisationModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<ChargerPacte>();
        services.AddScoped<LirePacte>();
        services.AddScoped<ConstruireTableau>();
        services.AddScoped<VerifierPacte>();
        services.AddScoped<AccepterConstat>();
        services.AddScoped<CorrigerParAvenant>();
    }

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution) => racine.Add(PacteVerbes.Creer(execution));
}
