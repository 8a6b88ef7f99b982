namespace Socle.Fictif;

/// <summary>Travaux tirés au hasard, par leur code ACT.</summary>
internal static class EmploisFictifs
{
    public static string Tirer(Tirage hasard) =>
        hasard.Selon(("CDD", 0.4), ("CDI", 0.2), ("INT", 0.2), ("CUI", 0.1), ("AEN", 0.07), ("APP", 0.03));
}
