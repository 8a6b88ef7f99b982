using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>
/// Retour à l'emploi, parmi les personnes dont une entrée fut ouverte au moins un jour de la période : celles dont un EMPLOI y commence
/// (chacune au titre du premier, pour le détail par contrat). Durable : celles dont un EMPLOI sans fin, ou de six mois au moins, atteint
/// six mois dans la période. part = effectif / cette population.
/// </summary>
internal sealed class RetoursEmploi(Periode periode) : IIndicateur
{
    private readonly Dictionary<string, int> parContrat = new() { ["CDI"] = 0, ["CDD"] = 0, ["INTERIM"] = 0, ["IAE"] = 0, ["ALTERNANCE"] = 0, ["INDEPENDANT"] = 0 };
    private int population;
    private int durables;

    /// <inheritdoc/>
    public void Ajouter(ParcoursPersonne parcours)
    {
        if (!parcours.AEntreePendant(periode))
            return;
        population++;
        var emplois = EmploiRepris.De(parcours).ToList();
        if (emplois.Find(e => periode.Contient(e.Debut)) is { } premier)
            parContrat[premier.Nature]++;
        if (emplois.Exists(e => e.Dure && periode.Contient(e.SixMois)))
            durables++;
    }

    /// <summary>Retour à l'emploi.</summary>
    public RetourEmploi Chiffrer()
    {
        var retours = EffectifPart.De(parContrat.Values.Sum(), population);
        return new RetourEmploi(retours.Effectif, retours.Part, parContrat);
    }

    /// <summary>Retour à l'emploi durable.</summary>
    public EffectifPart Durable => EffectifPart.De(durables, population);
}
