namespace Socle.Commandes;

/// <summary>Codes de sortie de la ligne de commande ; les travaux planifiés s'y fient.</summary>
public static class CodeSortie
{
    /// <summary>Fait.</summary>
    public const int Fait = 0;

    /// <summary>Refusé, rien n'a changé.</summary>
    public const int Refuse = 1;

    /// <summary>Mauvais usage.</summary>
    public const int Usage = 2;

    /// <summary>Fait, des lignes sont rejetées.</summary>
    public const int AvecRejets = 3;
}
