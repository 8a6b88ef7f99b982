using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Habilitations;

/// <summary>Le scellement sur les deux moteurs, et l'anneau des témoins enveloppé.</summary>
public sealed class ScellementTests
{
    [Theory, ChaqueMoteur]
    public async Task Quatre_scellements_ensemble_ne_font_qu_une_chaine_et_un_changement_se_voit(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        for (var i = 0; i < 30; i++)
            await application.CreerCompteAsync(null, Role.Referent);
        var scellees = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DansAsync<ScellerJournal, int>(application, s => s.ExecuterAsync(CancellationToken.None))));

        Assert.Equal(30, scellees.Sum());
        var entier = await DansAsync<VerifierJournal, RapportJournal>(application, v => v.ExecuterAsync(CancellationToken.None));
        Assert.Equal(new RapportJournal(30, null, null), entier);

        await application.LireAsync(c => c.Journal.Where(e => e.Rang == 12).ExecuteUpdateAsync(m => m.SetProperty(e => e.Detail, "rôles : administrateur")));
        Assert.Equal(12, (await DansAsync<VerifierJournal, RapportJournal>(application, v => v.ExecuterAsync(CancellationToken.None))).PremierRangFautif);
    }

    [Theory, ChaqueMoteur]
    public async Task L_anneau_en_base_est_enveloppe(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ConnecterAsync(Role.Referent);
        var anneau = await application.LireAsync(c => c.DataProtectionKeys.Select(k => k.Xml!).ToListAsync());
        Assert.NotEmpty(anneau);
        Assert.All(anneau, xml => Assert.Contains("<enveloppe ", xml, StringComparison.Ordinal));
        Assert.DoesNotContain(anneau, xml => xml.Contains("masterKey", StringComparison.Ordinal));
    }

    private static async Task<TR> DansAsync<T, TR>(ApplicationDeTest application, Func<T, Task<TR>> acte)
        where T : notnull
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await acte(portee.ServiceProvider.GetRequiredService<T>());
    }
}
