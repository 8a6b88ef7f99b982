using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Financements;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

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
        services.AddScoped<SuivreCredits>();
        services.AddScoped<SaisirDepense>();
        services.AddScoped<ImporterDepenses>();
        services.AddScoped<ProduireBilan>();
        services.AddScoped<AccepterConstat>();
        services.AddScoped<CorrigerParAvenant>();
    }

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution) => racine.Add(PacteVerbes.Creer(execution));
}
