namespace Socle.Documents;

/// <summary>
/// Un document décrit une fois, sans format : chaque format (<see cref="FormatDocument"/>) l'écrit tel quel. Un tableau y porte ses valeurs et ses formules ;
/// le tableur écrit les formules vives, les autres formats les valeurs.
/// </summary>
public sealed record DocumentDecrit
{
    /// <summary>Titre.</summary>
    public required string Titre { get; init; }

    /// <summary>Ligne sous le titre : qui, quelle période.</summary>
    public string? SousTitre { get; init; }

    /// <summary>A4 couché ; sinon debout.</summary>
    public bool Paysage { get; init; } = true;

    /// <summary>Parties, dans l'ordre.</summary>
    public required IReadOnlyList<PartieDecrite> Parties { get; init; }
}

/// <summary>Une partie : un titre, des paragraphes, un tableau, ses notes. Tout y est facultatif.</summary>
public sealed record PartieDecrite
{
    /// <summary>Titre de niveau 2.</summary>
    public string? Titre { get; init; }

    /// <summary>Paragraphes, avant le tableau.</summary>
    public IReadOnlyList<string> Paragraphes { get; init; } = [];

    /// <summary>Tableau.</summary>
    public TableauDecrit? Tableau { get; init; }

    /// <summary>Notes, sous le tableau.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Un tableau : ses colonnes, ses lignes.</summary>
public sealed record TableauDecrit
{
    /// <summary>Légende ; en court, nom de la feuille.</summary>
    public required string Nom { get; init; }

    /// <summary>Colonnes.</summary>
    public required IReadOnlyList<ColonneDecrite> Colonnes { get; init; }

    /// <summary>Lignes.</summary>
    public required IReadOnlyList<LigneDecrite> Lignes { get; init; }
}

/// <summary>Ce qu'une colonne contient.</summary>
public enum GenreColonne
{
    /// <summary>Texte.</summary>
    Texte,

    /// <summary>Euros, au centime.</summary>
    Euros,

    /// <summary>Nombre.</summary>
    Nombre,

    /// <summary>Part de 1, écrite en pour-cent au dixième.</summary>
    Part,
}

/// <summary>Une colonne.</summary>
/// <param name="Code">Nom dans les formules.</param>
/// <param name="Libelle">En-tête.</param>
/// <param name="Genre">Contenu.</param>
/// <param name="Largeur">Largeur, en caractères ; les formats à page la rapportent à la page.</param>
public sealed record ColonneDecrite(string Code, string Libelle, GenreColonne Genre, double Largeur)
{
    /// <summary>En-tête commun à plusieurs colonnes voisines, au-dessus d'elles.</summary>
    public string? Groupe { get; init; }

    /// <summary>Deux cases voisines de même texte n'en font qu'une, en hauteur.</summary>
    public bool Fusionnee { get; init; }
}

/// <summary>Rang d'une ligne.</summary>
public enum GenreLigne
{
    /// <summary>Ordinaire.</summary>
    Ordinaire,

    /// <summary>Titre d'une suite de lignes, sur toute la largeur.</summary>
    Titre,

    /// <summary>En-tête répété dans le corps, comme les trames à plusieurs volets le font.</summary>
    EnTete,

    /// <summary>Sous-total.</summary>
    SousTotal,

    /// <summary>Total.</summary>
    Total,
}

/// <summary>Une ligne ; une case par colonne, sauf un titre (une seule) et un en-tête (aucune).</summary>
public sealed record LigneDecrite(GenreLigne Genre, IReadOnlyList<CaseDecrite> Cases);

/// <summary>Une case : texte, décimal, ou nul quand on ne sait pas.</summary>
public sealed record CaseDecrite(object? Valeur)
{
    /// <summary>Vide.</summary>
    public static CaseDecrite Vide { get; } = new((object?)null);

    /// <summary>Formule sur les colonnes de la même ligne, « [A]+[B] », dans la syntaxe des tableurs ; <see cref="Valeur"/> en est le résultat, nul tant qu'il manque un terme.</summary>
    public string? Formule { get; init; }

    /// <summary>Rangs (à partir de 0) des lignes que la case additionne dans sa colonne.</summary>
    public IReadOnlyList<int> Additionne { get; init; } = [];

    /// <summary>Mots écrits avant le nombre, dans la même case : « 8 ETP ».</summary>
    public string? Avant { get; init; }

    /// <summary>Mots écrits après, entre parenthèses : « CAF ».</summary>
    public string? Apres { get; init; }
}
