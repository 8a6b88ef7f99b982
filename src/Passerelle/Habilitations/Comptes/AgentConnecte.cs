using System.Security.Claims;
using Passerelle.Habilitations.Connexion;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Le compte derrière la session.</summary>
public static class AgentConnecte
{
    /// <summary>Identifiant du compte connecté ; nul sans session.</summary>
    public static Guid? IdCompte(this ClaimsPrincipal agent) =>
        Guid.TryParse(agent.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>Session de ce témoin ; nulle sans session.</summary>
    public static Guid? Session(this ClaimsPrincipal agent) =>
        Guid.TryParse(agent.FindFirstValue(SessionsCompte.Revendication), out var id) ? id : null;
}
