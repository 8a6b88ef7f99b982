namespace Passerelle.Contractualisation.Depenses;

/// <summary>Une rubrique de la trame de bilan financier (annexe 3 emploi, 1862-1939).</summary>
/// <param name="Code">Code.</param>
/// <param name="Volet">Volet.</param>
/// <param name="Partie">Grande partie, dont le total est demandé.</param>
/// <param name="Total">Libellé du total de la partie.</param>
/// <param name="Groupe">Sous-partie, dont la trame demande le montant ; vide quand la partie n'en a pas.</param>
/// <param name="Libelle">Libellé dans la trame ; vide quand la partie n'a pas de rubriques.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record RubriqueBilan(string Code, int Volet, string Partie, string Total, string Groupe, string Libelle, int Ligne)
{
    private const string EquipesLocales = "Dépenses relatives au renforcement des équipes locales CD/PE";
    private const string TotalEquipes = "TOTAL DÉPENSES RELATIVES AU RENFORCEMENT DES ÉQUIPES LOCALES";
    private const string EquipesDepartement = "Dépenses relatives au renforcement des équipes locales CD";
    private const string Accompagnement = "Dépenses relatives au renforcement de l'accompagnement";
    private const string TotalAccompagnement = "TOTAL DÉPENSES RELATIVES AU RENFORCEMENT DE L'ACCOMPAGNEMENT";
    private const string Solutions = "Dépenses relatives au renforcement des solutions locales";
    private const string Informatique = "Dépenses relatives au développement SI";
    private const string TotalInformatique = "TOTAL DÉPENSES RELATIVES AU DÉVELOPPEMENT SI";
    private const string Reference = "l'offre de solutions locales d'accompagnement";

    /// <summary>Toutes, dans l'ordre de la trame.</summary>
    public static IReadOnlyList<RubriqueBilan> Toutes { get; } =
    [
        new("INGENIERIE", 1, EquipesLocales, TotalEquipes, EquipesDepartement, "Postes d'ingénierie", 1869),
        new("SI", 1, Informatique, TotalInformatique, "", "Paramétrage SI en vue de l'interconnexion", 1876),
        new("SOLUTIONS", 2, Accompagnement, TotalAccompagnement, Solutions, "Solutions d'accompagnement complémentaires", 1885),
        new("POSTES", 2, Accompagnement, TotalAccompagnement, Solutions, "Postes d'accompagnement", 1889),
        new("REMOBILISATION", 2, Accompagnement, TotalAccompagnement, "Dépenses relatives à la remobilisation / entrée en parcours", "", 1895),
        new("FREINS", 2, "Dépenses relatives à la levée des freins sociaux", "TOTAL DÉPENSES LEVÉE DES FREINS SOCIAUX", "", "", 1899),
        new("REFERENCEMENT", 2, $"Dépenses relatives au référencement de {Reference}", $"TOTAL DÉPENSES RELATIVES AU RÉFÉRENCEMENT DE {Reference.ToUpperInvariant()}", "", "", 1905),
        new("INGENIERIE", 3, EquipesLocales, TotalEquipes, EquipesDepartement, "Postes d'ingénierie", 1916),
        new("POSTES", 3, EquipesLocales, TotalEquipes, EquipesDepartement, "Postes d'accompagnement", 1920),
        new("EQUIPES-FT", 3, EquipesLocales, TotalEquipes, "Dépenses relatives au renforcement des équipes locales PE (le cas échéant)", "", 1925),
        new("SOLUTIONS", 3, Solutions, "TOTAL DÉPENSES RENFORCEMENT DES SOLUTIONS LOCALES", "", "", 1929),
        new("SI", 3, Informatique, TotalInformatique, "", "", 1935),
    ];

    /// <summary>Rubrique où va d'ordinaire une action ; nulle hors convention emploi.</summary>
    public static string? De(string action) => action switch
    {
        "P1" or "P2" => "INGENIERIE",
        "E7" => "REMOBILISATION",
        "E8" => "FREINS",
        ['E', ..] => "SOLUTIONS",
        "X1" or "X5" => "POSTES",
        "X4" => "SI",
        ['X', ..] => "SOLUTIONS",
        _ => null,
    };
}
