namespace Socle.Fictif;

/// <summary>Montants vraisemblables pour remplir les flux ; ce n'est pas le barème du RSA et rien n'en dépend.</summary>
internal readonly record struct BaremeFictif(decimal Garanti, decimal Ressources, decimal ForfaitLogement, decimal Total)
{
    private const decimal Base = 646.52m;

    public static BaremeFictif De(FoyerFictif foyer)
    {
        var personnes = foyer.Enfants.Count + (foyer.Conjoint is null ? 1 : 2);
        var garanti = decimal.Round(Base * (1 + (personnes > 1 ? 0.5m : 0) + (Math.Max(0, personnes - 2) * 0.3m)), 2);
        var ressources = foyer.Demandeur.Revenu + (foyer.Conjoint?.Revenu ?? 0);
        var forfait = decimal.Round(Base * (personnes == 1 ? 0.12m : 0.16m), 2);
        return new BaremeFictif(garanti, ressources, forfait, Math.Max(0, garanti - forfait - decimal.Round(ressources * 0.38m, 2)));
    }
}
