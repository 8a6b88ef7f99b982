using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>
/// Personnes suivies : celles dont une entrée est ouverte au soir du dernier jour. Répartition par le type de la dernière orientation de
/// cette entrée (PED, PSP, PSO, sinon NON_ORIENTE) ; accompagnement intensif (ligne 1715) : cette orientation mène à un portefeuille
/// intensif, part = effectif / suivis.
/// </summary>
internal sealed class FileSuivie(Periode periode) : IIndicateur
{
    private readonly Dictionary<string, int> repartition = new() { ["PED"] = 0, ["PSP"] = 0, ["PSO"] = 0, ["NON_ORIENTE"] = 0 };
    private int intensifs;

    /// <inheritdoc/>
    public void Ajouter(ParcoursPersonne parcours)
    {
        if (parcours.EntreeOuverteAu(periode.Au) is not { } entree)
            return;
        repartition[Type(entree.TypeParcours)]++;
        intensifs += entree.Intensif ? 1 : 0;
    }

    /// <summary>Personnes suivies.</summary>
    public int Effectif => repartition.Values.Sum();

    /// <summary>Suivis par type de parcours.</summary>
    public IReadOnlyDictionary<string, int> Repartition => repartition;

    /// <summary>Accompagnement intensif.</summary>
    public EffectifPart Intensif => EffectifPart.De(intensifs, Effectif);

    private static string Type(string? orientation) => orientation switch
    {
        null => "NON_ORIENTE",
        "EMPLOI" => "PED",
        "SOCIO_PRO" => "PSP",
        "SOCIAL" => "PSO",
        _ => throw new InvalidOperationException("Type de parcours inconnu en base."),
    };
}
