using Microsoft.EntityFrameworkCore;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Echanges.FluxCaf;

/// <summary>Plusieurs flux à la suite : quotidien et mensuel, même contenu, remplacement, stock, suspension, adresse.</summary>
public sealed class FluxSuccessifsTests
{
    private static readonly FoyerDeTest Lea = new("00000000001", new AdulteDeTest("HÉRONVAL", "ÉLOÏSE", "1990-05-12", "2900555545001"));
    private static readonly FoyerDeTest Ines = new("00000000002", new AdulteDeTest("VALDONCEL", "INÈS", "1985-01-20", "2850155545007")) { Matricule = "222" };

    [Theory]
    [ChaqueMoteur]
    public async Task L_absence_d_un_quotidien_ou_d_un_mensuel_n_est_pas_un_etat(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-01-05", 'M', Lea, Ines).En());

        var quotidien = await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-01-09", 'J', Ines with { Etat = "5" }).En());
        var mensuel = await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-02-05", 'M', Ines).En());

        Assert.Equal(("quotidien", 1, 0, 0), (quotidien.Nature, quotidien.Modifiees, quotidien.Inchangees, quotidien.Entrees));
        Assert.Equal(("mensuel", 1, 1), (mensuel.Nature, mensuel.Modifiees, mensuel.Entrees));
        Assert.Equal(
            [("2024-01-05", "", null), ("2024-01-05", "2024-01-09", MotifFermeture.FinDroit), ("2024-02-05", "", null)],
            (await EntreesAsync(imports)).Order());
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_mois_inchange_ne_change_rien_et_le_dit(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-01-05", 'M', Lea, Ines).En());

        var suivant = await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-02-05", 'M', Lea, Ines).En());

        Assert.Equal((2, 0, 0, 2, 0), (suivant.Personnes, suivant.Creees, suivant.Modifiees, suivant.Inchangees, suivant.Entrees));
        Assert.Equal(2, await imports.LireAsync(c => c.Versions.CountAsync()));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_meme_contenu_deux_fois_ne_change_rien_sauf_remplacer(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        var flux = FluxDeTest.Vrsb0801("2024-01-05", 'M', Lea, Ines).En();
        var premier = await imports.ImporterAsync(flux);
        Assert.False(premier.DejaImporte);
        var avant = await imports.CopierAsync();

        var encore = await imports.ImporterAsync(flux, new DateOnly(2024, 1, 8), stock: true);

        Assert.Equal((true, new DateOnly(2024, 1, 5)), (encore.DejaImporte, encore.RecuLe));
        Assert.Equal(avant, await imports.CopierAsync());

        var remplace = await imports.ImporterAsync(flux, new DateOnly(2024, 1, 8), stock: true, remplacer: true);

        Assert.Equal((false, new DateOnly(2024, 1, 8)), (remplace.DejaImporte, remplace.RecuLe));
        Assert.Equal([(new DateOnly(2024, 1, 8), true), (new DateOnly(2024, 1, 8), true)], (await imports.LireAsync(c => c.Entrees.ToListAsync())).Select(e => (e.T0, e.Stock)));
        Assert.True((await imports.ImporterAsync(flux, new DateOnly(2024, 1, 8), stock: true, remplacer: true)).DejaImporte);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_stock_ouvre_la_file_active_des_seuls_eligibles(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);

        var resultat = await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-01-05", 'M', Lea, Ines with { Etat = "4" }).En(), stock: true);

        Assert.Equal(1, resultat.Entrees);
        Assert.True(await imports.LireAsync(c => c.Entrees.Select(e => e.Stock).SingleAsync()));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Douze_mois_de_suspension_ferment_l_entree_sans_que_le_foyer_change(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-01-05", 'M', Lea).En());
        var suspendue = Lea with { Etat = "4", Suspension = "2024-02-01" };
        for (var mois = 2; mois <= 12; mois++)
            await imports.ImporterAsync(FluxDeTest.Vrsb0801($"2024-{mois:00}-05", 'M', suspendue).En());
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2025-01-31", 'J', suspendue).En());
        Assert.Equal([("2024-01-05", "", null)], await EntreesAsync(imports));

        var treizieme = await imports.ImporterAsync(FluxDeTest.Vrsb0801("2025-02-05", 'M', suspendue).En());

        Assert.Equal(1, treizieme.Inchangees);
        Assert.Equal([("2024-01-05", "2025-02-05", MotifFermeture.Suspension)], await EntreesAsync(imports));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Une_nouvelle_adresse_change_la_commune_d_Annexe_4(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-01-05", 'M', Lea).En());
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-02-05", 'M', Lea with { Commune = "55029" }).En());
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-03-05", 'M', Lea with { Commune = null }).En());

        Assert.Equal("4512345;DEM;55545;01/05/1990;05/01/2024;;;;;;;;;55;551;N", await LigneAsync(imports, 1));
        Assert.Equal("4512345;DEM;55029;01/05/1990;05/01/2024;;;;;;;;;55;551;N", await LigneAsync(imports, 2));
        Assert.Equal("4512345;DEM;;01/05/1990;05/01/2024;;;;;;;;;55;551;N", await LigneAsync(imports, 3));
    }

    private static async Task<string> LigneAsync(ImportsDeTest imports, int mois) =>
        System.Text.Encoding.UTF8.GetString(await imports.Annexe4Async(new DateOnly(2024, mois, 28))).Split("\r\n")[1];

    private static async Task<List<(string T0, string FermeeLe, MotifFermeture? Motif)>> EntreesAsync(ImportsDeTest imports) =>
        [.. (await imports.LireAsync(c => c.Entrees.OrderBy(e => e.T0).ToListAsync())).Select(e => ($"{e.T0:yyyy-MM-dd}", $"{e.FermeeLe:yyyy-MM-dd}", e.Motif))];
}
