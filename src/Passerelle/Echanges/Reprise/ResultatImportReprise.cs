namespace Passerelle.Echanges.Reprise;

/// <summary>Compte rendu d'un import de reprise ; la forme du JSON est un contrat. lignes = crees + modifies + inchanges + rejets.</summary>
public sealed record ResultatImportReprise
{
    /// <summary>Nom du fichier.</summary>
    public required string Fichier { get; init; }

    /// <summary>SHA-256, hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Le même contenu avait déjà été importé : rien n'a changé.</summary>
    public required bool DejaImporte { get; init; }

    /// <summary>Lignes lues, en-tête et lignes vides passées.</summary>
    public required int Lignes { get; init; }

    /// <summary>Faits nouveaux.</summary>
    public required int Crees { get; init; }

    /// <summary>Faits dont le contenu a changé.</summary>
    public required int Modifies { get; init; }

    /// <summary>Faits déjà connus à l'identique, ou repris plus bas dans le fichier par une ligne de même référence.</summary>
    public required int Inchanges { get; init; }

    /// <summary>Faits dont la personne n'est pas encore connue : ils l'attendent.</summary>
    public required int EnAttente { get; init; }

    /// <summary>Entrées ouvertes.</summary>
    public required int Entrees { get; init; }

    /// <summary>Lignes rejetées, à corriger et rejouer.</summary>
    public required IReadOnlyList<RejetReprise> Rejets { get; init; }
}

/// <summary>Une ligne rejetée.</summary>
/// <param name="Ligne">Ligne du fichier.</param>
/// <param name="Reference">Référence du fait, si elle se lit.</param>
/// <param name="Code">Code du catalogue.</param>
/// <param name="Message">Ce qui a été trouvé (sa forme) et ce qui est attendu.</param>
public sealed record RejetReprise(long? Ligne, string? Reference, string Code, string Message);
