using Microsoft.EntityFrameworkCore;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Conventions;

/// <summary>Charger : une fois, deux fois, et quand une donnée signée change.</summary>
public sealed class ChargerPacteTests
{
    [Theory, ChaqueMoteur]
    public async Task Recommencer_ne_change_rien(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var premier = await application.ChargerPacteAsync();
        var second = await application.ChargerPacteAsync();

        Assert.Equal((PacteDeTest.Rangees.Count, 0), (premier.Creees, premier.Inchangees));
        Assert.Equal((0, PacteDeTest.Rangees.Count, 0), (second.Creees, second.Inchangees, second.Modifiees.Count));
        Assert.Single(await application.JournalAsync(), e => e.Operation == nameof(ChargerPacte));
        var relu = await application.LireAsync(c => new LirePacte(c).ExecuterAsync(CancellationToken.None));
        Assert.Equal(PacteDeTest.Signe.LignesBudget, relu.Valeur.LignesBudget);
        Assert.Equal(PacteDeTest.Signe.LignesTableau, relu.Valeur.LignesTableau);
        Assert.Equal(PacteDeTest.Signe.Actions, relu.Valeur.Actions);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_donnee_changee_garde_ses_versions_et_laisse_l_avant_et_l_apres_au_journal(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var resultat = await application.ChargerPacteAsync(PacteDeTest.Changer("lignes-budget", "S01/RECETTE/1", "montant", "48000"));

        Assert.Equal(new ChangementSigne("lignes-budget/S01/RECETTE/1", "montant", "47500", "48000"), Assert.Single(resultat.Modifiees));
        var trace = Assert.Single(await application.JournalAsync(), e => e.Objet == "lignes-budget/S01/RECETTE/1");
        Assert.Equal("montant : « 47500 » → « 48000 »", trace.Detail);
        var versions = await application.LireAsync(c => c.DonneesSignees.Where(d => d.Tableau == "lignes-budget" && d.Cle == "S01/RECETTE/1").OrderBy(d => d.Version).ToListAsync());
        Assert.Equal([(1, false), (2, true)], versions.Select(v => (v.Version, v.RemplaceeLe is null)));
    }

    [Theory, ChaqueMoteur]
    public async Task Une_donnee_absente_du_dossier_est_close_et_le_retour_la_rouvre(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var sans = await application.ChargerPacteAsync([.. PacteDeTest.Rangees.Where(r => r.Cle != "LOCAL-SUD")]);
        Assert.Equal(1, sans.Retirees);
        Assert.Equal(6, (await application.LireAsync(c => new LirePacte(c).ExecuterAsync(CancellationToken.None))).Valeur.Comites.Count);

        var retour = await application.ChargerPacteAsync();
        Assert.Equal(1, retour.Creees);
        Assert.Equal(7, (await application.LireAsync(c => new LirePacte(c).ExecuterAsync(CancellationToken.None))).Valeur.Comites.Count);
    }
}
