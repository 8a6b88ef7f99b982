using Passerelle.Contractualisation.Financements;
using Passerelle.Contractualisation.Simulations;
using Passerelle.Tests.Donnees;

namespace Passerelle.Tests.Contractualisation.Simulations;

/// <summary>L'effet des mouvements, contre des sommes comptées à la main sur les fiches signées.</summary>
public sealed class EffetSimuleTests
{
    [Fact]
    public void Sans_mouvement_rien_ne_change()
    {
        var effet = Simuler();
        Assert.DoesNotContain(effet.Actions, l => l.Touchee);
        Assert.Equal(effet.Total.Avant, effet.Total.Apres);
        Assert.Empty(effet.Regles);
        Assert.Empty(effet.Alertes);
    }

    [Fact]
    public void Deplacer_ne_change_pas_le_total_mais_les_parts_et_dit_quand_l_axe_change()
    {
        // S03 : 12 500 + 12 500. S01 : 47 500 + 47 500 + 25 000.
        var dans = Simuler(Deplacer("S01", "S03", "CD", 7500));
        Assert.Equal(new SommesAction(47500, 40000, 25000, 112500), Ligne(dans, "S01").Apres);
        Assert.Equal(new SommesAction(12500, 20000, 0, 32500), Ligne(dans, "S03").Apres);
        Assert.Equal(dans.Total.Avant, dans.Total.Apres);
        Assert.Empty(dans.Alertes);
        // S01 passe sous la moitié des deux parts ; S03 y reste.
        Assert.Equal([("S01", true, false), ("S03", true, true)], dans.Regles.Select(r => (r.Ou, r.TenueAvant, r.TenueApres)));
        Assert.Equal("45,7 %", dans.Regles[0].ApresDeuxParts);

        var entreAxes = Simuler(Deplacer("S01", "S17", "ETAT", 5000));
        Assert.Equal(2, entreAxes.Alertes.Count);
        Assert.All(entreAxes.Alertes, a => Assert.Contains("l'accord de l'État est nécessaire", a, StringComparison.Ordinal));
        Assert.Contains("colonne A serait négative", Simuler(Deplacer("S03", "S01", "ETAT", 12500.01m)).Alertes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Une_annee_suivante_part_de_ce_que_les_avenants_fixent_et_dit_ce_qui_ne_l_est_pas()
    {
        var effet = EffetSimule.De(PacteDeTest.Signe, 2025, new Dictionary<string, SommesAction> { ["S01"] = new(50000, 50000, 10000, 110000) }, [Deplacer("S01", "S03", "CD", 5000)]);
        Assert.Equal((new SommesAction(50000, 50000, 10000, 110000), new SommesAction(50000, 45000, 10000, 105000)), (Ligne(effet, "S01").Avant, Ligne(effet, "S01").Apres));
        Assert.Equal((110000m, 110000m), (effet.Total.Avant.F, effet.Total.Apres.F));
        Assert.Equal("S03 : ses crédits de 2025 ne sont fixés par aucun avenant, l'effet part de zéro.", Assert.Single(effet.Alertes));
    }

    [Fact]
    public void Un_cofinanceur_s_ajoute_ou_remplace()
    {
        Assert.Equal(new SommesAction(12500, 12500, 4000, 29000), Ligne(Simuler(Cofinancer("S03", 4000, null)), "S03").Apres);
        var remplace = Simuler(Cofinancer("S03", 4000, "ETAT"));
        Assert.Equal(new SommesAction(8500, 12500, 4000, 25000), Ligne(remplace, "S03").Apres);
        // 12 500 sur 21 000 : tenue sur les deux parts ; 12 500 sur 25 000 : la moitié juste du coût.
        Assert.Equal((true, true), (remplace.Regles[0].TenueApres, remplace.Regles[0].TenueCoutApres));
        // Au volet 2, l'égalité est rompue.
        Assert.Contains(Simuler(Cofinancer("E4", 1000, "CD")).Regles, r => r is { Ou: "E4", TenueAvant: true, TenueApres: false });
    }

    [Fact]
    public void Un_recrutement_retarde_laisse_des_credits_a_reporter_ou_a_rendre_au_prorata_des_mois()
    {
        // 60 000 € par an, cinq mois : 25 000 €, aux parts de S01 (47 500, 47 500, 25 000 sur 120 000).
        var report = Simuler(Decaler("S01", 60000, 5));
        Assert.Equal(new SommesAction(9895.83m, 9895.83m, 5208.34m, 25000), Ligne(report, "S01").NonConsomme);
        Assert.Equal(report.Total.Avant, report.Total.Apres);
        Assert.Contains("à reporter", Assert.Single(report.Alertes), StringComparison.Ordinal);
        // Le volet 1 finit avec l'année : rien ne s'y reporte.
        Assert.Contains("à rendre ou à déduire du solde", Assert.Single(Simuler(Decaler("P1", 60000, 6)).Alertes), StringComparison.Ordinal);
        // Le tiers de 100 €, un mois sur douze : 8,33 €.
        Assert.Equal(8.33m, Ligne(Simuler(Decaler("S01", 100, 1)), "S01").NonConsomme.F);
    }

    private static EffetLigne Ligne(EffetSimule effet, string action) => effet.Actions.Single(l => l.Code == action);

    private static EffetSimule Simuler(params MouvementSimule[] mouvements) => EffetSimule.De(PacteDeTest.Signe, 2024, PacteDeTest.Signe.Actions.ToDictionary(a => a.Code, a => SommesReconstruites.De(PacteDeTest.Signe, a)), mouvements);

    private static MouvementSimule Deplacer(string de, string vers, string financeur, decimal montant) => new() { Id = Guid.Empty, Simulation = Guid.Empty, Nature = NatureMouvement.Deplacer, Action = de, Vers = vers, Financeur = financeur, Montant = montant, SupposeLe = DateTime.UnixEpoch };

    private static MouvementSimule Cofinancer(string action, decimal montant, string? remplace) => new() { Id = Guid.Empty, Simulation = Guid.Empty, Nature = NatureMouvement.Cofinancer, Action = action, Libelle = "Région", Financeur = remplace, Montant = montant, SupposeLe = DateTime.UnixEpoch };

    private static MouvementSimule Decaler(string action, decimal annuel, int mois) => new() { Id = Guid.Empty, Simulation = Guid.Empty, Nature = NatureMouvement.Decaler, Action = action, Montant = annuel, Mois = mois, SupposeLe = DateTime.UnixEpoch };
}
