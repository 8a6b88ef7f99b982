namespace Socle.Resultats;

/// <summary>
/// Échec attendu, dit à une personne : un code du catalogue de son module (« FLUX-012 »), un message en français sans
/// donnée personnelle, et où regarder. La valeur fautive n'y figure jamais, seulement sa forme.
/// </summary>
public sealed record Erreur(string Code, string Message)
{
    /// <summary>Ligne du fichier (à partir de 1), quand l'erreur vient d'un fichier.</summary>
    public long? Ligne { get; init; }

    /// <summary>Champ ou chemin du champ, tel que nommé dans le fichier ou le formulaire.</summary>
    public string? Champ { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Ligne is { } ligne ? $"{Code} (ligne {ligne}) {Message}" : $"{Code} {Message}";
}
