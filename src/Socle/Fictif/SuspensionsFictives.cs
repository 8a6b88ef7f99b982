namespace Socle.Fictif;

/// <summary>Passe un foyer à l'état 3 ou 4 ; une fois sur huit l'organisme n'en donne pas la date.</summary>
internal static class SuspensionsFictives
{
    private static readonly string[] MotifsDroit = ["DA", "DB", "DC", "DF", "DL", "GR", "GJ", "GK"];
    private static readonly string[] MotifsVersement = ["01", "05", "06", "CG", "44", "AB"];

    public static FoyerFictif Suspendre(FoyerFictif foyer, DateOnly debut, Tirage hasard)
    {
        var droit = hasard.Chance(0.4);
        return foyer with
        {
            Etat = droit ? '3' : '4',
            Suspension = new(hasard.Parmi(droit ? MotifsDroit : MotifsVersement), hasard.Chance(0.125) ? null : debut),
            Liquidation = debut > foyer.Liquidation ? debut : foyer.Liquidation,
        };
    }
}
