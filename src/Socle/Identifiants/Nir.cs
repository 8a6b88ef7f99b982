namespace Socle.Identifiants;

/// <summary>
/// Numéro d'inscription au répertoire : 13 caractères (sexe, année, mois, lieu, ordre ; la Corse porte 2A ou 2B en 6e et 7e
/// place), suivis ou non d'une clé de 2 chiffres, 97 − (nombre mod 97).
/// </summary>
public readonly record struct Nir
{
    private Nir(string treize, string? cle, EtatNir etat) => (Treize, Cle, Etat) = (treize, cle, etat);

    /// <summary>Les 13 premiers caractères, en capitales.</summary>
    public string Treize { get; }

    /// <summary>Clé reçue, sur deux chiffres ; nulle sans clé.</summary>
    public string? Cle { get; }

    /// <summary>État.</summary>
    public EtatNir Etat { get; }

    /// <summary>Écriture telle que reçue : 13 ou 15 caractères.</summary>
    public string Ecriture => Treize + Cle;

    /// <summary>Ni provisoire, ni de clé fausse : ce numéro peut contredire une identité.</summary>
    public bool Definitif => Etat is EtatNir.Complet or EtatNir.SansCle;

    /// <summary>Lit un NIR ; faux quand ce n'en est pas un. Une clé fausse est acceptée et signalée par l'état.</summary>
    public static bool Essayer(ReadOnlySpan<char> texte, out Nir nir)
    {
        nir = default;
        var lu = texte.Trim();
        if (lu.Length is not (13 or 15))
            return false;
        Span<char> capitales = stackalloc char[15];
        lu.ToUpperInvariant(capitales);
        var treize = capitales[..13];
        if (!"123478".Contains(treize[0], StringComparison.Ordinal) || !Chiffres(treize[..5]) || !Departement(treize) || !Chiffres(treize[7..]) || !Mois(treize))
            return false;
        if (lu.Length == 13)
        {
            nir = new Nir(treize.ToString(), null, Provisoire(treize) ? EtatNir.Provisoire : EtatNir.SansCle);
            return true;
        }
        var cle = capitales[13..15];
        if (!Chiffres(cle))
            return false;
        var juste = CalculerCle(treize) == Nombre(cle);
        nir = new Nir(treize.ToString(), cle.ToString(), Provisoire(treize) ? EtatNir.Provisoire : juste ? EtatNir.Complet : EtatNir.CleFausse);
        return true;
    }

    /// <summary>Clé des 13 caractères : la Corse compte 19 (2A) ou 18 (2B).</summary>
    public static int CalculerCle(ReadOnlySpan<char> treize)
    {
        long nombre = 0;
        for (var i = 0; i < 13; i++)
        {
            var chiffre = i == 6 && treize[i] is 'A' or 'B' ? (treize[i] == 'A' ? 9 : 8) : treize[i] - '0';
            if (i == 5 && treize[6] is 'A' or 'B')
                chiffre = 1;
            nombre = (nombre * 10) + chiffre;
        }
        return (int)(97 - (nombre % 97));
    }

    /// <summary>Ce qu'un écran montre : les sept premiers caractères (ligne 2534), jamais plus.</summary>
    public string Masquer() => string.Concat(Treize.AsSpan(0, 7), "••••••");

    /// <summary>Le masque, jamais la valeur.</summary>
    public override string ToString() => Masquer();

    private static bool Provisoire(ReadOnlySpan<char> treize) => treize[0] is '7' or '8';

    private static bool Departement(ReadOnlySpan<char> treize) => char.IsAsciiDigit(treize[5]) && (char.IsAsciiDigit(treize[6]) || (treize[5] == '2' && treize[6] is 'A' or 'B'));

    /// <summary>Mois de naissance, ou codes des naissances dont le mois est inconnu (20 à 42, 50 à 99).</summary>
    private static bool Mois(ReadOnlySpan<char> treize) => Nombre(treize[3..5]) is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50;

    private static int Nombre(ReadOnlySpan<char> deux) => ((deux[0] - '0') * 10) + (deux[1] - '0');

    private static bool Chiffres(ReadOnlySpan<char> texte) => !texte.ContainsAnyExceptInRange('0', '9');
}
