using Microsoft.AspNetCore.Mvc.Rendering;

namespace Passerelle.Parcours.Orientations;

/// <summary>Un code de l'orientation et ce qu'il veut dire.</summary>
/// <param name="Code">Code enregistré.</param>
/// <param name="Libelle">Mots.</param>
public sealed record MotOrientation(string Code, string Libelle);

/// <summary>Pourquoi la décision s'écarte de la proposition : motifs de refus de l'API Orientation usager v2.</summary>
public static class MotifEcart
{
    /// <summary>Les motifs.</summary>
    public static IReadOnlyList<MotOrientation> Tous { get; } =
    [
        new("DECLARATION_INEXACTE", "Déclaration inexacte"),
        new("SITUATION_NON_COUVERTE", "Situation que le référentiel ne couvre pas"),
        new("APPRECIATION_DIFFERENTE", "Appréciation différente de la situation"),
        new("MANQUE_CAPACITE_ACCUEIL", "Manque de capacité d'accueil"),
        new("ENTRETIEN_ORIENTATION", "Ce qu'a montré l'entretien d'orientation"),
        new("AUTRE", "Autre motif"),
    ];

    /// <summary>Choix d'une liste.</summary>
    public static IReadOnlyList<SelectListItem> Choix { get; } = [new SelectListItem("la décision est la proposition", ""), .. Tous.Select(m => new SelectListItem(m.Libelle, m.Code))];
}

/// <summary>Comment l'orientation est notifiée (lignes 2009-2012).</summary>
public static class ModeNotification
{
    /// <summary>La personne sait, à l'issue de l'entretien, qui la suivra.</summary>
    public const string Entretien = "ENTRETIEN";

    /// <summary>Les modes ; seuls ceux qui donnent une date certaine de réception valent au sens de l'article R. 5411-8-1.</summary>
    public static IReadOnlyList<MotOrientation> Tous { get; } =
    [
        new("LETTRE_RECOMMANDEE", "Lettre recommandée avec avis de réception"),
        new("REMISE_EN_MAIN_PROPRE", "Remise en main propre contre signature"),
        new("LETTRE", "Lettre simple"),
        new("COURRIEL", "Courriel"),
        new(Entretien, "À l'entretien : référent désigné, dit à la personne"),
    ];

    /// <summary>Choix d'une liste.</summary>
    public static IReadOnlyList<SelectListItem> Choix { get; } = [.. Tous.Select(m => new SelectListItem(m.Libelle, m.Code))];

    /// <summary>Vrai quand le mode donne une date certaine de réception (code du travail, art. R. 5411-8-1).</summary>
    public static bool EstCertain(string? code) => code is "LETTRE_RECOMMANDEE" or "REMISE_EN_MAIN_PROPRE";

    /// <summary>Mode en mots.</summary>
    public static string? Dire(string? code) => Tous.FirstOrDefault(m => m.Code == code)?.Libelle;
}

/// <summary>Qui peut décider d'une orientation (ligne 1667) ; un allocataire du RSA l'est par le département, ou par France Travail qu'il délègue ou passé six semaines.</summary>
public static class Decideur
{
    /// <summary>Les quatre décideurs.</summary>
    public static IReadOnlyList<MotOrientation> Tous { get; } =
    [
        new("CD", "Président du conseil départemental"),
        new("FT", "France Travail, par délégation ou passé six semaines"),
        new("ML", "Mission locale"),
        new("CE", "Cap emploi"),
    ];

    /// <summary>Choix d'une liste.</summary>
    public static IReadOnlyList<SelectListItem> Choix { get; } = [.. Tous.Select(m => new SelectListItem(m.Libelle, m.Code))];
}
