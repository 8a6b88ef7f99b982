using System.Collections.Frozen;
using Socle.Fichiers;

namespace Plateforme.Nomenclatures;

/// <summary>Un code du référentiel de diagnostic v4, et ce dont il dépend.</summary>
/// <param name="Type">thematique_besoin, besoin, thematique_contrainte, contrainte, situation ou objectif.</param>
/// <param name="Code">Code, unique dans son type.</param>
/// <param name="Libelle">Libellé officiel.</param>
/// <param name="Parent">Code du parent ; vide pour une thématique.</param>
internal sealed record CodeDiagnostic(string Type, string Code, string Libelle, string Parent);

/// <summary>
/// Le référentiel de diagnostic v4 (<c>donnees/plateforme</c>). Un code ne vaut que dans son type : 44 codes sont partagés entre situations et objectifs.
/// </summary>
internal static class ReferentielDiagnostic
{
    /// <summary>Contrainte de l'autonomie numérique.</summary>
    public const string ContrainteNumerique = "22";

    /// <summary>Besoin de l'autonomie numérique.</summary>
    public const string BesoinNumerique = "7";

    public static readonly string[] ValeursBesoin = ["NON_EXPLORE", "BESOIN", "POINT_FORT"];
    public static readonly string[] ValeursContrainte = ["NON_ABORDEE", "OUI", "CLOTUREE", "SUPPRIMEE"];
    public static readonly string[] ValeursSituation = ["NON_ABORDEE", "OUI", "NON"];
    public static readonly string[] ValeursObjectif = ["NON_ABORDE", "EN_COURS", "REALISE", "ABANDONNE"];
    public static readonly string[] Impacts = ["FORT", "MOYEN", "FAIBLE", "NON_RENSEIGNE"];
    public static readonly string[] Reponses = ["OUI", "NON", "NE_SAIT_PAS"];

    private static readonly IReadOnlyList<CodeDiagnostic> Codes = [.. DonneesEmbarquees.Lire(typeof(ReferentielDiagnostic).Assembly, "plateforme/diagnostic-v4", "type", "code", "libelle", "parent").Select(l => new CodeDiagnostic(l[0], l[1], l[2], l[3]))];
    private static readonly FrozenDictionary<(string Type, string Code), CodeDiagnostic> ParCode = Codes.ToFrozenDictionary(c => (c.Type, c.Code));

    /// <summary>Les neuf analyses du pouvoir d'agir.</summary>
    public static IReadOnlyList<(string Confiance, string Accompagnement, string Libelle)> Analyses { get; } =
        [.. DonneesEmbarquees.Lire(typeof(ReferentielDiagnostic).Assembly, "plateforme/pouvoir-agir-v4", "confiance", "accompagnement", "libelle").Select(l => (l[0], l[1], l[2]))];

    /// <summary>Thématiques de besoins.</summary>
    public static IReadOnlyList<CodeDiagnostic> ThematiquesBesoins { get; } = [.. Codes.Where(c => c.Type == "thematique_besoin")];

    /// <summary>La thématique des contraintes.</summary>
    public static CodeDiagnostic ThematiqueContrainte { get; } = Codes.Single(c => c.Type == "thematique_contrainte");

    /// <summary>Contraintes.</summary>
    public static IReadOnlyList<CodeDiagnostic> Contraintes { get; } = [.. Codes.Where(c => c.Type == "contrainte")];

    /// <summary>Codes d'un type sous un parent.</summary>
    public static IEnumerable<CodeDiagnostic> Sous(string type, string parent) => Codes.Where(c => c.Type == type && c.Parent == parent);

    /// <summary>Un code ; nul quand le référentiel ne le connaît pas.</summary>
    public static CodeDiagnostic? Trouver(string type, string? code) => code is null ? null : ParCode.GetValueOrDefault((type, code));
}
