using Socle.Ecrans;

namespace Passerelle.Echanges.Invitations;

/// <summary>Une pièce, dite à un agent.</summary>
internal static class PieceLisible
{
    public static (Sens Sens, string Mot) Etat(this PieceRecue p) => p.Statut switch
    {
        StatutPiece.ATraiter => (Sens.AEcheance, "à traiter"),
        StatutPiece.Importee => (Sens.Fait, "importée"),
        _ => (Sens.Neutre, "écartée"),
    };
}
