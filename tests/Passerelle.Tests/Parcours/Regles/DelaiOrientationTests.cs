using System.Globalization;
using Passerelle.Parcours.Regles;

namespace Passerelle.Tests.Parcours.Regles;

/// <summary>Lignes 2008-2014.</summary>
public sealed class DelaiOrientationTests
{
    [Theory]
    [InlineData("2024-03-01", "2024-03-01", true)] // le jour même
    [InlineData("2024-03-01", "2024-03-15", true)] // dernier jour de l'exemple
    [InlineData("2024-03-01", "2024-03-16", false)] // « avant le 16/03 »
    [InlineData("2024-03-01", "2025-03-01", false)]
    [InlineData("2024-03-01", "2023-01-10", true)] // file active, orientée avant T0
    [InlineData("2024-02-20", "2024-03-05", true)] // année bissextile
    [InlineData("2024-02-20", "2024-03-06", false)]
    [InlineData("2023-02-20", "2023-03-06", true)]
    [InlineData("2023-02-20", "2023-03-07", false)]
    [InlineData("2024-12-20", "2025-01-03", true)]
    [InlineData("2024-12-20", "2025-01-04", false)]
    public void Le_delai_de_la_convention(string t0, string notification, bool tenu) =>
        Assert.Equal(tenu, DelaiOrientation.Convention.EstTenu(Jour(t0), Jour(notification)));

    [Theory]
    [InlineData("2024-12-31", "2025-01-14", true)] // encore 15 jours
    [InlineData("2025-01-01", "2025-01-10", true)] // 10 jours
    [InlineData("2025-01-01", "2025-01-11", false)]
    [InlineData("2025-06-01", "2025-06-12", false)]
    public void Le_seuil_applicable_est_celui_en_vigueur_a_T0(string t0, string notification, bool tenu)
    {
        var delai = new DelaiOrientation(
            new SeuilOrientation(10, new DateOnly(2025, 1, 1), "avenant inventé"),
            new SeuilOrientation(15, new DateOnly(2023, 1, 1), "convention"));

        Assert.Equal(tenu, delai.EstTenu(Jour(t0), Jour(notification)));
    }

    [Fact]
    public void Un_T0_anterieur_a_tous_les_seuils_est_une_erreur_nommee()
    {
        var delai = new DelaiOrientation(new SeuilOrientation(15, new DateOnly(2023, 1, 1), "convention"));

        var erreur = Assert.Throws<InvalidOperationException>(() => delai.Applicable(new DateOnly(2022, 12, 31)));
        Assert.Contains("2022-12-31", erreur.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Des_seuils_incoherents_sont_refuses()
    {
        var seuil = new SeuilOrientation(15, new DateOnly(2023, 1, 1), "convention");

        Assert.Throws<ArgumentException>(() => new DelaiOrientation());
        Assert.Throws<ArgumentException>(() => new DelaiOrientation(seuil with { Jours = 0 }));
        Assert.Throws<ArgumentException>(() => new DelaiOrientation(seuil, seuil with { Jours = 10 }));
    }

    private static DateOnly Jour(string jour) => DateOnly.ParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
