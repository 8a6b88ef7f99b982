using Socle.Fichiers;

namespace Socle.Tests.Fichiers;

public sealed class DateCsvTests
{
    [Theory]
    [InlineData("29/02/2024")]
    [InlineData("2024-02-29")]
    public void Les_deux_ecritures(string texte)
    {
        Assert.True(DateCsv.Essayer(texte, out var date));
        Assert.Equal(new DateOnly(2024, 2, 29), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("29/02/2023")]
    [InlineData("31/04/2024")]
    [InlineData("2024-13-01")]
    [InlineData("1/2/2024")]
    [InlineData("01/02/24")]
    [InlineData("2024/02/01")]
    [InlineData("02-01-2024")]
    [InlineData("2024-02-01 00:00")]
    [InlineData("45321")]
    public void Le_reste_est_refuse(string texte) => Assert.False(DateCsv.Essayer(texte, out _));
}
