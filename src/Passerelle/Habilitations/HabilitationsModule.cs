using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;

namespace Passerelle.Habilitations;

/// <summary>Qui entre, et ce qu'il peut : comptes, rôles, connexion, journal.</summary>
public sealed class HabilitationsModule : IModulePasserelle
{
    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
    }
}
