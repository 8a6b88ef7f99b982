using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Regles;

namespace Passerelle.Parcours.Personnes;

/// <summary>Un délai qui court pour une entrée.</summary>
/// <param name="Regle">Ce qui doit être fait.</param>
/// <param name="Terme">Dernier jour.</param>
/// <param name="Article">Texte qui le fonde.</param>
public sealed record HorlogeEntree(string Regle, DateOnly Terme, string Article);

/// <summary>Délais d'orientation d'un nouvel entrant, à compter de T0 (<see cref="HorlogeLegale"/>) ; la file active n'en a pas.</summary>
public static class HorlogesEntree
{
    /// <summary>Dernier jour pour orienter dans le délai de la convention : la notification précède T0 + 15 jours.</summary>
    public static DateOnly TermeConvention(DateOnly t0) => t0.AddDays(DelaiOrientation.Convention.Applicable(t0).Jours - 1);

    /// <summary>Délais d'une entrée : la convention, puis la loi depuis son décret.</summary>
    public static IEnumerable<HorlogeEntree> Pour(Entree entree) => entree.Stock ? [] :
        new[] { HorlogeLegale.OrientationConvention, HorlogeLegale.OrientationLoi }.Select(code => HorlogeLegale.Pour(code, entree.T0)).OfType<HorlogeLegale>()
            .Select(h => new HorlogeEntree(h.Regle, h.Terme(entree.T0), h.Article));
}
