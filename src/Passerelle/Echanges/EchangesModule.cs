using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;

namespace Passerelle.Echanges;

/// <summary>Les fichiers qui arrivent et qui partent.</summary>
public sealed class EchangesModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
    }
}
