using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Les territoires en mots : arrondissements et EPCI du département, désignés par leurs codes.</summary>
public static class TerritoireLisible
{
    /// <summary>EPCI et arrondissements, pour les cocher ; une commune seule se dit par son code.</summary>
    public static IReadOnlyList<SelectListItem> Choix(Departement departement, IReadOnlyCollection<string> retenus) =>
    [
        .. departement.Communes.GroupBy(c => c.Arrondissement).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SelectListItem($"Arrondissement de {departement.Arrondissements.GetValueOrDefault(g.Key, g.Key)}", g.Key, retenus.Contains(g.Key))),
        .. departement.Communes.GroupBy(c => (c.Epci, c.LibelleEpci)).OrderBy(g => g.Key.LibelleEpci, StringComparer.Ordinal)
            .Select(g => new SelectListItem(g.Key.LibelleEpci, g.Key.Epci, retenus.Contains(g.Key.Epci))),
    ];

    /// <summary>Codes en mots ; nul : le département entier.</summary>
    public static string Dire(string? codes, Departement departement) => codes is null
        ? "tout le département"
        : string.Join(", ", codes.Split(',').Select(code => departement.Communes.FirstOrDefault(c => c.CodeInsee == code)?.Nom
            ?? departement.Communes.FirstOrDefault(c => c.Epci == code)?.LibelleEpci ?? $"arrondissement de {departement.Arrondissements.GetValueOrDefault(code, code)}"));
}
