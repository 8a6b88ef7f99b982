using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Passerelle.Habilitations.Roles;
using Socle.Ports;

namespace Passerelle.Parcours.Personnes;

/// <summary>Qui a la permission d'ouvrir une fiche les ouvre toutes : aucun périmètre n'est posé.</summary>
internal sealed class AccesParPermission(IAuthorizationService autorisation) : IAccesPersonne
{
    /// <inheritdoc/>
    public async Task<bool> PeutVoirAsync(ClaimsPrincipal agent, Guid cle, CancellationToken ct) =>
        (await autorisation.AuthorizeAsync(agent, Permission.PersonnesLire)).Succeeded;
}
