using Socle.Ecrans;

namespace Socle.Ports;

/// <summary>Ce qui attend un agent : une ligne de son accueil, qui ouvre la liste ou l'acte.</summary>
/// <param name="Libelle">Ce qui attend, au pluriel ou au singulier juste : « 3 rejets à traiter ».</param>
/// <param name="Sens">Urgence.</param>
/// <param name="Etat">Le mot de l'étiquette : « en retard », « à échéance ».</param>
/// <param name="Page">Page Razor qui le règle.</param>
/// <param name="Permission">Permission de cette page : la ligne ne paraît qu'à qui l'a.</param>
public sealed record AFaire(string Libelle, Sens Sens, string Etat, string Page, string Permission)
{
    /// <summary>Filtres de la page.</summary>
    public IReadOnlyDictionary<string, string> Route { get; init; } = new Dictionary<string, string>();
}

/// <summary>Un module qui a de l'ouvrage à montrer à l'accueil ; rien à faire ne rend rien.</summary>
public interface ISourceAFaire
{
    /// <summary>Permissions de ses lignes : qui n'en a aucune ne fait rien lire.</summary>
    IReadOnlyCollection<string> Permissions { get; }

    /// <summary>Lit ce qui attend, en quelques comptages.</summary>
    Task<IReadOnlyList<AFaire>> LireAsync(CancellationToken ct);
}
