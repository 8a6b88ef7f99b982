namespace Passerelle.Parcours.Diagnostics;

/// <summary>Les besoins d'un métier, tels que la page les saisit.</summary>
public sealed class MetierSaisi
{
    /// <summary>Code du ROME ; vide : besoins qu'aucun métier ne borne.</summary>
    public string? Code { get; set; }

    /// <summary>« besoin:5 », « fort:5 ».</summary>
    public HashSet<string> Cases { get; set; } = [];

    /// <summary>Les mêmes, en clés du diagnostic.</summary>
    public IEnumerable<string> Cles => Cases.Where(NomenclatureDiagnostic.EstBesoin).Select(c => string.IsNullOrWhiteSpace(Code) ? c : $"{Code}/{c}");

    /// <summary>Les métiers d'un diagnostic, et une place pour un autre.</summary>
    public static List<MetierSaisi> Depuis(IEnumerable<string> cles) =>
    [
        .. cles.Where(c => NomenclatureDiagnostic.EstBesoin(NomenclatureDiagnostic.Couper(c).Code)).GroupBy(c => NomenclatureDiagnostic.Couper(c).Metier)
            .Select(g => new MetierSaisi { Code = g.Key, Cases = [.. g.Select(c => NomenclatureDiagnostic.Couper(c).Code)] }),
        new MetierSaisi(),
    ];
}
