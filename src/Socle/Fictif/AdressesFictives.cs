using System.Globalization;

namespace Socle.Fictif;

/// <summary>Tire des adresses dans de vraies communes, selon leur population, et dans des rues qui n'existent pas.</summary>
internal sealed class AdressesFictives
{
    private static readonly string[] Types = ["RUE", "RUE", "RUE", "CHEMIN", "AVENUE", "PLACE", "IMPASSE", "ALLEE", "COTE"];

    private static readonly string[] Voies =
    [
        "DU LAVOIR-AUX-MERLES", "DES TROIS-HÉRONS", "DE LA FORGE-BLANCHE", "DU PRÉ-SANS-NOM", "DES QUATRE-MIRABELLES",
        "DE L'ÉCLUSE-DORMANTE", "DU MOULIN-À-PLUMES", "DES TILLEULS BLEUS", "DE LA DRAGÉE VERTE", "DU VIEUX TAMBOUR",
        "DES CHARBONNIÈRES-D'EN-HAUT", "DE LA BICHE ROUSSE", "DU CLOS-MÉLUSINE", "DES PETITS-SABOTS", "DE L'HORLOGER BORGNE",
        "DU FOUR-À-GIROLLES", "DES GRANDES-CLARTÉS", "DE LA CIGOGNE", "DU BOIS-AUX-VIOLONS", "DES CINQ-PUITS",
    ];

    private static readonly string[] Residences = ["RÉSIDENCE LES TILLEULS BLEUS", "RÉSIDENCE LE HÉRON", "LES TERRASSES DU LAVOIR", "LE CLOS-MÉLUSINE"];

    private static readonly string[] LieuxDits = ["LA HAUTE-ÉTEULE", "FERME DU PRÉ-SANS-NOM", "LES ÉCARTS"];

    private readonly IReadOnlyList<CommuneFictive> _verdun;
    private readonly IReadOnlyList<CommuneFictive> _ailleurs;
    private readonly Tirage _hasard;
    private readonly int[] _cumul;

    public AdressesFictives(IReadOnlyList<CommuneFictive> communes, Tirage hasard)
    {
        _verdun = [.. communes.Where(c => c.Arrondissement == CommuneFictive.ArrondissementVerdun)];
        _ailleurs = [.. communes.Where(c => c.Arrondissement != CommuneFictive.ArrondissementVerdun)];
        _hasard = hasard;
        if (_verdun.Count == 0)
            throw new ArgumentException("Aucune commune de l'arrondissement de Verdun.", nameof(communes));
        _cumul = new int[_verdun.Count];
        var total = 0;
        for (var i = 0; i < _cumul.Length; i++)
            _cumul[i] = total += Math.Max(1, _verdun[i].Population);
    }

    /// <summary>Dans l'arrondissement de Verdun, une commune d'autant plus souvent qu'elle est peuplée.</summary>
    public AdresseFictive DansLeBassin(DateOnly depuis)
    {
        var rang = Array.BinarySearch(_cumul, _hasard.Entre(1, _cumul[^1]));
        return Dans(_verdun[rang < 0 ? ~rang : rang], depuis);
    }

    /// <summary>Ailleurs dans le département : la personne quitte l'expérimentation, pas le RSA.</summary>
    public AdresseFictive AilleursDansLeDepartement(DateOnly depuis) =>
        _ailleurs.Count == 0 ? DansLeBassin(depuis) : Dans(_hasard.Parmi(_ailleurs), depuis);

    public static AdresseFictive AEtranger(string pays, DateOnly depuis) => new() { Depuis = depuis, Pays = pays, Voie = "AVENUE CENTRALE", LieuDit = "QUARTIER NEUF" };

    private AdresseFictive Dans(CommuneFictive commune, DateOnly depuis)
    {
        var immeuble = commune.Population > 2000 && _hasard.Chance(0.45);
        return new AdresseFictive
        {
            Depuis = depuis,
            Commune = commune,
            ComplementIdentification = immeuble ? string.Create(CultureInfo.InvariantCulture, $"APPARTEMENT {_hasard.Entre(1, 48)}") : "",
            Complement = immeuble ? _hasard.Parmi(Residences) : "",
            Numero = string.Create(CultureInfo.InvariantCulture, $"{_hasard.Entre(1, 120)}{(_hasard.Chance(0.06) ? " BIS" : "")}"),
            TypeVoie = _hasard.Parmi(Types),
            Voie = _hasard.Parmi(Voies),
            LieuDit = commune.Population < 300 && _hasard.Chance(0.2) ? _hasard.Parmi(LieuxDits) : "",
        };
    }
}
