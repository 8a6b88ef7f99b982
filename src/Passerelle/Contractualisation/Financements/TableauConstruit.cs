namespace Passerelle.Contractualisation.Financements;

/// <summary>Nature d'une colonne.</summary>
public enum NatureValeur
{
    /// <summary>Texte.</summary>
    Texte,

    /// <summary>Euros.</summary>
    Argent,

    /// <summary>Nombre ou cible telle qu'écrite.</summary>
    Cible,

    /// <summary>Part de 1.</summary>
    Part,
}

/// <summary>Une colonne d'un tableau du recueil.</summary>
/// <param name="Code">Code court : « A », « F », « C2024 ».</param>
/// <param name="Libelle">Intitulé du recueil.</param>
/// <param name="Nature">Ce qu'elle contient.</param>
/// <param name="Formule">Formule sur les codes des autres colonnes, « A+B+C » ; nulle pour une saisie.</param>
public sealed record ColonneTableau(string Code, string Libelle, NatureValeur Nature, string? Formule = null)
{
    /// <summary>En-tête commun à plusieurs colonnes.</summary>
    public string? Groupe { get; init; }

    /// <summary>Deux cases voisines de même texte n'en font qu'une.</summary>
    public bool Fusionnee { get; init; }

    /// <summary>Le modèle ne la totalise pas.</summary>
    public bool SansTotal { get; init; }

    /// <summary>Largeur, en caractères.</summary>
    public double Largeur { get; init; } = Nature == NatureValeur.Texte ? 30 : Nature == NatureValeur.Cible ? 12 : 16;

    /// <summary>Valeur (<see cref="LigneConstruite.Valeurs"/>) dont les mots précèdent la somme dans la même case.</summary>
    public string? Avant { get; init; }

    /// <summary>Valeur dont les mots la suivent, entre parenthèses.</summary>
    public string? Apres { get; init; }
}

/// <summary>Une ligne reconstruite, à côté de ce qui est signé.</summary>
public sealed record LigneConstruite
{
    /// <summary>LIGNE, RENVOI, VIDE (ligne d'un modèle que rien ne remplit), SOUS_TOTAL ou TOTAL.</summary>
    public required string Nature { get; init; }

    /// <summary>Axe ou volet ; AXE2, CLS ou PACTE pour un total.</summary>
    public required string Perimetre { get; init; }

    /// <summary>Code de l'action ; nul pour un total.</summary>
    public string? Action { get; init; }

    /// <summary>Intitulé.</summary>
    public required string Intitule { get; init; }

    /// <summary>Valeurs par code de colonne : une somme, un texte, ou nul quand on ne sait pas.</summary>
    public required IReadOnlyDictionary<string, object?> Valeurs { get; init; }

    /// <summary>Titre écrit au-dessus, sur toute la largeur ; nul quand la ligne n'ouvre pas une suite.</summary>
    public string? Titre { get; init; }

    /// <summary>Rangs des lignes qu'un total additionne ; vide hors des totaux.</summary>
    public IReadOnlyList<int> Additionne { get; init; } = [];

    /// <summary>Sommes signées, par code de colonne ; vide quand le recueil n'a pas cette ligne.</summary>
    public IReadOnlyDictionary<string, decimal> Signe { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Écarts non nuls : signé moins reconstruit.</summary>
    public IReadOnlyDictionary<string, decimal> Ecarts => Signe
        .Where(s => Valeurs.GetValueOrDefault(s.Key) is decimal juste && juste != s.Value)
        .ToDictionary(s => s.Key, s => s.Value - (decimal)Valeurs[s.Key]!);

    /// <summary>Lignes du recueil.</summary>
    public IReadOnlyList<int> Lignes { get; init; } = [];

    /// <summary>Pourquoi une valeur est nulle, ou la ligne absente du recueil.</summary>
    public string? Remarque { get; init; }
}

/// <summary>Un tableau du recueil, reconstruit depuis les fiches et les données.</summary>
public sealed record TableauConstruit
{
    /// <summary>Nom en ligne de commande.</summary>
    public required string Tableau { get; init; }

    /// <summary>Titre.</summary>
    public required string Titre { get; init; }

    /// <summary>Année.</summary>
    public required int Annee { get; init; }

    /// <summary>Lignes du recueil qui portent le tableau signé.</summary>
    public required string Source { get; init; }

    /// <summary>Colonnes.</summary>
    public required IReadOnlyList<ColonneTableau> Colonnes { get; init; }

    /// <summary>Lignes.</summary>
    public required IReadOnlyList<LigneConstruite> Lignes { get; init; }

    /// <summary>Ce qu'il faut savoir pour le lire.</summary>
    public IReadOnlyList<string> Remarques { get; init; } = [];
}
