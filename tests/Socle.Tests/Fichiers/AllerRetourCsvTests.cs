using System.Text;
using CsCheck;
using Socle.Fichiers;

namespace Socle.Tests.Fichiers;

/// <summary>Relire ce que nous écrivons ne perd rien : accents, apostrophes, « +33 », formules, guillemets, retours à la ligne (CRLF revient LF).</summary>
public sealed class AllerRetourCsvTests
{
    private static readonly string[] Colonnes = ["un", "deux", "trois"];

    [Theory]
    [InlineData("d'Éclaron")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("=SOMME(A1:A9)")]
    [InlineData("'entre apostrophes'")]
    [InlineData("-1;2")]
    [InlineData("\"cité\"")]
    [InlineData("haut\nbas")]
    [InlineData("\tmarge")]
    [InlineData("Œuvre — 100 % ; œ")]
    public async Task Une_valeur_revient_telle_quelle(string valeur) => Assert.Equal([valeur, "", valeur], await RelireAsync(valeur, "", valeur));

    [Fact]
    public async Task Toute_valeur_imprimable_revient_telle_quelle()
    {
        const string Lettres = "aé\"=+-@;,\n\t1œ ";
        var valeur = Gen.Int[0, Lettres.Length - 1].Select(i => Lettres[i]).Array[0, 12].Select(l => new string(l).Trim(' '));
        await Gen.Select(valeur, valeur, valeur).SampleAsync(async v => Assert.Equal([v.Item1, v.Item2, "x" + v.Item3], await RelireAsync(v.Item1, v.Item2, "x" + v.Item3)), iter: 2000);
    }

    private static async Task<IReadOnlyList<string>> RelireAsync(params string[] valeurs)
    {
        var memoire = new MemoryStream();
        await using (var csv = new EcrivainCsv(memoire))
        {
            csv.EnTete(Colonnes);
            foreach (var valeur in valeurs)
                csv.Champ(valeur);
            csv.FinLigne();
        }
        using var lecteur = LecteurCsv.Ouvrir(new MemoryStream(memoire.ToArray()), Encoding.UTF8, Colonnes, Colonnes).Valeur;
        var ligne = Assert.Single(lecteur.Lire());
        Assert.Null(ligne.Faute);
        return ligne.Champs;
    }
}
