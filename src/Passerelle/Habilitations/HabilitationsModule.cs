using System.CommandLine;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Habilitations;

/// <summary>Qui entre, et ce qu'il peut : comptes, rôles, connexion, journal.</summary>
public sealed class HabilitationsModule : IModulePasserelle
{
    private const string Groupe = "Habilitations";

    /// <inheritdoc/>
    public void AjouterServices(IServiceCollection services)
    {
        services.AjouterProtection();
        services.AjouterIdentite();
        services.AjouterSession();
        services.AjouterPolitiques();
        services.AddScoped<OuvrirSession>();
    }
}
