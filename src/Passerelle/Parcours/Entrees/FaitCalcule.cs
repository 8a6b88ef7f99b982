namespace Passerelle.Parcours.Entrees;

/// <summary>Un fait de parcours tel que le calcul des entrées le lit.</summary>
public sealed record FaitCalcule
{
    public required long Id { get; init; }

    public required TypeFait Type { get; init; }

    /// <summary>Date d'effet : la notification pour une orientation qui en a une, sinon la date du fait.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Clé du fait chez celui qui l'a saisi ; départage deux faits d'un même jour (ordre ordinal).</summary>
    public required string Reference { get; init; }

    /// <summary>HONORE|ABSENT|ANNULE|PREVU, CER|PPAE|CE, motif de sortie… selon <see cref="Type"/>.</summary>
    public string? Valeur { get; init; }

    /// <summary>EMPLOI, SOCIO_PRO ou SOCIAL.</summary>
    public string? TypeParcours { get; init; }

    public string? Structure { get; init; }

    public string? Referent { get; init; }

    /// <summary>FT, CD, DCD, ML, CE ou AUTRE.</summary>
    public string? Organisme { get; init; }

    /// <summary>INTENSIF pour une orientation vers un portefeuille intensif (ligne 1715).</summary>
    public string? Detail { get; init; }
}
