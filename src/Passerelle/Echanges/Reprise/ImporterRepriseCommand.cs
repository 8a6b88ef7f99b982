namespace Passerelle.Echanges.Reprise;

/// <summary>Importer les faits tenus dans un autre outil.</summary>
public sealed record ImporterRepriseCommand
{
    /// <summary>Ouvre le contenu depuis son début ; appelé à chaque passe.</summary>
    public required Func<Stream> Ouvrir { get; init; }

    /// <summary>Nom du fichier, sans chemin.</summary>
    public required string Nom { get; init; }

    /// <summary>Transmission déjà ouverte par un dépôt sur le site ; nulle en ligne de commande.</summary>
    public long? TransmissionId { get; init; }
}
