using Socle.Fictif;

namespace Socle.Tests.Fictif;

public sealed class CommuneFictiveTests
{
    [Fact]
    public void Les_499_communes_de_la_Meuse_se_lisent()
    {
        Assert.Equal(499, JeuLu.Communes.Count);
        Assert.Equal(499, JeuLu.Communes.Select(c => c.CodeInsee).Distinct().Count());
        Assert.Equal(180_290, JeuLu.Communes.Sum(c => c.Population));
        Assert.Equal(new CommuneFictive("55545", "Verdun", "553", "55100", 16890), JeuLu.Communes.Single(c => c.CodeInsee == "55545"));
        Assert.All(JeuLu.Communes, c => Assert.Contains(c.Arrondissement, (string[])["551", "552", "553"]));
    }

    [Fact]
    public void Une_colonne_absente_se_nomme()
    {
        var erreur = Assert.Throws<InvalidDataException>(() => CommuneFictive.Lire(new StringReader("code_insee;nom\n")));
        Assert.Contains("arrondissement", erreur.Message, StringComparison.Ordinal);
    }
}
