namespace Passerelle.Echanges.Retours;

/// <summary>Compte rendu d'un import de retour ; la forme du JSON est un contrat. lignes = attachees + aRegler + pasDesNotres + inchangees + rejets.</summary>
public sealed record ResultatImportRetour
{
    /// <summary>Nom du fichier.</summary>
    public required string Fichier { get; init; }

    /// <summary>SHA-256, hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Jour dont le fichier donne l'état.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Le même contenu avait déjà été importé : rien n'a changé.</summary>
    public required bool DejaImporte { get; init; }

    /// <summary>Lignes lues, en-tête et lignes vides passées.</summary>
    public required int Lignes { get; init; }

    /// <summary>Lignes attachées à leur personne.</summary>
    public required int Attachees { get; init; }

    /// <summary>Lignes qu'une ligne identique du même fichier répète.</summary>
    public required int Inchangees { get; init; }

    /// <summary>Lignes qu'un agent a dites n'être pas des nôtres, dans ce fichier ou un précédent.</summary>
    public required int PasDesNotres { get; init; }

    /// <summary>Lignes à régler à l'écran.</summary>
    public required LignesARegler ARegler { get; init; }

    /// <summary>Désaccords ouverts, tous fichiers confondus.</summary>
    public required int Desaccords { get; init; }

    /// <summary>Lignes rejetées, à corriger et rejouer.</summary>
    public required IReadOnlyList<RejetRetour> Rejets { get; init; }
}

/// <summary>Lignes à régler, par raison.</summary>
/// <param name="SansCandidat">Personne de connu ne répond.</param>
/// <param name="PlusieursCandidats">Plusieurs personnes répondent.</param>
/// <param name="PlusieursLignes">Plusieurs lignes désignent la même personne.</param>
public sealed record LignesARegler(int SansCandidat, int PlusieursCandidats, int PlusieursLignes)
{
    /// <summary>En tout.</summary>
    public int Total => SansCandidat + PlusieursCandidats + PlusieursLignes;
}

/// <summary>Une ligne rejetée.</summary>
/// <param name="Ligne">Ligne du fichier.</param>
/// <param name="Code">Code du catalogue.</param>
/// <param name="Message">Ce qui a été trouvé (sa forme) et ce qui est attendu.</param>
public sealed record RejetRetour(long? Ligne, string Code, string Message);
