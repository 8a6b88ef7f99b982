using Socle.Ecrans;

namespace Socle.Tests.Ecrans;

/// <summary>Les dates et délais comme on les dit.</summary>
public sealed class DateLisibleTests
{
    [Theory]
    [InlineData("2024-06-04", "mar. 4 juin 2024")]
    [InlineData("2025-01-01", "mer. 1er janv. 2025")]
    public void Une_date(string iso, string attendu) => Assert.Equal(attendu, DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture).Lisible());

    [Fact]
    public void Un_instant_se_dit_a_l_heure_legale() =>
        Assert.Equal("mer. 1er janv. 2025 à 00 h 30", new DateTime(2024, 12, 31, 23, 30, 0, DateTimeKind.Utc).Lisible());

    [Theory]
    [InlineData(0, "aujourd'hui")]
    [InlineData(1, "demain")]
    [InlineData(12, "dans 12 jours")]
    [InlineData(-1, "en retard d'un jour")]
    [InlineData(-3, "en retard de 3 jours")]
    public void Un_delai(int ecart, string attendu)
    {
        var jour = new DateOnly(2024, 6, 4);
        Assert.Equal(attendu, DateLisible.Delai(jour.AddDays(ecart), jour));
    }

    [Theory]
    [InlineData(20, "moins d'une minute")]
    [InlineData(130, "environ 3 min")]
    [InlineData(4800, "environ 1 h 20")]
    public void Un_reste(int secondes, string attendu) => Assert.Equal(attendu, DateLisible.Reste(TimeSpan.FromSeconds(secondes)));
}
