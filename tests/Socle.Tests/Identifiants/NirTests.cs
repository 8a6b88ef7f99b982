using System.Globalization;
using CsCheck;
using Socle.Identifiants;

namespace Socle.Tests.Identifiants;

public sealed class NirTests
{
    // Numéros publics de démonstration : aucune personne réelle.
    [Theory]
    [InlineData("269054958815780", EtatNir.Complet, true)]
    [InlineData("185077505612323", EtatNir.Complet, true)]
    [InlineData("185027800608443", EtatNir.Complet, true)]
    [InlineData("192102A13112357", EtatNir.Complet, true)]
    [InlineData("185077505612324", EtatNir.CleFausse, false)]
    [InlineData("192102A13112318", EtatNir.CleFausse, false)]
    [InlineData("185077505612300", EtatNir.CleFausse, false)]
    [InlineData("1850775056123", EtatNir.SansCle, true)]
    [InlineData("3850775056123", EtatNir.SansCle, true)]
    [InlineData("8850775056123", EtatNir.Provisoire, false)]
    [InlineData("785077505612300", EtatNir.Provisoire, false)]
    public void Un_numero_lisible_dit_son_etat(string texte, EtatNir etat, bool definitif)
    {
        Assert.True(Nir.Essayer(texte, out var nir));
        Assert.Equal(etat, nir.Etat);
        Assert.Equal(definitif, nir.Definitif);
        Assert.Equal(texte, nir.Ecriture);
        Assert.Equal(texte[..13], nir.Treize);
        Assert.Equal(texte.Length == 15 ? texte[13..] : null, nir.Cle);
    }

    [Theory]
    [InlineData("  192102a13112357 ")]
    [InlineData("192102A13112357\t")]
    public void Les_espaces_de_bord_et_la_casse_ne_comptent_pas(string texte)
    {
        Assert.True(Nir.Essayer(texte, out var nir));
        Assert.Equal("192102A131123", nir.Treize);
        Assert.Equal(EtatNir.Complet, nir.Etat);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("18507750561232")]
    [InlineData("185077505612")]
    [InlineData("1850775056123234")]
    [InlineData("585077505612323")]
    [InlineData("085077505612323")]
    [InlineData("185077505612A23")]
    [InlineData("1850775056123A3")]
    [InlineData("185071A05612323")]
    [InlineData("18507A205612323")]
    [InlineData("1A5077505612323")]
    [InlineData("185072C05612323")]
    [InlineData("1 85 07 75 056 123")]
    [InlineData("１85077505612323")]
    public void Une_autre_forme_est_refusee(string texte) => Assert.False(Nir.Essayer(texte, out _));

    [Fact]
    public void Le_mois_suit_les_regles_du_repertoire()
    {
        var acceptes = Enumerable.Range(0, 100)
            .Where(mois => Nir.Essayer(string.Create(CultureInfo.InvariantCulture, $"185{mois:00}75056123"), out _));
        Assert.Equal([.. Enumerable.Range(1, 12), .. Enumerable.Range(20, 23), .. Enumerable.Range(50, 50)], acceptes);
    }

    [Theory]
    [InlineData("192102A131123", 57)]
    [InlineData("1850775056123", 23)]
    public void La_cle_se_calcule(string treize, int cle) => Assert.Equal(cle, Nir.CalculerCle(treize));

    [Fact]
    public void La_corse_vaut_19_et_18()
    {
        Assert.Equal(Nir.CalculerCle("1921019131123"), Nir.CalculerCle("192102A131123"));
        Assert.Equal(Nir.CalculerCle("1921018131123"), Nir.CalculerCle("192102B131123"));
    }

    [Fact]
    public void La_cle_d_une_autre_forme_est_refusee_sans_montrer_la_valeur()
    {
        var erreur = Assert.Throws<ArgumentException>(() => Nir.CalculerCle("18507X5056123"));
        Assert.Contains("13 caractères dont 1 lettre", erreur.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("18507X", erreur.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_cle_calculee_est_juste_et_toute_autre_est_fausse()
    {
        var treize =
            from sexe in Gen.Int[1, 4]
            from an in Gen.Int[0, 99]
            from mois in Gen.Int[1, 12]
            from departement in Gen.OneOf(Gen.Int[1, 95].Select(d => d.ToString("00", CultureInfo.InvariantCulture)), Gen.Const("2A"), Gen.Const("2B"), Gen.Const("99"))
            from fin in Gen.Int[0, 999_999]
            from decalage in Gen.Int[1, 96]
            select (texte: string.Create(CultureInfo.InvariantCulture, $"{sexe}{an:00}{mois:00}{departement}{fin:000000}"), decalage);

        treize.Sample(cas =>
        {
            var cle = Nir.CalculerCle(cas.texte);
            Assert.InRange(cle, 1, 97);
            Assert.True(Nir.Essayer(string.Create(CultureInfo.InvariantCulture, $"{cas.texte}{cle:00}"), out var juste));
            Assert.Equal(EtatNir.Complet, juste.Etat);
            var autre = (cle + cas.decalage - 1) % 97 + 1;
            Assert.True(Nir.Essayer(string.Create(CultureInfo.InvariantCulture, $"{cas.texte}{autre:00}"), out var faux));
            Assert.Equal(EtatNir.CleFausse, faux.Etat);
        });
    }

    [Fact]
    public void Le_numero_ne_fuit_pas()
    {
        Assert.True(Nir.Essayer("192102A13112357", out var nir));
        Assert.Equal("192102A••••••", nir.Masquer());
        Assert.Equal("192102A••••••", $"{nir}");
    }
}
