using System.Globalization;
using Plateforme.Incidents;
using Plateforme.Incidents.Regles;
using Socle.Calendrier;

namespace Plateforme.Tests.Incidents.Regles;

/// <summary>Lignes 2208-2217 et 2228 ; le mercredi 25 novembre 2026 à 15 h (14 h UTC), bureau de 9 h à 17 h.</summary>
public sealed class DelaisIncidentTests
{
    [Theory]
    [InlineData(OrigineIncident.FranceTravail, NatureIncident.Applicatif, "Partenaire informé sous 24 heures=2026-11-26T14:00;Service rendu sous 6 jours=2026-12-01T14:00")]
    [InlineData(OrigineIncident.FranceTravail, NatureIncident.Disponibilite, "Partenaire informé sous 1 heure=2026-11-25T15:00;Service rendu sous 8 heures ouvrables=2026-11-26T14:00")]
    [InlineData(OrigineIncident.Partenaire, NatureIncident.Applicatif, "Service rendu sous 6 jours=2026-12-01T14:10")]
    [InlineData(OrigineIncident.Partenaire, NatureIncident.Disponibilite, "Pris en compte sous 15 minutes=2026-11-25T14:25;Service rendu sous 8 heures ouvrables=2026-11-26T14:10")]
    [InlineData(OrigineIncident.Partenaire, NatureIncident.Faille, "Faille communiquée sous 48 heures=2026-11-27T14:00")]
    [InlineData(OrigineIncident.FranceTravail, NatureIncident.Faille, "Faille communiquée sous 48 heures=2026-11-27T14:00")]
    public void Chaque_origine_et_chaque_nature_a_ses_delais(OrigineIncident origine, NatureIncident nature, string attendus) =>
        Assert.Equal(attendus, string.Join(';', Delais(Incident(origine, nature)).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Regle}={d.TermeLe:yyyy-MM-ddTHH:mm}"))));

    [Fact]
    public void Une_faille_declaree_par_le_partenaire_est_communiquee_par_sa_declaration()
    {
        var delai = Assert.Single(Delais(Incident(OrigineIncident.Partenaire, NatureIncident.Faille)));
        Assert.Equal(Utc("2026-11-25T14:10"), delai.FaitLe);
    }

    [Fact]
    public void Une_date_convenue_remplace_les_six_jours()
    {
        var incident = Incident(OrigineIncident.Partenaire, NatureIncident.Applicatif);
        incident.RetourPrevuLe = Utc("2026-12-15T09:00");
        Assert.Equal(("Service rendu à la date convenue", Utc("2026-12-15T09:00")), (Delais(incident)[0].Regle, Delais(incident)[0].TermeLe));
    }

    [Fact]
    public void L_indisponibilite_du_partenaire_n_engage_pas_France_Travail() => Assert.Empty(Delais(Incident(OrigineIncident.Partenaire, NatureIncident.Disponibilite, chezLui: true)));

    [Fact]
    public void Un_essai_manque_du_partenaire_rouvre_le_delai_de_retour()
    {
        var incident = Incident(OrigineIncident.FranceTravail, NatureIncident.Disponibilite);
        incident.Etapes.Add(new EtapeIncident { Genre = GenreEtape.Retablissement, FaiteLe = Utc("2026-11-25T16:00") });
        Assert.Equal(Utc("2026-11-25T16:00"), Delais(incident)[1].FaitLe);
        incident.Etapes.Add(new EtapeIncident { Genre = GenreEtape.EssaiManque, FaiteLe = Utc("2026-11-25T16:30") });
        Assert.Null(Delais(incident)[1].FaitLe);
        Assert.True(Delais(incident)[1].EstManque(Utc("2026-11-26T14:01")));
    }

    private static List<DelaiIncident> Delais(Incident incident) => [.. DelaisIncident.De(incident, HeuresOuvrees.Lire("09:00-17:00")!)];

    private static Incident Incident(OrigineIncident origine, NatureIncident nature, bool chezLui = false) => new()
    {
        Origine = origine,
        Nature = nature,
        Titre = "Essai",
        Description = "Essai",
        ChezLePartenaire = chezLui,
        ConstateLe = Utc("2026-11-25T14:00"),
        DeclareLe = Utc("2026-11-25T14:10"),
    };

    private static DateTime Utc(string ecrit) => DateTime.Parse(ecrit, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
