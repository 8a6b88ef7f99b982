namespace Socle.Ecrans;

/// <summary>
/// Une ligne de la navigation, fournie par un module : <c>services.AddSingleton(new EntreeNavigation(…))</c>. Elle ne paraît
/// qu'à ceux dont la permission l'ouvre.
/// </summary>
/// <param name="Module">Titre du groupe.</param>
/// <param name="Libelle">Texte du lien.</param>
/// <param name="Page">Chemin de la page Razor (« /Parcours/Personnes/ListerPersonnes »).</param>
/// <param name="Permission">Politique exigée, la même que celle de la page.</param>
public sealed record EntreeNavigation(string Module, string Libelle, string Page, string Permission)
{
    /// <summary>Ordre d'affichage : par groupe (le plus petit de ses rangs), puis dans le groupe.</summary>
    public int Rang { get; init; } = 50;

    /// <summary>Ce qu'on y fait, en une ligne, pour l'accueil.</summary>
    public string? Aide { get; init; }
}
