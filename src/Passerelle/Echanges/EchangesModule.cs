using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;
using Passerelle.Parcours.Faits;

namespace Passerelle.Echanges;

/// <summary>Les fichiers qui arrivent et qui partent.</summary>
public sealed class EchangesModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<ImporterFluxCaf>();
        services.AddScoped<ImporterReprise>();
        services.AddScoped<AppliquerLotFaits>();
    }

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution)
    {
        racine.Add(new Command("importer", "Importer un fichier reçu")
        {
            ImporterFluxVerbe.Creer(execution),
            ImporterRepriseVerbe.Creer(execution),
        });
    }
}
