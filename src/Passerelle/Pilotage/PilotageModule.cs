using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Passerelle.Pilotage.Indicateurs;
using Socle.Ecrans;

namespace Passerelle.Pilotage;

/// <summary>Les chiffres.</summary>
public sealed class PilotageModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AddScoped<CalculerIndicateurs>();

        services.Reserver("/Pilotage/Indicateurs", Permission.IndicateursLire);
        services.Annoncer(new EntreeNavigation("Pilotage", "Indicateurs", "/Pilotage/Indicateurs/AfficherIndicateurs", Permission.IndicateursLire) { Rang = 40, Aide = "Volets 2 et 3 : le chiffre, par mois, et les personnes derrière." });
    }

    /// <inheritdoc/>
    public void AjouterVerbes(RootCommand racine, Execution execution) => racine.Add(IndicateursVerbe.Creer(execution));
}
