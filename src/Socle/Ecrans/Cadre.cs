namespace Socle.Ecrans;

/// <summary>Ce que la page en cours dit à son cadre : titre, chemin, présentation. Injecté dans chaque page (<c>@inject Cadre Cadre</c>).</summary>
public sealed class Cadre
{
    private readonly List<(string Libelle, string? Page, IReadOnlyDictionary<string, string>? Route)> fil = [];

    /// <summary>Titre de l'onglet et unique <c>h1</c>.</summary>
    public string Titre { get; set; } = "";

    /// <summary>Une phrase sous le titre : où l'on est, ce qui reste à faire.</summary>
    public string? Chapeau { get; set; }

    /// <summary>Vrai pour les pages d'avant la connexion : ni navigation, ni recherche.</summary>
    public bool Nu { get; set; }

    /// <summary>Vrai quand un tableau veut toute la largeur.</summary>
    public bool Large { get; set; }

    /// <summary>Chemin de l'accueil à la page, sans elle.</summary>
    public IReadOnlyList<(string Libelle, string? Page, IReadOnlyDictionary<string, string>? Route)> Fil => fil;

    /// <summary>Ajoute une étape au fil d'Ariane ; sans page, un simple mot.</summary>
    public Cadre Sous(string libelle, string? page = null, IReadOnlyDictionary<string, string>? route = null)
    {
        fil.Add((libelle, page, route));
        return this;
    }
}
