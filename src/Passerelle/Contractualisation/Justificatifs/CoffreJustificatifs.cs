using Socle.Cles;

namespace Passerelle.Contractualisation.Justificatifs;

/// <summary>Le coffre des pièces : à part de celui des partages, dont un balayage détruit ce qu'il ne connaît pas.</summary>
public sealed class CoffreJustificatifs(Trousseau trousseau) : CoffreContenus(trousseau, Nom)
{
    /// <summary>Nom du coffre.</summary>
    public const string Nom = "justificatifs";
}
