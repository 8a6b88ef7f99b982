namespace Passerelle.Echanges.FluxCaf;

/// <summary>Compte rendu d'un import de flux ; la forme du JSON est un contrat.</summary>
public sealed record ResultatImportFlux
{
    /// <summary>Nom du fichier.</summary>
    public required string Fichier { get; init; }

    /// <summary>SHA-256, hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>VRSB0801, VRSD0301 ou VIRS0901.</summary>
    public required string Version { get; init; }

    /// <summary>mensuel, quotidien ou inconnue.</summary>
    public required string Nature { get; init; }

    /// <summary>DTREF, AAAA-MM-JJ.</summary>
    public DateOnly? Reference { get; init; }

    /// <summary>Jour de réception.</summary>
    public required DateOnly RecuLe { get; init; }

    /// <summary>Le même contenu avait déjà été importé : rien n'a changé.</summary>
    public required bool DejaImporte { get; init; }

    /// <summary>Foyers lus.</summary>
    public required int Foyers { get; init; }

    /// <summary>Demandeurs et conjoints lus.</summary>
    public required int Personnes { get; init; }

    /// <summary>Personnes créées.</summary>
    public required int Creees { get; init; }

    /// <summary>Personnes connues dont le foyer a changé.</summary>
    public required int Modifiees { get; init; }

    /// <summary>Personnes dont rien n'a changé.</summary>
    public required int Inchangees { get; init; }

    /// <summary>Entrées ouvertes.</summary>
    public required int Entrees { get; init; }

    /// <summary>Doutes d'identité levés, à régler sur le site.</summary>
    public required int Doutes { get; init; }

    /// <summary>Foyers rejetés, à corriger et rejouer.</summary>
    public required IReadOnlyList<RejetFlux> Rejets { get; init; }
}

/// <summary>Un foyer rejeté.</summary>
/// <param name="Dossier">NUMDEMRSA, s'il se lit.</param>
/// <param name="Ligne">Ligne du fichier.</param>
/// <param name="Code">Code du catalogue.</param>
/// <param name="Message">Ce qui a été trouvé (sa forme) et ce qui est attendu.</param>
public sealed record RejetFlux(string? Dossier, long? Ligne, string Code, string Message);
