using Passerelle.Parcours.Personnes;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Ce que reçoit un portefeuille, en mots.</summary>
public static class DireReferent
{
    /// <summary>« parcours social, noms de A à K, intensif ».</summary>
    public static string Recoit(Referent referent, Departement departement)
    {
        var mots = new List<string>();
        if (referent.Intensif)
            mots.Add("portefeuille intensif");
        if (referent.Parcours is { } parcours)
            mots.Add($"parcours {string.Join(", ", parcours.Split(',').Select(DireFait.Mot))}");
        if (referent.Territoire is { } territoire)
            mots.Add(TerritoireLisible.Dire(territoire, departement));
        if (referent is { AlphabetDe: { } de, AlphabetA: { } a })
            mots.Add($"noms de {de} à {a}");
        if (referent.AgeDe is { } bas)
            mots.Add(referent.AgeA is { } haut ? $"de {bas} à {haut} ans" : $"{bas} ans et plus");
        else if (referent.AgeA is { } plafond)
            mots.Add($"jusqu'à {plafond} ans");
        return mots.Count == 0 ? "tous" : string.Join(", ", mots);
    }
}
