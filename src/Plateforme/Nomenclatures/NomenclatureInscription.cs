using System.Collections.Frozen;
using Socle.Fichiers;

namespace Plateforme.Nomenclatures;

/// <summary>
/// Catégories, motifs d'inscription et de clôture, situations au regard de l'emploi : les seuls codes vus publiquement (listes entières non
/// publiées). Un libellé inconnu reste absent.
/// </summary>
internal static class NomenclatureInscription
{
    private static readonly FrozenDictionary<(string Type, string Code), string> Libelles =
        DonneesEmbarquees.Lire(typeof(NomenclatureInscription).Assembly, "plateforme/inscription", "type", "code", "libelle").ToFrozenDictionary(l => (l[0], l[1]), l => l[2]);

    /// <summary>Libellé ; nul quand il n'est pas connu.</summary>
    public static string? Libelle(string type, string? code) =>
        code is not null && Libelles.TryGetValue((type, code), out var libelle) && libelle.Length > 0 ? libelle : null;

    /// <summary>Codes d'un type.</summary>
    public static IReadOnlyList<string> Codes(string type) => [.. Libelles.Keys.Where(c => c.Type == type).Select(c => c.Code).Order()];
}
