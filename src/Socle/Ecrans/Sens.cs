namespace Socle.Ecrans;

/// <summary>Les seuls sens que porte une couleur à l'écran, toujours avec un mot et une forme.</summary>
public enum Sens
{
    /// <summary>Sans urgence : une information.</summary>
    Neutre,

    /// <summary>Fait (rond coché).</summary>
    Fait,

    /// <summary>À échéance (horloge).</summary>
    AEcheance,

    /// <summary>En retard (triangle).</summary>
    EnRetard,

    /// <summary>Bloqué (carré barré).</summary>
    Bloque,
}
