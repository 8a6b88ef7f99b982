namespace Socle.Fictif;

/// <summary>Qui accompagne : organisme (codes de l'interface), structure et référent inventé.</summary>
internal sealed record Accompagnateur(string Organisme, string Structure, string Referent);

/// <summary>Les structures du bassin ; les référents sont tous inventés.</summary>
internal sealed class StructuresFictives
{
    private static readonly (string Organisme, string Structure, int Referents)[] Structures =
    [
        ("FT", "France Travail Verdun", 9),
        ("CD", "Maison de la solidarité de Verdun", 7),
        ("CD", "Maison de la solidarité d'Étain", 3),
        ("CD", "Maison de la solidarité de Stenay", 3),
        ("DCD", "Association Les Passeurs d'Argonne", 3),
        ("ML", "Mission locale du Nord meusien", 2),
        ("CE", "Cap emploi Meuse", 2),
    ];

    private readonly Accompagnateur[] _tous;

    public StructuresFictives(Tirage hasard) => _tous =
    [
        .. Structures.SelectMany(s => Enumerable.Range(0, s.Referents).Select(_ => new Accompagnateur(
            s.Organisme, s.Structure, $"{hasard.Parmi(NomsFictifs.PrenomsFeminins)} {hasard.Parmi(NomsFictifs.Familles)}"))),
    ];

    public Accompagnateur Tirer(string typeParcours, bool jeune, Tirage hasard)
    {
        var organisme = typeParcours switch
        {
            "EMPLOI" => jeune ? "ML" : hasard.Selon(("FT", 0.95), ("CE", 0.05)),
            "SOCIO_PRO" => jeune ? "ML" : hasard.Selon(("CD", 0.7), ("DCD", 0.2), ("CE", 0.1)),
            _ => hasard.Selon(("CD", 0.85), ("DCD", 0.15)),
        };
        return hasard.Parmi(Array.FindAll(_tous, a => a.Organisme == organisme));
    }
}
