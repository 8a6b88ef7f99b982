namespace Passerelle.Echanges.Contacts;

/// <summary>Compte rendu d'un import de contacts ; la forme du JSON est un contrat. lignes = crees + inchanges + rejets.</summary>
public sealed record ResultatImportContacts
{
    /// <summary>Nom du fichier.</summary>
    public required string Fichier { get; init; }

    /// <summary>SHA-256, hexadécimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>« CNAF », ou le nom donné à la correspondance des colonnes.</summary>
    public required string Disposition { get; init; }

    /// <summary>Jour de réception.</summary>
    public required DateOnly RecuLe { get; init; }

    /// <summary>Le même contenu avait déjà été importé : rien n'a changé.</summary>
    public required bool DejaImporte { get; init; }

    /// <summary>Lignes lues, en-tête et lignes vides passées.</summary>
    public required int Lignes { get; init; }

    /// <summary>Contacts gardés.</summary>
    public required int Crees { get; init; }

    /// <summary>Lignes qui ne donnent aucune coordonnée.</summary>
    public required int Inchanges { get; init; }

    /// <summary>Contacts dont la personne n'est pas encore connue : ils l'attendent.</summary>
    public required int EnAttente { get; init; }

    /// <summary>Contacts que plusieurs personnes se disputent : ils attendent que l'une des fiches l'emporte.</summary>
    public required int Disputees { get; init; }

    /// <summary>Lignes rejetées, à corriger et rejouer.</summary>
    public required IReadOnlyList<RejetContacts> Rejets { get; init; }
}

/// <summary>Une ligne rejetée.</summary>
/// <param name="Ligne">Ligne du fichier.</param>
/// <param name="Code">Code du catalogue.</param>
/// <param name="Message">Ce qui a été trouvé (sa forme) et ce qui est attendu.</param>
public sealed record RejetContacts(long? Ligne, string Code, string Message);
