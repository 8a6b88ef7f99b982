using System.Security.Claims;

namespace Socle.Ecrans;

/// <summary>Revendications que le cadre affiche ; le programme les met dans la session à la connexion.</summary>
public static class RevendicationsCadre
{
    /// <summary>Nom affiché de l'agent.</summary>
    public const string Nom = "passerelle:nom";

    /// <summary>Rôles ou fonction, en toutes lettres.</summary>
    public const string Fonction = "passerelle:fonction";

    /// <summary>Nom affiché de l'agent connecté.</summary>
    public static string NomAffiche(this ClaimsPrincipal agent) => agent.FindFirstValue(Nom) ?? agent.Identity?.Name ?? "";
}
