namespace Passerelle.Contractualisation.Depenses;

/// <summary>Une rubrique de la trame de bilan financier (annexe 3 emploi, 1862-1939).</summary>
/// <param name="Code">Code.</param>
/// <param name="Volet">Volet.</param>
/// <param name="Partie">Grande partie, dont le total est demandé.</param>
/// <param name="Libelle">Libellé dans la trame ; vide quand la partie n'a pas de rubriques.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record RubriqueBilan(string Code, int Volet, string Partie, string Libelle, int Ligne)
{
    private const string EquipesLocales = "Dépenses relatives au renforcement des équipes locales CD/PE";
    private const string Accompagnement = "Dépenses relatives au renforcement de l'accompagnement";
    private const string Informatique = "Dépenses relatives au développement SI";

    /// <summary>Toutes, dans l'ordre de la trame.</summary>
    public static IReadOnlyList<RubriqueBilan> Toutes { get; } =
    [
        new("INGENIERIE", 1, EquipesLocales, "Postes d'ingénierie", 1869),
        new("SI", 1, Informatique, "Paramétrage SI en vue de l'interconnexion", 1876),
        new("SOLUTIONS", 2, Accompagnement, "Solutions d'accompagnement complémentaires", 1885),
        new("POSTES", 2, Accompagnement, "Postes d'accompagnement", 1889),
        new("REMOBILISATION", 2, Accompagnement, "Dépenses relatives à la remobilisation / entrée en parcours", 1895),
        new("FREINS", 2, "Dépenses relatives à la levée des freins sociaux", "", 1899),
        new("REFERENCEMENT", 2, "Dépenses relatives au référencement de l'offre de solutions locales d'accompagnement", "", 1905),
        new("INGENIERIE", 3, EquipesLocales, "Postes d'ingénierie", 1916),
        new("POSTES", 3, EquipesLocales, "Postes d'accompagnement", 1920),
        new("EQUIPES-FT", 3, EquipesLocales, "Dépenses relatives au renforcement des équipes locales PE", 1925),
        new("SOLUTIONS", 3, "Dépenses relatives au renforcement des solutions locales", "", 1929),
        new("SI", 3, Informatique, "", 1935),
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
