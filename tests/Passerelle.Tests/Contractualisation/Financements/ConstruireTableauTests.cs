using Passerelle.Contractualisation.Financements;
using Passerelle.Tests.Donnees;

namespace Passerelle.Tests.Contractualisation.Financements;

/// <summary>Les tableaux refaits depuis les fiches, contre les totaux du recueil recopiés à la main.</summary>
public sealed class ConstruireTableauTests
{
    [Theory]
    [InlineData("AXE1", 105375, 105375, 179750, 390500)] // 219
    [InlineData("VOLET1", 106000, 0, 0, 106000)] // 222
    [InlineData("VOLET2", 179697, 179697, 217500, 576894)] // 229
    [InlineData("VOLET3", 479250, 0, 0, 479250)] // 236
    [InlineData("AXE2", 764947, 179697, 217500, 1162144)] // 237
    [InlineData("AXE3", 186250, 186250, 123500, 496000)] // 246
    [InlineData("AXE4", 87564, 87564, 0, 175128)] // 251
    [InlineData("PACTE", 1144136, 558886, 520750, 2223772)] // 252
    public void La_synthese_refaite_donne_les_totaux_signes(string perimetre, decimal a, decimal b, decimal c, decimal f)
    {
        var ligne = Total(ConstruireSynthese.Synthese(PacteDeTest.Signe), perimetre);
        Assert.Equal(new object?[] { a, b, c, f }, Valeurs(ligne, "A", "B", "C", "F"));
        Assert.Empty(ligne.Ecarts);
    }

    [Theory]
    [InlineData("AXE1", 105375, 105375, 179750, 390500)] // 1099
    [InlineData("AXE4", 87564, 87564, 0, 175128)] // 1113
    [InlineData("CLS", 379189, 379189, 303250, 1061628)] // 1114
    public void L_annexe_3_refaite_donne_les_totaux_signes(string perimetre, decimal a, decimal b, decimal c, decimal f)
    {
        var ligne = Total(ConstruireSynthese.Annexe3(PacteDeTest.Signe), perimetre);
        Assert.Equal(new object?[] { a, b, c, f }, Valeurs(ligne, "A", "B", "C", "F"));
        Assert.Empty(ligne.Ecarts);
    }

    [Fact]
    public void Le_sous_total_de_l_axe_3_de_l_annexe_3_est_le_seul_qui_s_ecarte()
    {
        // 1108 : 81 000 € et 453 500 € signés ; les 42 500 € du FSE de l'action 13 n'y sont pas.
        var tableau = ConstruireSynthese.Annexe3(PacteDeTest.Signe);
        var ecarts = Assert.Single(tableau.Lignes, l => l.Ecarts.Count > 0);
        Assert.Equal("AXE3", ecarts.Perimetre);
        Assert.Equal([1108], ecarts.Lignes);
        Assert.Equal(new Dictionary<string, decimal> { ["C"] = -42500, ["F"] = -42500 }, ecarts.Ecarts);
        Assert.Equal(new object?[] { 123500m, 496000m }, Valeurs(ecarts, "C", "F"));
    }

    [Fact]
    public void La_synthese_dit_les_deux_actions_du_volet_2_qu_elle_oublie()
    {
        var absentes = ConstruireSynthese.Synthese(PacteDeTest.Signe).Lignes.Where(l => l.Remarque is not null).ToList();
        Assert.Equal(["E6", "E8"], absentes.Select(l => l.Action));
        Assert.Equal(45000m, absentes.Sum(l => (decimal)l.Valeurs["F"]!));
    }

    [Fact]
    public void Toute_action_de_la_synthese_est_a_l_euro_pres_celle_du_recueil()
    {
        var lignes = ConstruireSynthese.Synthese(PacteDeTest.Signe).Lignes.Where(l => l.Nature == "LIGNE" && l.Remarque is null).ToList();
        Assert.Equal(34, lignes.Count);
        Assert.All(lignes, l => Assert.Empty(l.Ecarts));
        Assert.All(lignes, l => Assert.Equal(4, l.Signe.Count));
    }

    // Recopié à la main des budgets des fiches : lignes 399-401, 422-424, 456-457, … 1614-1615. Au total écrit près quand il compte des
    // demandes en cours ou un reliquat (S17 925, S18 953) ou se trompe (S02 425).
    [Theory]
    [InlineData("S01", 47500, 47500, 25000, 120000)]
    [InlineData("S02", 1875, 1875, 3750, 7500)]
    [InlineData("S03", 12500, 12500, 0, 25000)]
    [InlineData("S04", 6500, 6500, 151000, 164000)]
    [InlineData("S05", 5000, 5000, 0, 10000)]
    [InlineData("S06", 5000, 5000, 0, 10000)]
    [InlineData("S07", 2000, 2000, 0, 4000)]
    [InlineData("S08", 25000, 25000, 0, 50000)]
    [InlineData("S09", 51250, 51250, 0, 102500)]
    [InlineData("S10", 17500, 17500, 10000, 45000)]
    [InlineData("S11", 35000, 35000, 0, 70000)]
    [InlineData("S12", 10000, 10000, 0, 20000)]
    [InlineData("S13", 15000, 15000, 92500, 122500)]
    [InlineData("S14", 2500, 2500, 0, 5000)]
    [InlineData("S15", 5000, 5000, 0, 10000)]
    [InlineData("S16", 50000, 50000, 21000, 121000)]
    [InlineData("S17", 45000, 45000, 0, 90000)]
    [InlineData("S18", 35000, 35000, 0, 70000)]
    [InlineData("S19", 5000, 5000, 0, 10000)]
    [InlineData("S20", 2564, 2564, 0, 5128)]
    [InlineData("E1", 72500, 72500, 217500, 362500)]
    [InlineData("E2", 13350, 13350, 0, 26700)]
    [InlineData("E3", 3000, 3000, 0, 6000)]
    [InlineData("E4", 3000, 3000, 0, 6000)]
    [InlineData("E5", 15347, 15347, 0, 30694)]
    [InlineData("E6", 15000, 15000, 0, 30000)]
    [InlineData("E7", 50000, 50000, 0, 100000)]
    [InlineData("E8", 7500, 7500, 0, 15000)]
    public void Chaque_fiche_refaite_donne_ses_sommes(string code, int a, int b, int c, int f) =>
        Assert.Equal(new SommesAction(a, b, c, f), SommesReconstruites.De(PacteDeTest.Signe, PacteDeTest.Signe.Action(code)));

    [Theory]
    [InlineData(1, 106000, null)] // 1808
    [InlineData(2, 359394, 217500)] // 1832
    [InlineData(3, 479250, null)] // 1861
    public void Les_plans_refaits_donnent_les_besoins_signes(int volet, int montant, int? source)
    {
        var plan = ConstruirePlan.Executer(PacteDeTest.Signe, volet);
        var total = plan.Lignes.Single(l => l.Nature == "TOTAL");
        Assert.Equal(new object?[] { (decimal)montant, (decimal?)source }, Valeurs(total, "MONTANT", "SOURCE"));
        Assert.All(plan.Lignes, l => Assert.Empty(l.Ecarts));
    }

    [Fact]
    public void Les_sous_totaux_des_plans_sont_ceux_du_recueil()
    {
        var sousTotaux = Enumerable.Range(1, 3).SelectMany(v => ConstruirePlan.Executer(PacteDeTest.Signe, v).Lignes).Where(l => l.Nature == "SOUS_TOTAL").ToDictionary(l => l.Lignes[0], l => l.Valeurs["MONTANT"]);
        Assert.Equal(new Dictionary<int, object?>
        {
            [1804] = 106000m,
            [1807] = 0m,
            [1820] = 244394m,
            [1823] = 100000m,
            [1828] = 15000m,
            [1831] = 0m,
            [1841] = 379250m,
            [1853] = 100000m,
            [1859] = 0m,
            [1860] = 0m,
        }, sousTotaux);
    }

    private static LigneConstruite Total(TableauConstruit tableau, string perimetre) => tableau.Lignes.Single(l => l.Nature != "LIGNE" && l.Perimetre == perimetre);

    private static object?[] Valeurs(LigneConstruite ligne, params string[] colonnes) => [.. colonnes.Select(c => ligne.Valeurs[c])];
}
