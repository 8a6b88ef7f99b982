namespace Socle.Tests.Journal;

/// <summary>La chaîne scellée : entière, ou dénoncée au premier rang fautif.</summary>
public sealed class VerifierJournalTests
{
    [Fact]
    public async Task Un_journal_scelle_en_plusieurs_fois_est_entier()
    {
        await using var donnees = new DonneesJournal();
        await donnees.EcrireAsync(3);
        Assert.Equal(3, await donnees.ScellerAsync());
        await donnees.EcrireAsync(1200);
        Assert.Equal(1200, await donnees.ScellerAsync());
        Assert.Equal(0, await donnees.ScellerAsync());

        var rapport = await donnees.VerifierAsync();
        Assert.True(rapport.Entier);
        Assert.Equal(1203, rapport.Scellees);
    }

    [Fact]
    public async Task Un_journal_vide_est_entier()
    {
        await using var donnees = new DonneesJournal();
        Assert.Equal(0, await donnees.ScellerAsync());
        Assert.True((await donnees.VerifierAsync()).Entier);
    }

    [Fact]
    public async Task Une_ligne_retiree_est_dite_a_son_rang()
    {
        await using var donnees = await ScelleAsync();
        await donnees.AltererAsync($"DELETE FROM journal WHERE Rang = 5");
        Assert.Equal((5, "une ligne a été retirée."), await ConstatAsync(donnees));
    }

    [Fact]
    public async Task Une_ligne_retiree_puis_les_rangs_resserres_se_voit()
    {
        await using var donnees = await ScelleAsync();
        await donnees.AltererAsync($"DELETE FROM journal WHERE Rang = 5");
        await donnees.AltererAsync($"UPDATE journal SET Rang = Rang - 1 WHERE Rang > 5");
        Assert.Equal(5, (await donnees.VerifierAsync()).PremierRangFautif);
    }

    [Theory]
    [InlineData("Acteur", "'00000000-0000-0000-0000-000000000001'")]
    [InlineData("Acte", "3")]
    [InlineData("Operation", "'Autre'")]
    [InlineData("Objet", "NULL")]
    [InlineData("Detail", "'x'")]
    [InlineData("Instant", "'2024-06-04 10:00:59.0000000'")]
    [InlineData("Sceau", "zeroblob(33)")]
    public async Task Un_champ_change_est_dit_a_son_rang(string colonne, string valeur)
    {
        await using var donnees = await ScelleAsync();
        await donnees.AltererAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create($"UPDATE journal SET {colonne} = {valeur} WHERE Rang = 4"));
        Assert.Equal((4, "la ligne a été changée, déplacée ou ajoutée après coup."), await ConstatAsync(donnees));
    }

    [Fact]
    public async Task Deux_lignes_echangees_se_voient()
    {
        await using var donnees = await ScelleAsync();
        await donnees.AltererAsync($"UPDATE journal SET Rang = CASE Rang WHEN 3 THEN 7 ELSE 3 END WHERE Rang IN (3, 7)");
        Assert.Equal(3, (await donnees.VerifierAsync()).PremierRangFautif);
    }

    [Fact]
    public async Task La_fin_coupee_avant_une_ancre_se_voit()
    {
        await using var donnees = await ScelleAsync();
        await donnees.AltererAsync($"DELETE FROM journal WHERE Rang > 8");
        Assert.Equal((9, "la fin du journal a été retirée : une ancre désigne un rang plus haut."), await ConstatAsync(donnees));
    }

    [Fact]
    public async Task Des_ancres_abimees_ne_prouvent_rien()
    {
        await using var donnees = await ScelleAsync();
        await File.AppendAllTextAsync(donnees.Ancres.Chemin, "2024-06-04;pas un rang;00\n");
        Assert.Equal((null, "le fichier des ancres a été abîmé ; remettre sa sauvegarde."), await ConstatAsync(donnees));
    }

    [Fact]
    public async Task Une_ancre_par_jour_et_une_chaine_refaite_la_contredit()
    {
        await using var donnees = await ScelleAsync();
        await donnees.EcrireAsync(1);
        await donnees.ScellerAsync();
        Assert.Single(donnees.Ancres.Lire());
        await donnees.EcrireAsync(1);
        await donnees.ScellerAsync(new Demain());
        Assert.Equal([10L, 12L], donnees.Ancres.Lire().Select(a => a.Rang));

        // Qui aurait la clé referait la chaîne ; l'ancre, hors de la base, le dit encore.
        await donnees.AltererAsync($"UPDATE journal SET Detail = 'refait', Rang = NULL, Sceau = NULL");
        await donnees.ScellerAsync(new Demain());
        Assert.Equal((10, "la ligne ne porte plus le sceau ancré : la chaîne a été refaite."), await ConstatAsync(donnees));
    }

    [Fact]
    public async Task Plusieurs_processus_scellent_ensemble_une_seule_chaine()
    {
        await using var donnees = new DonneesJournal();
        await donnees.EcrireAsync(2500);
        var comptes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => donnees.ScellerAsync())));
        Assert.Equal(2500, comptes.Sum());
        var rapport = await donnees.VerifierAsync();
        Assert.True(rapport.Entier, rapport.Constat);
        Assert.Equal(2500, rapport.Scellees);
    }

    private static async Task<DonneesJournal> ScelleAsync()
    {
        var donnees = new DonneesJournal();
        await donnees.EcrireAsync(10);
        await donnees.ScellerAsync();
        return donnees;
    }

    private static async Task<(long?, string?)> ConstatAsync(DonneesJournal donnees)
    {
        var rapport = await donnees.VerifierAsync();
        return (rapport.PremierRangFautif, rapport.Constat);
    }

    private sealed class Demain : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }
}
