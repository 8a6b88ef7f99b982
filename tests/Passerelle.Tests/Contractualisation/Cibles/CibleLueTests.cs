using Passerelle.Contractualisation.Cibles;
using Passerelle.Tests.Donnees;

namespace Passerelle.Tests.Contractualisation.Cibles;

/// <summary>Les cibles telles qu'écrites, et telles que comprises.</summary>
public sealed class CibleLueTests
{
    [Theory]
    [InlineData("50", SensCible.Nombre, 50, null)]
    [InlineData("0 (début des travaux)", SensCible.Nombre, 0, "début des travaux")]
    [InlineData("10 salariés", SensCible.Nombre, 10, "salariés")]
    [InlineData("4 (1 par territoire)", SensCible.Nombre, 4, "1 par territoire")]
    [InlineData("2*2", SensCible.Calcul, 4, null)]
    [InlineData("+25", SensCible.Increment, 25, null)]
    [InlineData("40%", SensCible.Pourcentage, 40, null)]
    [InlineData("60% (objectifs nationaux IAE)", SensCible.Pourcentage, 60, "objectifs nationaux IAE")]
    [InlineData("65 % partiellement", SensCible.Pourcentage, 65, "partiellement")]
    [InlineData("?", SensCible.Inconnu, null, null)]
    [InlineData("/", SensCible.SansObjet, null, null)]
    [InlineData("", SensCible.NonDit, null, null)]
    [InlineData("Non concerné", SensCible.NonConcerne, null, null)]
    [InlineData("Non connu", SensCible.NonConnu, null, null)]
    [InlineData("X GIR 4", SensCible.Texte, null, null)]
    [InlineData("Selon territoire retenu", SensCible.Texte, null, null)]
    public void Une_case_garde_ce_qui_est_ecrit_et_dit_ce_qu_on_en_comprend(string ecrit, SensCible sens, int? nombre, string? commentaire) =>
        Assert.Equal(new CibleLue(ecrit, sens, nombre, commentaire), CibleLue.Lire(ecrit));

    [Fact]
    public void Toute_case_signee_est_comprise_et_les_textes_sont_connus()
    {
        var cases = PacteDeTest.Signe.Indicateurs.SelectMany(i => i.Cases()).Select(c => c.Cible).ToList();
        Assert.Equal(740, cases.Count);
        Assert.Equal(["En fonction de la forme prise par l'expérimentation", "Selon territoire retenu", "X GIR 4", "XGIR 4", "XGIR4"],
            cases.Where(c => c.Sens == SensCible.Texte).Select(c => c.Ecrit).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(8, cases.Count(c => c.Sens == SensCible.Calcul));
        Assert.Equal(4, cases.Count(c => c.Sens == SensCible.Increment));
        Assert.Equal(4, cases.Count(c => c.Sens == SensCible.NonConcerne));
    }
}
