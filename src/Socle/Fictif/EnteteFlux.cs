namespace Socle.Fictif;

/// <summary>En-tête d'un flux. <c>Nature</c> : M (mensuel, tout) ou J (quotidien, ce qui a changé).</summary>
public sealed record EnteteFlux
{
    /// <summary>NUMORG de la Meuse (CAF de Bar-le-Duc).</summary>
    public const string NumeroOrganisme = "551";

    /// <summary>CAF ou MSA.</summary>
    public required string Organisme { get; init; }

    public required char Nature { get; init; }

    /// <summary>DTCREAFLUX et HEUCREAFLUX.</summary>
    public required DateTime Creation { get; init; }

    /// <summary>DTREF.</summary>
    public required DateOnly Reference { get; init; }
}
