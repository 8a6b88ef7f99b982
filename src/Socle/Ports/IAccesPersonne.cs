using System.Security.Claims;

namespace Socle.Ports;

/// <summary>Qui peut voir qui, au-delà de la permission : un périmètre (structure, portefeuille) le restreint sans toucher aux pages.</summary>
public interface IAccesPersonne
{
    /// <summary>Vrai quand cet agent peut ouvrir la fiche de cette personne.</summary>
    /// <param name="agent">Agent connecté.</param>
    /// <param name="cle">Identifiant public de la personne.</param>
    /// <param name="ct">Annulation.</param>
    Task<bool> PeutVoirAsync(ClaimsPrincipal agent, Guid cle, CancellationToken ct);
}
