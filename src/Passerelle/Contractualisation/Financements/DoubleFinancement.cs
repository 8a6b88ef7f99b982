using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Financements;

/// <summary>Les actions que le FSE+ finance aussi (221, 785, 1319) : une même dépense ne peut être payée deux fois.</summary>
public static class DoubleFinancement
{
    /// <summary>Codes des actions.</summary>
    public static IReadOnlySet<string> Actions(PacteSigne pacte) =>
        pacte.Cofinanceurs.Where(c => c.Financeur == "FSE").Select(c => c.Action).Concat(pacte.LignesBudget.Where(l => l.Financeur == "FSE").Select(l => l.Action)).ToHashSet();

    /// <summary>Ce qu'il faut en dire sous un tableau ; rien quand aucune action n'est en cause.</summary>
    public static IReadOnlyList<string> Notes(IEnumerable<string> actions) => actions.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } codes
        ? [$"FSE+ : {string.Join(", ", codes)} reçoi{(codes.Count > 1 ? "vent" : "t")} aussi du FSE+. Vérifier qu'aucune dépense n'y est déclarée deux fois."]
        : [];
}
