using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;

namespace Passerelle.Pilotage;

/// <summary>Les chiffres.</summary>
public sealed class PilotageModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
    }
}
