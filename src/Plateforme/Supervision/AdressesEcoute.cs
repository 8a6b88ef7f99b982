namespace Plateforme.Supervision;

/// <summary>Contrôle des adresses d'écoute avant de démarrer.</summary>
internal static class AdressesEcoute
{
    /// <summary>Première adresse que le serveur ne comprendrait pas ; nul quand toutes conviennent.</summary>
    /// <param name="adresses">Adresses séparées par des points-virgules ; <c>*</c> et <c>+</c> valent « toutes les interfaces ».</param>
    public static string? Fautive(string adresses) => adresses
        .Split(';', StringSplitOptions.TrimEntries)
        .FirstOrDefault(a => !Uri.TryCreate(a.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https"));
}
