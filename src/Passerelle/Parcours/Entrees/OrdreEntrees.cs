namespace Passerelle.Parcours.Entrees;

/// <summary>Comment se rangent les entrées d'une liste.</summary>
public enum OrdreEntrees
{
    /// <summary>La plus ancienne d'abord.</summary>
    Anciennes,

    /// <summary>La plus récente d'abord.</summary>
    Recentes,

    /// <summary>Par nom.</summary>
    ParNom,
}
