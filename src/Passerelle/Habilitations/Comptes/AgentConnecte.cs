using System.Security.Claims;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Le compte derrière la session.</summary>
public static class AgentConnecte
{
    /// <summary>Identifiant du compte connecté ; nul sans session.</summary>
    public static Guid? IdCompte(this ClaimsPrincipal agent) =>
        Guid.TryParse(agent.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
