using System.Xml.Linq;
using Socle.Fictif;

namespace Socle.Tests.Fictif;

public sealed class FluxDeMasseTests
{
    private const int Foyers = 3000;

    private static byte[] Octets(int mois, int graine = 7, double part = 0.03)
    {
        using var memoire = new MemoryStream();
        FluxDeMasse.Ecrire(memoire, Foyers, graine, mois, part);
        return memoire.ToArray();
    }

    private static string[] Lire(int mois, double part = 0.03) =>
        [.. FluxLu.Charger(Octets(mois, part: part)).Elements("InfosFoyerRSA").Select(f => f.ToString(SaveOptions.DisableFormatting))];

    [Fact]
    public void La_meme_graine_donne_les_memes_octets()
    {
        Assert.Equal(Octets(2), Octets(2));
        Assert.NotEqual(Octets(0), Octets(0, graine: 8));
    }

    [Fact]
    public void Chaque_foyer_fait_un_peu_plus_de_3_ko_et_un_tiers_ont_deux_adultes()
    {
        var octets = Octets(0);
        Assert.InRange(octets.Length / Foyers, 2900, 3600);
        var couples = FluxLu.Charger(octets).Elements("InfosFoyerRSA")
            .Count(f => f.Descendants("ROLEPERS").Any(r => r.Value == "CJT"));
        Assert.InRange(couples / (double)Foyers, 0.30, 0.37);
    }

    [Fact]
    public void D_un_mois_a_l_autre_seule_la_part_dite_change()
    {
        var mois = Enumerable.Range(0, 3).Select(m => Lire(m)).ToArray();
        Assert.Equal(Foyers, mois[0].Length);
        Assert.InRange(Differents(mois[0], mois[1]) / (double)Foyers, 0.02, 0.04);
        Assert.InRange(Differents(mois[1], mois[2]) / (double)Foyers, 0.02, 0.04);
        Assert.InRange(Differents(mois[0], mois[2]) / (double)Foyers, 0.045, 0.075);
        Assert.Equal(0, Differents(Lire(0), Lire(1, part: 0)));
    }

    [Fact]
    public void Le_total_annonce_est_juste_et_les_numeros_sont_uniques()
    {
        var racine = FluxLu.Charger(Octets(1));
        var numeros = racine.Descendants("NUMDEMRSA").Select(n => n.Value).ToArray();
        Assert.Equal(numeros.Length, numeros.Distinct().Count());
        Assert.Equal($"{numeros.Length}", racine.Element("TransmissionFlux")!.Element("NBTOTDOSRSATRANSM")!.Value);
    }

    private static int Differents(string[] avant, string[] apres) => avant.Zip(apres).Count(p => p.First != p.Second);
}
