using Passerelle.Parcours.Regles;

namespace Passerelle.Tests.Parcours.Regles;

/// <summary>Ce qu'un suivi demande à un jour donné : articles D. 5411-14-1 et D. 262-65-2-1, ligne 1303, et ce qu'aucun texte ne borne.</summary>
public sealed class EcheancesSuiviTests
{
    private static readonly DateOnly Jour = new(2026, 6, 15);

    [Theory]
    // contrat, diagnostic, social, rendez-vous (jours d'écart:valeur), attendu (nature:terme en jours)
    [InlineData(null, false, false, "", "PremierEntretienAFixer ContratASigner:15")]
    [InlineData(null, false, false, "5:PREVU", "ContratASigner:15")]
    [InlineData(null, false, false, "0:PREVU", "ContratASigner:15")]
    [InlineData(null, false, false, "-1:PREVU", "RendezVousAPointer ContratASigner:15")]
    [InlineData(null, false, false, "-5:ABSENT", "AbsenteARevoir ContratASigner:15")]
    [InlineData(null, false, false, "-5:ABSENT 3:PREVU", "ContratASigner:15")]
    [InlineData(null, false, false, "-9:HONORE -5:ABSENT", "AbsenteARevoir ContratASigner:15 DiagnosticAFaire")]
    [InlineData(-3, false, false, "-5:HONORE", "DiagnosticAFaire")]
    [InlineData(-3, true, false, "-5:HONORE", "")]
    [InlineData(-3, true, false, "-30:HONORE", "")]
    [InlineData(-3, true, false, "-31:HONORE", "SansRendezVous:-1")]
    [InlineData(-3, true, false, "-31:HONORE 30:PREVU", "")]
    [InlineData(-3, true, false, "-31:HONORE 31:PREVU", "SansRendezVous:-1")]
    [InlineData(-3, true, false, "-40:HONORE -5:ABSENT", "AbsenteARevoir")]
    [InlineData(-160, true, true, "-5:HONORE", "RevueSociale:21")]
    [InlineData(-160, true, false, "-5:HONORE", "")]
    [InlineData(-100, true, true, "-5:HONORE", "")]
    public void Chaque_oubli_se_dit_avec_son_terme(int? contrat, bool diagnostic, bool social, string rendezVous, string attendu)
    {
        var suivi = new SuiviPersonne
        {
            Orientee = Jour.AddDays(-15),
            Confiee = Jour.AddDays(-15),
            DoitContracter = true,
            Social = social,
            Contrat = contrat is { } c ? Jour.AddDays(c) : null,
            Diagnostiquee = diagnostic,
            RendezVous = [.. rendezVous.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(':')).Select(r => new RendezVousSuivi(Jour.AddDays(int.Parse(r[0], System.Globalization.CultureInfo.InvariantCulture)), r[1]))],
        };
        Assert.Equal(attendu, string.Join(' ', EcheancesSuivi.De(suivi, Jour).Select(e => e.Terme is { } terme ? $"{e.Nature}:{terme.DayNumber - Jour.DayNumber}" : e.Nature.ToString())));
    }

    [Fact]
    public void Cap_emploi_ne_signe_pas_et_une_orientation_d_avant_la_loi_n_a_pas_de_terme()
    {
        var suivi = new SuiviPersonne { Orientee = new DateOnly(2024, 5, 2), Confiee = new DateOnly(2024, 5, 2), DoitContracter = true, Social = false, Diagnostiquee = true, RendezVous = [new RendezVousSuivi(Jour, "HONORE")] };
        Assert.Null(Assert.Single(EcheancesSuivi.De(suivi, Jour)).Terme);
        Assert.Empty(EcheancesSuivi.De(suivi with { DoitContracter = false }, Jour));
    }

    [Theory]
    [InlineData(31, "")]
    [InlineData(30, "ContratARevoir:30")]
    [InlineData(-4, "ContratARevoir:-4")]
    public void Un_contrat_se_revoit_au_jour_convenu(int jours, string attendu)
    {
        var suivi = new SuiviPersonne { Orientee = Jour.AddDays(-200), Confiee = Jour.AddDays(-200), DoitContracter = true, Social = false, Diagnostiquee = true, Contrat = Jour.AddDays(-180), RevoirLe = Jour.AddDays(jours), RendezVous = [new RendezVousSuivi(Jour, "HONORE")] };
        Assert.Equal(attendu, string.Join(' ', EcheancesSuivi.De(suivi, Jour).Select(e => $"{e.Nature}:{e.Terme!.Value.DayNumber - Jour.DayNumber}")));
    }

    [Fact]
    public void Un_mois_se_compte_de_calendrier() =>
        Assert.Equal(new DateOnly(2026, 2, 28), HorlogeLegale.Pour(HorlogeLegale.Contrat, new DateOnly(2026, 1, 31))!.Terme(new DateOnly(2026, 1, 31)));
}
