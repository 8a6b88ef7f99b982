using System.Globalization;
using Socle.Calendrier;

namespace Socle.Tests.Calendrier;

public sealed class HeuresOuvreesTests
{
    private static readonly HeuresOuvrees Bureau = HeuresOuvrees.Lire("09:00-17:00")!;

    [Theory]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-04-05", false)]
    [InlineData("2026-04-06", true)]
    [InlineData("2026-05-14", true)]
    [InlineData("2026-05-25", true)]
    [InlineData("2024-05-09", true)]
    [InlineData("2024-05-20", true)]
    [InlineData("2026-11-11", true)]
    [InlineData("2026-11-12", false)]
    public void Les_jours_feries_legaux_fixes_et_mobiles(string jour, bool ferie) => Assert.Equal(ferie, DateOnly.Parse(jour, CultureInfo.InvariantCulture).EstFerie());

    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    public void Paques(int annee, int mois, int jour) => Assert.Equal(new DateOnly(annee, mois, jour), JoursOuvres.Paques(annee));

    // Heures légales : UTC+1 en novembre, UTC+2 en juin.
    [Theory]
    [InlineData("2026-11-25T08:00", "2026-11-25T16:00")]
    [InlineData("2026-11-25T15:00", "2026-11-26T15:00")]
    [InlineData("2026-11-25T20:00", "2026-11-26T16:00")]
    [InlineData("2026-11-27T15:30", "2026-11-30T15:30")]
    [InlineData("2026-11-10T15:00", "2026-11-12T15:00")]
    [InlineData("2026-06-05T07:00", "2026-06-05T15:00")]
    public void Huit_heures_ouvrables_sautent_nuits_fins_de_semaine_et_feries(string depart, string terme) =>
        Assert.Equal(Utc(terme), Bureau.Ajouter(Utc(depart), TimeSpan.FromHours(8)));

    [Theory]
    [InlineData("2026-11-25T08:00", "2026-11-25T16:00", 8)]
    [InlineData("2026-11-27T12:00", "2026-11-30T09:00", 5)]
    [InlineData("2026-11-28T00:00", "2026-11-29T23:00", 0)]
    public void Temps_ouvre_entre_deux_instants(string du, string au, int heures) => Assert.Equal(TimeSpan.FromHours(heures), Bureau.Entre(Utc(du), Utc(au)));

    [Fact]
    public void Jour_et_nuit_couvre_tout_un_jour_ouvre_et_rien_le_dimanche()
    {
        var plage = HeuresOuvrees.Lire("00:00-24:00")!;
        Assert.True(plage.Contient(Utc("2026-11-25T22:59")));
        Assert.False(plage.Contient(Utc("2026-11-29T12:00")));
        Assert.Equal(TimeSpan.FromHours(24), plage.Entre(Utc("2026-11-24T23:00"), Utc("2026-11-25T23:00")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("9h-17h")]
    [InlineData("17:00-09:00")]
    [InlineData("09:00")]
    public void Une_plage_mal_ecrite_n_en_est_pas_une(string ecrite) => Assert.Null(HeuresOuvrees.Lire(ecrite));

    private static DateTime Utc(string ecrit) => DateTime.Parse(ecrit, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
