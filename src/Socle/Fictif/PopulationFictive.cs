namespace Socle.Fictif;

/// <summary>La population du premier jour : des foyers au droit ouvert, dont une partie suspendue, d'ancienneté variée.</summary>
internal sealed class PopulationFictive(FoyersFictifs foyers, ProfilFictif profil, Tirage hasard)
{
    private const double PartCouplesAvecEnfants = 0.64;

    /// <summary>Un droit suspendu depuis plus d'un an existe aussi dans les vrais flux.</summary>
    private const int AncienneteMaximaleSuspension = 420;

    public IReadOnlyList<FoyerFictif> Creer(DateOnly jour)
    {
        var isoles = (int)Math.Round(profil.Adultes * profil.PartIsoles);
        var isolesSansEnfant = (int)Math.Round(isoles * profil.PartIsolesSansEnfant);
        var couples = (profil.Adultes - isoles) / 2;
        var population = new List<FoyerFictif>(isoles + couples);
        for (var i = 0; i < isoles; i++)
            population.Add(Foyer(couple: false, enfants: i >= isolesSansEnfant, jour));
        for (var i = 0; i < couples; i++)
            population.Add(Foyer(couple: true, enfants: hasard.Chance(PartCouplesAvecEnfants), jour));
        return population;
    }

    private FoyerFictif Foyer(bool couple, bool enfants, DateOnly jour)
    {
        var anciennete = hasard.Selon((hasard.Entre(25, 365), 0.25), (hasard.Entre(366, 1460), 0.4), (hasard.Entre(1461, 4400), 0.35));
        var foyer = foyers.Creer(couple, enfants, jour.AddDays(-anciennete), jour, nouveau: false);
        if (!hasard.Chance(profil.PartSuspendus))
            return foyer;
        return SuspensionsFictives.Suspendre(foyer, jour.AddDays(-hasard.Entre(5, Math.Min(anciennete, AncienneteMaximaleSuspension))), hasard);
    }
}
