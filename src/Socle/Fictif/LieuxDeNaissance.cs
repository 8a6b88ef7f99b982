namespace Socle.Fictif;

/// <summary>Lieu de naissance tel qu'il s'écrit dans le NIR : département puis commune ou pays, 5 caractères.</summary>
internal sealed record LieuDeNaissance(string Code, string Nom, string Pays, char Nationalite);

/// <summary>Lieux où sont nées les personnes inventées : surtout la Lorraine, parfois la Corse, l'outre-mer ou l'étranger (99).</summary>
internal static class LieuxDeNaissance
{
    private static readonly LieuDeNaissance[] Proches =
    [
        France("55545", "VERDUN"), France("55029", "BAR-LE-DUC"), France("55122", "COMMERCY"), France("54395", "NANCY"),
        France("54323", "LONGWY"), France("54099", "BRIEY"), France("57463", "METZ"), France("57672", "THIONVILLE"),
        France("51108", "CHALONS-EN-CHAMPAGNE"), France("51454", "REIMS"), France("08409", "SEDAN"), France("52448", "SAINT-DIZIER"),
    ];

    private static readonly LieuDeNaissance[] Lointains =
    [
        France("75112", "PARIS 12E"), France("59350", "LILLE"), France("13055", "MARSEILLE"), France("69123", "LYON"),
        France("67482", "STRASBOURG"), France("93066", "SAINT-DENIS"), France("33063", "BORDEAUX"), France("97411", "SAINT-DENIS"),
    ];

    private static readonly LieuDeNaissance[] Corses = [France("2A004", "AJACCIO"), France("2B033", "BASTIA")];

    private static readonly LieuDeNaissance[] Etrangers =
    [
        new("99352", "ORAN", "DZA", 'A'), new("99350", "FES", "MAR", 'A'), new("99351", "SFAX", "TUN", 'A'),
        new("99139", "BRAGA", "PRT", 'C'), new("99122", "LODZ", "POL", 'C'), new("99208", "ANKARA", "TUR", 'A'),
        new("99326", "BOUAKE", "CIV", 'A'), new("99212", "HERAT", "AFG", 'A'), new("99155", "ODESSA", "UKR", 'A'),
    ];

    public static LieuDeNaissance Tirer(Tirage hasard) => hasard.Selon(
        (hasard.Parmi(Proches), 0.72),
        (hasard.Parmi(Lointains), 0.13),
        (hasard.Parmi(Corses), 0.01),
        (hasard.Parmi(Etrangers), 0.14));

    private static LieuDeNaissance France(string code, string nom) => new(code, nom, "FRA", 'F');
}
