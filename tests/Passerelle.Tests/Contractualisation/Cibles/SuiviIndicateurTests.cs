using Passerelle.Contractualisation.Cibles;
using Passerelle.Tests.Donnees;

namespace Passerelle.Tests.Contractualisation.Cibles;

/// <summary>Cible atteinte ou non, tendance, prévision : sur les cibles telles que signées.</summary>
public sealed class SuiviIndicateurTests
{
    [Theory]
    [InlineData("S01-1", 50, "2024-12-01", EtatCible.Atteinte)]
    [InlineData("S01-1", 49, "2024-12-01", EtatCible.EnCours)]
    [InlineData("S01-1", 49, "2025-01-01", EtatCible.Manquee)]
    [InlineData("S09-4", 4, "2024-12-01", EtatCible.Atteinte)]
    [InlineData("S09-4", 3, "2025-01-01", EtatCible.Manquee)]
    [InlineData("N07-1", 25, "2025-01-01", EtatCible.Atteinte)]
    [InlineData("E1-2", 39.5, "2025-01-01", EtatCible.Manquee)]
    [InlineData("S06-4", 12, "2025-01-01", EtatCible.SansCible)]
    [InlineData("S07-2", 1, "2024-12-01", EtatCible.Atteinte)]
    public void L_etat_se_lit_contre_la_cible_telle_que_comprise(string code, double valeur, string aujourdhui, EtatCible attendu) =>
        Assert.Equal(attendu, Suivre(code, DateOnly.ParseExact(aujourdhui, "yyyy-MM-dd"), (2024, 11, 30, (decimal)valeur)).Etat);

    [Fact]
    public void Sans_mesure_rien_n_est_invente()
    {
        var suivi = Suivre("S01-1", new DateOnly(2024, 12, 1));
        Assert.Equal((EtatCible.SansResultat, null, null, "—"), (suivi.Etat, suivi.Tendance, suivi.Prevision, suivi.Ecrire(suivi.Resultat?.Valeur)));
        // Une seule mesure, ou deux trop proches : pas de droite.
        Assert.Null(Suivre("S01-1", new DateOnly(2024, 12, 1), (2024, 6, 30, 20)).Prevision);
        Assert.Null(Suivre("S01-1", new DateOnly(2024, 12, 1), (2024, 6, 30, 20), (2024, 7, 15, 22)).Prevision);
    }

    [Fact]
    public void La_prevision_prolonge_les_mesures_de_l_annee_au_31_decembre_et_se_tait_une_fois_l_annee_finie()
    {
        // 10 au 31 mars, 19 au 29 juin (90 jours) : 0,1 par jour, 185 jours encore.
        var suivi = Suivre("S01-1", new DateOnly(2024, 7, 1), (2024, 3, 31, 10), (2024, 6, 29, 19));
        Assert.Equal(38m, suivi.Prevision);
        Assert.Null((suivi with { Aujourdhui = new DateOnly(2025, 1, 1) }).Prevision);
        Assert.Equal(100m, Suivre("E1-2", new DateOnly(2024, 7, 1), (2024, 3, 31, 40), (2024, 6, 29, 80)).Prevision);
    }

    [Fact]
    public void La_tendance_part_de_l_annee_d_avant_a_defaut_du_depart()
    {
        Assert.Equal(8m, Suivre("S01-1", new DateOnly(2024, 12, 1), (2024, 11, 30, 45)).Tendance);
        var suivi = Suivre("S01-1", new DateOnly(2025, 12, 1), (2024, 11, 30, 45), (2025, 11, 30, 40)) with { Annee = 2025 };
        Assert.Equal(-5m, suivi.Tendance);
        Assert.Null((Suivre("S01-1", new DateOnly(2025, 12, 1), (2025, 11, 30, 40)) with { Annee = 2025 }).Tendance);
    }

    private static SuiviIndicateur Suivre(string code, DateOnly aujourdhui, params (int A, int M, int J, decimal Valeur)[] mesures) => new(
        PacteDeTest.Signe.IndicateursSuivis.Single(i => i.Code == code), 2024,
        [.. mesures.Select(m => new ResultatIndicateur { Id = Guid.CreateVersion7(), Indicateur = code, Annee = m.A, ConstateAu = new DateOnly(m.A, m.M, m.J), Valeur = m.Valeur, SaisiLe = DateTime.UnixEpoch })], aujourdhui);
}
