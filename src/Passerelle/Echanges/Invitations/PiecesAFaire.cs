using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Echanges.Invitations;

/// <summary>À l'accueil : les pièces déposées qui attendent un agent.</summary>
internal sealed class PiecesAFaire(PasserelleContexte contexte) : ISourceAFaire
{
    private static readonly Dictionary<string, string> ATraiter = new() { ["Etat"] = nameof(StatutPiece.ATraiter) };

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Permissions => [Permission.PartagesGerer];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct)
    {
        var pieces = await contexte.Pieces.CountAsync(p => p.Statut == StatutPiece.ATraiter, ct);
        return pieces == 0 ? [] :
        [
            new AFaire(pieces == 1 ? "1 pièce reçue à traiter" : $"{pieces:N0} pièces reçues à traiter", Sens.AEcheance, "à traiter", "/Echanges/Invitations/ListerPieces", Permission.PartagesGerer) { Route = ATraiter },
        ];
    }
}
