namespace Plateforme.Receptions;

/// <summary>Compte rendu d'un dépôt ; la forme du JSON est un contrat. lignes = inscrits (ou enregistrées) + modifies + inchanges + enDoute + rejetes.</summary>
public sealed record CompteRenduReception
{
    /// <summary>Nom du fichier.</summary>
    public required string Fichier { get; init; }

    /// <summary>SHA-256, hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>Inscription ou Pilotage.</summary>
    public required GenreReception Genre { get; init; }

    /// <summary>flux, stock, ou nul.</summary>
    public required string? Nature { get; init; }

    /// <summary>Jour de réception retenu.</summary>
    public required DateOnly RecuLe { get; init; }

    /// <summary>Le même contenu avait déjà été déposé : rien n'a changé.</summary>
    public required bool DejaDepose { get; init; }

    /// <summary>Lignes lues, en-tête et lignes vides passées.</summary>
    public required int Lignes { get; init; }

    /// <summary>Personnes inscrites ; pour l'annexe 4, lignes enregistrées.</summary>
    public required int Inscrits { get; init; }

    /// <summary>Inscrits modifiés.</summary>
    public required int Modifies { get; init; }

    /// <summary>Inscrits inchangés.</summary>
    public required int Inchanges { get; init; }

    /// <summary>Lignes en doute : à régler par l'expéditeur.</summary>
    public required int EnDoute { get; init; }

    /// <summary>Lignes rejetées.</summary>
    public required int Rejetes { get; init; }

    /// <summary>Lignes du dernier dépôt de pilotage rapprochées d'un inscrit.</summary>
    public required int Rapprochees { get; init; }

    /// <summary>Lignes du dernier dépôt de pilotage qui ne le sont pas.</summary>
    public required int NonRapprochees { get; init; }

    /// <summary>Chemin de l'accusé écrit ; nul sans <c>--sortie</c>.</summary>
    public string? Accuse { get; init; }

    /// <summary>Lignes rejetées ou en doute.</summary>
    public required IReadOnlyList<LigneRefusee> Rejets { get; init; }
}

/// <summary>Une ligne dont rien n'a été pris.</summary>
/// <param name="Ligne">Ligne du fichier.</param>
/// <param name="Statut">Rejete ou EnDoute.</param>
/// <param name="Code">Code du catalogue.</param>
/// <param name="Champ">Champ fautif.</param>
/// <param name="Message">Forme lue et ce qui est attendu.</param>
public sealed record LigneRefusee(long Ligne, StatutAccuse Statut, string? Code, string? Champ, string? Message);
