using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.FluxCaf;

namespace Passerelle.Echanges;

/// <summary>Les fichiers qui arrivent et qui partent.</summary>
public sealed class EchangesModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<ImporterFluxCaf>();
        services.AddScoped<ExporterBasePilotage>();
    }

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution)
    {
        racine.Add(new Command("importer", "Importer un fichier reçu")
        {
            ImporterFluxVerbe.Creer(execution),
        });
        racine.Add(new Command("exporter", "Écrire un fichier à envoyer")
        {
            ExporterPilotageVerbe.Creer(execution),
        });
    }
}
