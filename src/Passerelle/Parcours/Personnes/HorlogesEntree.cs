using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Regles;

namespace Passerelle.Parcours.Personnes;

/// <summary>Un délai qui court pour une entrée.</summary>
/// <param name="Regle">Ce qui doit être fait.</param>
/// <param name="Terme">Dernier jour.</param>
/// <param name="Article">Texte qui le fonde.</param>
public sealed record HorlogeEntree(string Regle, DateOnly Terme, string Article);

/// <summary>Délais d'orientation d'un nouvel entrant, à compter de T0 ; la file active n'en a pas.</summary>
public static class HorlogesEntree
{
    private const int SixSemaines = 42;

    /// <summary>Premier jour d'application du décret 2024-1244.</summary>
    private static readonly DateOnly DepuisLeDecret = new(2025, 1, 1);

    /// <summary>Dernier jour pour orienter dans le délai de la convention : la notification précède T0 + 15 jours.</summary>
    public static DateOnly TermeConvention(DateOnly t0) => t0.AddDays(DelaiOrientation.Convention.Applicable(t0).Jours - 1);

    /// <summary>Délais d'une entrée.</summary>
    public static IEnumerable<HorlogeEntree> Pour(Entree entree)
    {
        if (entree.Stock)
            yield break;
        yield return new HorlogeEntree("Orientation dans le délai de la convention (15 jours)", TermeConvention(entree.T0),
            "Convention, volet 2, lignes 2008-2014 : notifiée strictement avant T0 + 15 jours, T0 étant le jour où le département reçoit le flux.");
        if (entree.T0 >= DepuisLeDecret)
        {
            yield return new HorlogeEntree("Orientation par le département (6 semaines)", entree.T0.AddDays(SixSemaines),
                "Code de l'action sociale et des familles, art. D. 262-65-2 : passé six semaines, France Travail oriente.");
        }
    }
}
