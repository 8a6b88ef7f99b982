namespace Socle.Ecrans;

/// <summary>Ce que le programme dit de lui-même au cadre commun.</summary>
public sealed record ReglagesCadre
{
    /// <summary>Nom du programme.</summary>
    public required string Nom { get; init; }

    /// <summary>Version, en pied de page.</summary>
    public required string Version { get; init; }

    /// <summary>Ce que tout écran doit rappeler (« Base de démonstration ») ; connu une fois la base ouverte.</summary>
    public string? Avertissement { get; set; }

    /// <summary>Page qui ferme la session (POST) ; nulle quand le programme n'a pas de comptes.</summary>
    public string? PageDeconnexion { get; init; }

    /// <summary>Page du compte de l'agent connecté ; nulle quand le programme n'a pas de comptes.</summary>
    public string? PageCompte { get; init; }

    /// <summary>Page qui reçoit la recherche (<c>?recherche=</c>) ; nulle sans recherche dans le bandeau.</summary>
    public string? PageRecherche { get; init; }

    /// <summary>Permission d'employer la recherche.</summary>
    public string PermissionRecherche { get; init; } = "";
}
