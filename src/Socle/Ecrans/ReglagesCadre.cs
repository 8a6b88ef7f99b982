namespace Socle.Ecrans;

/// <summary>Ce que le programme dit de lui-même au cadre commun.</summary>
public sealed record ReglagesCadre
{
    /// <summary>Nom du programme.</summary>
    public required string Nom { get; init; }

    /// <summary>Version, en pied de page.</summary>
    public required string Version { get; init; }

    /// <summary>Page qui ferme la session (POST).</summary>
    public required string PageDeconnexion { get; init; }

    /// <summary>Page du compte de l'agent connecté.</summary>
    public required string PageCompte { get; init; }

    /// <summary>Page qui reçoit la recherche (<c>?recherche=</c>).</summary>
    public required string PageRecherche { get; init; }

    /// <summary>Permission d'employer la recherche.</summary>
    public required string PermissionRecherche { get; init; }
}
