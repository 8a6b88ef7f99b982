namespace Passerelle.Parcours.Regles;

/// <summary>Âge en années révolues ; qui est né un 29 février a son anniversaire le 28 les années communes.</summary>
public static class AgeRevolu
{
    /// <summary>Âge ce jour-là.</summary>
    public static int Au(DateOnly naissance, DateOnly jour)
    {
        var annees = jour.Year - naissance.Year;
        return naissance.AddYears(annees) > jour ? annees - 1 : annees;
    }
}
