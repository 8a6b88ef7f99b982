using Socle.Identifiants;

namespace Socle.Tests.Identifiants;

public sealed class FormeTests
{
    [Theory]
    [InlineData("", "vide")]
    [InlineData("7", "1 chiffre")]
    [InlineData("1850775056123", "13 chiffres")]
    [InlineData("18507750561AB", "13 caractères dont 2 lettres")]
    [InlineData("185077505612X", "13 caractères dont 1 lettre")]
    [InlineData("2026-1a-3b", "10 caractères dont 2 lettres et 2 signes")]
    [InlineData("20260a31b.", "10 caractères dont 2 lettres et 1 signe")]
    [InlineData("1 a-", "4 caractères dont 1 lettre, 1 espace et 1 signe")]
    [InlineData("Éloïse", "6 lettres")]
    [InlineData("  ", "2 espaces")]
    [InlineData("-", "1 signe")]
    public void La_forme_se_decrit_sans_la_valeur(string valeur, string attendu) =>
        Assert.Equal(attendu, Forme.Decrire(valeur));
}
