using Microsoft.AspNetCore.Mvc.Rendering;

namespace Passerelle.Parcours.Structures;

/// <summary>
/// Organisme référent (code du travail, art. L. 5411-5-1, IV ; lignes 1670 et 1783) : les codes sont ceux de l'interface
/// d'inscription.
/// </summary>
/// <param name="Code">FT, CD, DCD, ML, CE ou AUTRE.</param>
/// <param name="Libelle">Nom.</param>
/// <param name="DoitContracter">Le contrat d'engagement s'y signe sous un mois (art. D. 5411-14-1 : 1° à 4°, Cap emploi n'y est pas).</param>
public sealed record NatureOrganisme(string Code, string Libelle, bool DoitContracter)
{
    /// <summary>Les six natures.</summary>
    public static IReadOnlyList<NatureOrganisme> Toutes { get; } =
    [
        new("FT", "France Travail", true),
        new("CD", "Département", true),
        new("DCD", "Délégataire du département", true),
        new("ML", "Mission locale", true),
        new("CE", "Cap emploi", false),
        new("AUTRE", "Autre organisme", false),
    ];

    /// <summary>Nature de ce code.</summary>
    public static NatureOrganisme? Trouver(string? code) => Toutes.FirstOrDefault(o => o.Code == code);

    /// <summary>Choix d'une liste.</summary>
    public static IReadOnlyList<SelectListItem> Choix { get; } = [.. Toutes.Select(o => new SelectListItem(o.Libelle, o.Code))];
}
