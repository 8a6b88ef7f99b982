namespace Socle.Fictif;

/// <summary>
/// Taille et composition de la population inventée. Les valeurs par défaut sont celles du bassin de Verdun
/// au 31 décembre 2023 (lignes 1638-1661) ; pour un petit jeu, réduire ensemble <c>Adultes</c> et <c>DemandesParMois</c>.
/// </summary>
public sealed record ProfilFictif
{
    /// <summary>Allocataires, conjoints compris (ligne 1643).</summary>
    public int Adultes { get; init; } = 2342;

    /// <summary>Foyers dont une demande aboutit chaque mois. Avec les retours et les changements de revenu : environ 75 entrées (ligne 1644).</summary>
    public double DemandesParMois { get; init; } = 55;

    /// <summary>Part des allocataires isolés (ligne 1659).</summary>
    public double PartIsoles { get; init; } = 0.69;

    /// <summary>Part des isolés qui n'ont pas d'enfant (ligne 1659).</summary>
    public double PartIsolesSansEnfant { get; init; } = 0.47;

    /// <summary>Part des droits suspendus au début.</summary>
    public double PartSuspendus { get; init; } = 0.08;
}
