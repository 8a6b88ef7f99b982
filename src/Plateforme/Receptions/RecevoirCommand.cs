namespace Plateforme.Receptions;

/// <summary>Recevoir un fichier du département.</summary>
public sealed record RecevoirCommand
{
    /// <summary>Ouvre le contenu depuis son début ; appelé à chaque passe. Le flux doit pouvoir se parcourir.</summary>
    public required Func<Stream> Ouvrir { get; init; }

    /// <summary>Nom du fichier, sans chemin.</summary>
    public required string Nom { get; init; }

    /// <summary>Jour de réception ; à défaut la date que porte le nom du fichier, sinon aujourd'hui.</summary>
    public DateOnly? RecuLe { get; init; }
}
