using System.Globalization;

namespace Socle.Identifiants;

/// <summary>
/// Numéro d'inscription au répertoire (13 caractères, clé de 2 chiffres facultative) ou numéro d'attente (NIA).
/// Corse : 2A ou 2B en positions 6 et 7. Une clé fausse n'empêche pas la lecture : le numéro est conservé et signalé.
/// La valeur entière ne s'obtient que par <see cref="Ecriture"/> ; <see cref="ToString"/> rend le masque.
/// </summary>
public readonly record struct Nir
{
    private const int LongueurSansCle = 13;
    private const int LongueurAvecCle = 15;
    private const int LongueurVisible = 7;
    private const int PositionCorse = 5;

    private Nir(string treize, string? cle, EtatNir etat)
    {
        Treize = treize;
        Cle = cle;
        Etat = etat;
    }

    /// <summary>Les 13 premiers caractères, en majuscules.</summary>
    public string Treize => field ?? throw new InvalidOperationException("Un NIR s'obtient par Nir.Essayer.");

    /// <summary>La clé reçue, 2 chiffres, ou null si le numéro a été reçu sans clé.</summary>
    public string? Cle { get; }

    /// <summary>Ce que la clé et le premier chiffre disent du numéro.</summary>
    public EtatNir Etat { get; }

    /// <summary>Vrai si le numéro n'est ni provisoire ni contredit par sa clé : il peut rapprocher deux personnes.</summary>
    public bool Definitif => Etat is EtatNir.Complet or EtatNir.SansCle;

    /// <summary>Le numéro tel que reçu : 15 caractères, ou 13 quand la clé manque.</summary>
    public string Ecriture => Treize + Cle;

    /// <summary>
    /// Clé des 13 premiers caractères : 97 − (n mod 97), 2A valant 19 et 2B valant 18.
    /// Refuse par <see cref="ArgumentException"/> ce qui n'a pas la forme d'un numéro.
    /// </summary>
    public static int CalculerCle(string treize)
    {
        ArgumentNullException.ThrowIfNull(treize);
        if (treize.Length != LongueurSansCle || !EstBienForme(treize))
            throw new ArgumentException($"Numéro attendu sur 13 caractères, reçu : {Forme.Decrire(treize)}.", nameof(treize));
        return Cle97(treize);
    }

    /// <summary>Lit un numéro de 13 ou 15 caractères, espaces de bord ignorés ; faux si la forme n'est pas celle d'un numéro.</summary>
    public static bool Essayer(ReadOnlySpan<char> texte, out Nir nir)
    {
        nir = default;
        texte = texte.Trim();
        if (texte.Length is not (LongueurSansCle or LongueurAvecCle) || !EstBienForme(texte[..LongueurSansCle]))
            return false;

        var cle = texte[LongueurSansCle..];
        if (!cle.IsEmpty && !(char.IsAsciiDigit(cle[0]) && char.IsAsciiDigit(cle[1])))
            return false;

        nir = new Nir(EnMajuscules(texte[..LongueurSansCle]), cle.IsEmpty ? null : cle.ToString(), EtatDe(texte, cle));
        return true;
    }

    /// <summary>Les 7 premiers caractères (sexe, naissance, département) suivis de six points : jamais davantage.</summary>
    public string Masquer() => string.Concat(Treize.AsSpan(0, LongueurVisible), "••••••");

    /// <summary>Le masque : la valeur ne doit pas fuir par un journal ou une exception.</summary>
    public override string ToString() => Masquer();

    private static EtatNir EtatDe(ReadOnlySpan<char> texte, ReadOnlySpan<char> cle)
    {
        if (texte[0] is '7' or '8')
            return EtatNir.Provisoire;
        if (cle.IsEmpty)
            return EtatNir.SansCle;
        return Cle97(texte[..LongueurSansCle]) == int.Parse(cle, NumberStyles.None, CultureInfo.InvariantCulture)
            ? EtatNir.Complet
            : EtatNir.CleFausse;
    }

    private static bool EstBienForme(ReadOnlySpan<char> treize)
    {
        if (treize[0] is not ('1' or '2' or '3' or '4' or '7' or '8'))
            return false;
        for (var i = 1; i < treize.Length; i++)
        {
            if (!char.IsAsciiDigit(treize[i]) && !EstLettreCorse(treize, i))
                return false;
        }

        // 20 à 42 et 50 à 99 : mois de naissance inconnu ou acte établi hors des règles ordinaires.
        var mois = (treize[3] - '0') * 10 + (treize[4] - '0');
        return mois is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50;
    }

    private static bool EstLettreCorse(ReadOnlySpan<char> treize, int position) =>
        position == PositionCorse + 1 && treize[PositionCorse] == '2' && treize[position] is ('A' or 'B' or 'a' or 'b');

    private static int Cle97(ReadOnlySpan<char> treize)
    {
        long nombre = 0;
        for (var i = 0; i < LongueurSansCle; i++)
            nombre = nombre * 10 + Chiffre(treize, i);
        return 97 - (int)(nombre % 97);
    }

    private static int Chiffre(ReadOnlySpan<char> treize, int position)
    {
        var corse = treize[PositionCorse + 1];
        if (char.IsAsciiDigit(corse) || position is not (PositionCorse or PositionCorse + 1))
            return treize[position] - '0';
        if (position == PositionCorse)
            return 1;
        return corse is 'A' or 'a' ? 9 : 8;
    }

    private static string EnMajuscules(ReadOnlySpan<char> treize) =>
        string.Create(LongueurSansCle, treize, static (cible, source) => source.ToUpperInvariant(cible));
}
