namespace Passerelle.Echanges.FluxCaf;

/// <summary>Importer un flux CAF/MSA.</summary>
public sealed record ImporterFluxCommand
{
    /// <summary>Ouvre le contenu depuis son début ; appelé à chaque passe.</summary>
    public required Func<Stream> Ouvrir { get; init; }

    /// <summary>Nom du fichier, sans chemin.</summary>
    public required string Nom { get; init; }

    /// <summary>Jour de réception ; par défaut celui de la création du flux (DTCREAFLUX).</summary>
    public DateOnly? RecuLe { get; init; }

    /// <summary>Reprise de stock.</summary>
    public bool Stock { get; init; }

    /// <summary>Le même contenu change de date ou de nature de stock.</summary>
    public bool Remplacer { get; init; }

    /// <summary>Transmission déjà ouverte par un dépôt sur le site ; nulle en ligne de commande.</summary>
    public long? TransmissionId { get; init; }
}
