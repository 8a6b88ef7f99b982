namespace Plateforme.Acces;

/// <summary>Une API servie aux partenaires : où, pour qui, et sous quels scopes.</summary>
/// <param name="Cle">Nom court et version, pour le débit, les mesures et les pannes.</param>
/// <param name="Nom">Nom lisible.</param>
/// <param name="Chemin">Racine de ses adresses.</param>
/// <param name="Royaume">Royaume du jeton : <c>/agent</c>, ou <c>/partenaire</c> pour la génération de la convention.</param>
/// <param name="Scopes">Scopes que l'appel exige, tous.</param>
public sealed record ApiServie(string Cle, string Nom, string Chemin, string Royaume, string[] Scopes)
{
    /// <summary>Royaume de la génération courante.</summary>
    public const string Agent = "/agent";

    /// <summary>Royaume de la génération de la convention (2024).</summary>
    public const string Partenaire = "/partenaire";

    /// <summary>Rechercher usager, génération courante.</summary>
    public static readonly ApiServie RechercherUsager = Courante("rechercher-usager", "v2", "Rechercher usager", "rechercheusager", "profil_accedant") with
    {
        ParUsager = false,
        CorpsRefus = new { codeRetour = "R001", message = "Accès non autorisé" },
    };

    /// <summary>Statut usager.</summary>
    public static readonly ApiServie Statut = Courante("contrat-usager", "v2", "Statut usager", "statutcontratusager", "profil_accedant");

    /// <summary>Diagnostic usager.</summary>
    public static readonly ApiServie Diagnostic = Courante("diagnosticargumente", "v4", "Diagnostic usager", "diagnosticusageragent");

    /// <summary>Métiers recherchés, projets d'évolution, CREF.</summary>
    public static readonly ApiServie Metiers = Courante("metiers-projets-entreprises", "v2", "Métiers recherchés et projets", "ciblepro", "profil_accedant");

    /// <summary>Rendez-vous partenaire.</summary>
    public static readonly ApiServie RendezVous = Courante("rendez-vous-partenaire", "v1", "Rendez-vous partenaire", "gererRDV", "profil_accedant");

    /// <summary>Orientation usager v1.</summary>
    public static readonly ApiServie OrientationV1 = Courante("orientationusager", "v1", "Orientation usager", "orientationusager");

    /// <summary>Orientation usager v2.</summary>
    public static readonly ApiServie OrientationV2 = Courante("orientationusager", "v2", "Orientation usager", "decisionorientationusager", "lireorientationusager");

    /// <summary>Informations administratives.</summary>
    public static readonly ApiServie Informations = Courante("informations-administratives", "v1", "Informations administratives", "informationsadministrativesusager", "profil_accedant");

    /// <summary>Conclusions d'entretiens.</summary>
    public static readonly ApiServie Entretiens = Courante("conclusions-entretiens", "v1", "Conclusions d'entretiens", "conclusionsentretienagent");

    /// <summary>Sanctions du RSA.</summary>
    public static readonly ApiServie Sanctions = Courante("gestion-sanctions-rsa", "v1", "Gestion des sanctions RSA", "gestiondesmanquements", "profil_accedant");

    /// <summary>Contrat d'engagement ; ses scopes ne sont pas publiés, seul celui du nom est demandé.</summary>
    public static readonly ApiServie Contrat = Courante("contrat-engagement", "v1", "Contrat d'engagement");

    /// <summary>Activités opérationnelles v1 ; mêmes réserves.</summary>
    public static readonly ApiServie ActivitesV1 = Courante("activites-operationnelles", "v1", "Activités opérationnelles") with { ParUsager = false };

    /// <summary>Activités opérationnelles v2 ; mêmes réserves.</summary>
    public static readonly ApiServie ActivitesV2 = Courante("activites-operationnelles", "v2", "Activités opérationnelles") with { ParUsager = false };

    /// <summary>Recherche d'usager de la convention.</summary>
    public static readonly ApiServie RechercheV1 = DeLaConvention("rechercher-usager", "Rechercher usager") with { ParUsager = false };

    /// <summary>Statut de la convention.</summary>
    public static readonly ApiServie StatutV1 = DeLaConvention("contrat-usager", "Statut usager");

    /// <summary>Diagnostic de la convention.</summary>
    public static readonly ApiServie DiagnosticV1 = DeLaConvention("diagnosticargumente", "Diagnostic individu");

    /// <summary>Métiers et CREF de la convention.</summary>
    public static readonly ApiServie MetiersV1 = DeLaConvention("metiers-projets-entreprises", "Métiers recherchés et projets");

    /// <summary>Vrai quand l'appel porte le jeton d'un usager.</summary>
    public bool ParUsager { get; init; } = true;

    /// <summary>Vrai quand l'appel doit dire l'agent qui le fait.</summary>
    public bool AgentRequis { get; init; } = true;

    /// <summary>Refus d'accès propre à l'API (403) ; nul quand le corps est vide.</summary>
    public object? CorpsRefus { get; init; }

    /// <summary>Toutes, dans l'ordre où on les montre.</summary>
    public static IReadOnlyList<ApiServie> Toutes { get; } =
    [
        RechercherUsager, Statut, Diagnostic, Metiers, RendezVous, OrientationV1, OrientationV2, Informations, Entretiens, Sanctions, Contrat, ActivitesV1, ActivitesV2,
        RechercheV1, StatutV1, DiagnosticV1, MetiersV1,
    ];

    /// <summary>Tous les scopes d'un royaume.</summary>
    public static IReadOnlySet<string> ScopesDe(string royaume) => Toutes.Where(a => a.Royaume == royaume).SelectMany(a => a.Scopes).ToHashSet();

    /// <summary>La génération de la convention (v1) : royaume partenaire, un scope. L'agent n'y est pas exigé : les champs de la convention ne le demandent qu'aux écritures.</summary>
    private static ApiServie DeLaConvention(string nom, string libelle) =>
        new($"{nom}-v1", $"{libelle} (convention)", $"/partenaire/{nom}/v1", Partenaire, [$"api_{nom}v1"]) { AgentRequis = false };

    private static ApiServie Courante(string nom, string version, string libelle, params string[] scopes) =>
        new($"{nom}-{version}", libelle, $"/partenaire/{nom}/{version}", Agent, [$"api_{nom}{version}", .. scopes]);
}
