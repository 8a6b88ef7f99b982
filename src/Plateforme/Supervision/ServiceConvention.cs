namespace Plateforme.Supervision;

/// <summary>Un service que la convention d'accès aux données attend de France Travail, et où il en est ici.</summary>
/// <param name="Nom">Nom donné par la convention.</param>
/// <param name="Lignes">Lignes du recueil qui le décrivent.</param>
/// <param name="Chantier">Lettre de la livraison qui l'apporte ; nul quand il est servi.</param>
public sealed record ServiceConvention(string Nom, string Lignes, string? Chantier)
{
    /// <summary>Les services de la convention, dans son ordre. Aucun n'est simulé : ce qui n'existe pas est dit absent.</summary>
    public static IReadOnlyList<ServiceConvention> Tous { get; } =
    [
        new("Réception des fichiers d'inscription (annexe 1)", "2160-2181", null),
        new("Accès aux API : comptes, applications, jetons", "2190-2198", null),
        new("API Recherche usager", "2284-2295", null),
        new("API Statut usager", "2296-2315", null),
        new("API Diagnostic individu", "2316-2443", null),
        new("API Métiers recherchés et projets d'évolution", "2444-2472", null),
        new("API Création, reprise ou franchise d'entreprise", "2473-2491", null),
        new("Niveaux de service, supervision, incidents", "2199-2281", null),
        new("Base de pilotage : réception du fichier et fichier retour (annexe 4)", "2673-2720", null),
    ];
}
