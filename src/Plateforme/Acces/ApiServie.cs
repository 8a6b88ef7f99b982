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

    /// <summary>Vrai quand l'appel porte le jeton d'un usager.</summary>
    public bool ParUsager { get; init; } = true;

    /// <summary>Vrai quand l'appel doit dire l'agent qui le fait.</summary>
    public bool AgentRequis { get; init; } = true;

    /// <summary>Refus d'accès propre à l'API (403) ; nul quand le corps est vide.</summary>
    public object? CorpsRefus { get; init; }

    /// <summary>Toutes, dans l'ordre où on les montre.</summary>
    public static IReadOnlyList<ApiServie> Toutes { get; } = [RechercherUsager];

    /// <summary>Tous les scopes d'un royaume.</summary>
    public static IReadOnlySet<string> ScopesDe(string royaume) => Toutes.Where(a => a.Royaume == royaume).SelectMany(a => a.Scopes).ToHashSet();

    private static ApiServie Courante(string nom, string version, string libelle, params string[] scopes) =>
        new($"{nom}-{version}", libelle, $"/partenaire/{nom}/{version}", Agent, [$"api_{nom}{version}", .. scopes]);
}
