using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;

namespace Passerelle.Parcours;

/// <summary>Les personnes, leurs droits, leurs faits et leurs entrées.</summary>
public sealed class ParcoursModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
    }
}
