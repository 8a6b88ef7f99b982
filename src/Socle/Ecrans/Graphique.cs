namespace Socle.Ecrans;

/// <summary>Forme d'un graphique.</summary>
public enum FormeGraphique
{
    /// <summary>Barres debout.</summary>
    Barres,

    /// <summary>Barres couchées, pour les longs libellés.</summary>
    BarresCouchees,

    /// <summary>Courbe, pour une suite de mois.</summary>
    Courbe,
}

/// <summary>Ce qu'un graphique montre : le constat en titre, les catégories (« janv. 2024 »), une série ou plusieurs.</summary>
public sealed record Graphique
{
    /// <summary>Le constat, en une phrase : ce que le dessin prouve.</summary>
    public required string Titre { get; init; }

    /// <summary>Nom de la première colonne du tableau (« Mois »).</summary>
    public required string Axe { get; init; }

    /// <summary>Catégories, dans l'ordre.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Séries, de même longueur que les catégories.</summary>
    public required IReadOnlyList<SerieGraphique> Series { get; init; }

    /// <summary>Forme du dessin.</summary>
    public FormeGraphique Forme { get; init; } = FormeGraphique.Barres;

    /// <summary>Vrai pour empiler les séries.</summary>
    public bool Empile { get; init; }

    /// <summary>Vrai pour écrire les valeurs sur le dessin.</summary>
    public bool Etiquettes { get; init; } = true;

    /// <summary>Unité (« € », « % »).</summary>
    public string? Unite { get; init; }
}

/// <summary>Une série : son nom et ses valeurs ; une valeur nulle n'est pas connue.</summary>
public sealed record SerieGraphique(string Nom, IReadOnlyList<decimal?> Valeurs);
