namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Une API de France Travail que nous appelons : son nom, la version que nous savons lire, les scopes qu'elle exige.</summary>
/// <param name="Nom">Nom dans l'adresse.</param>
/// <param name="Version">Version que nos lectures connaissent.</param>
/// <param name="Libelle">Nom lisible.</param>
/// <param name="Droits">Scopes, en plus de <c>api_{nom}{version}</c>.</param>
internal sealed record ApiAppelee(string Nom, string Version, string Libelle, params string[] Droits)
{
    /// <summary>Recherche d'usager : rend le jeton qui ouvre les autres, pour un jour.</summary>
    public static readonly ApiAppelee Rechercher = new("rechercher-usager", "v2", "Recherche d'usager", "rechercheusager", "profil_accedant");

    /// <summary>Statut d'inscription.</summary>
    public static readonly ApiAppelee Statut = new("contrat-usager", "v2", "Statut", "statutcontratusager", "profil_accedant");

    /// <summary>Diagnostic.</summary>
    public static readonly ApiAppelee Diagnostic = new("diagnosticargumente", "v4", "Diagnostic", "diagnosticusageragent");

    /// <summary>Métiers recherchés et projets d'entreprise.</summary>
    public static readonly ApiAppelee Metiers = new("metiers-projets-entreprises", "v2", "Métiers et projets", "ciblepro", "profil_accedant");

    /// <summary>Orientation.</summary>
    public static readonly ApiAppelee Orientation = new("orientationusager", "v2", "Orientation", "decisionorientationusager", "lireorientationusager");

    /// <summary>Contrat d'engagement.</summary>
    public static readonly ApiAppelee Contrat = new("contrat-engagement", "v1", "Contrat d'engagement");

    /// <summary>Rendez-vous.</summary>
    public static readonly ApiAppelee RendezVous = new("rendez-vous-partenaire", "v1", "Rendez-vous", "gererRDV", "profil_accedant");

    /// <summary>Toutes.</summary>
    public static IReadOnlyList<ApiAppelee> Toutes { get; } = [Rechercher, Statut, Diagnostic, Metiers, Orientation, Contrat, RendezVous];

    /// <summary>Version appelée.</summary>
    public string VersionDe(ReglagesFranceTravail reglages) => reglages.Versions.GetValueOrDefault(Nom, Version);

    /// <summary>Adresse d'une ressource.</summary>
    public string Chemin(ReglagesFranceTravail reglages, string ressource) => $"/partenaire/{Nom}/{VersionDe(reglages)}{ressource}";

    /// <summary>Tous les scopes à demander.</summary>
    public static IEnumerable<string> Scopes(ReglagesFranceTravail reglages) => Toutes.SelectMany(a => a.Droits.Prepend($"api_{a.Nom}{a.VersionDe(reglages)}")).Distinct();
}
