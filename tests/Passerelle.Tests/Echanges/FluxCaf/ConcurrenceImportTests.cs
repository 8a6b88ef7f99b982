using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fictif;

namespace Passerelle.Tests.Echanges.FluxCaf;

/// <summary>Deux imports à la fois : des personnes communes, ou le même fichier.</summary>
public sealed class ConcurrenceImportTests
{
    [Theory]
    [ChaqueMoteur]
    public async Task Deux_fichiers_qui_partagent_leurs_personnes_n_en_font_pas_de_double(Moteur moteur)
    {
        var janvier = DeMasse(mois: 0);
        var fevrier = DeMasse(mois: 1);
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);

        await Task.WhenAll(
            Task.Run(() => imports.ImporterAsync(janvier, dureeLot: TimeSpan.Zero)),
            Task.Run(() => imports.ImporterAsync(fevrier, dureeLot: TimeSpan.Zero)));

        await using var temoin = await ImportsDeTest.OuvrirAsync(moteur);
        await temoin.ImporterAsync(janvier);
        await temoin.ImporterAsync(fevrier);
        Assert.Equal(await temoin.LireAsync(c => c.Personnes.CountAsync()), await imports.LireAsync(c => c.Personnes.CountAsync(p => p.FusionneeDansId == null)));
        Assert.Equal(await temoin.CopierAsync(complete: false), await imports.CopierAsync(complete: false));
        Assert.Equal(0, await imports.LireAsync(c => c.Recalculs.CountAsync()));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_meme_fichier_deux_fois_a_la_fois_ne_compte_qu_une_fois(Moteur moteur)
    {
        var flux = DeMasse(mois: 0);
        await using var temoin = await ImportsDeTest.OuvrirAsync(moteur);
        await temoin.ImporterAsync(flux);
        var attendue = await temoin.CopierAsync();

        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        var resultats = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => imports.EssayerAsync(() => new MemoryStream(flux), dureeLot: TimeSpan.Zero))));

        Assert.Contains(resultats, r => r.Reussi && !r.Valeur.DejaImporte);
        Assert.All(resultats, r => Assert.True(r.Reussi || r.Erreurs[0].Code == "FLUX-030"));
        Assert.Equal(1, await imports.LireAsync(c => c.Transmissions.CountAsync()));
        Assert.Equal(attendue, await imports.CopierAsync());
    }

    private static byte[] DeMasse(int mois)
    {
        using var sortie = new MemoryStream();
        FluxDeMasse.Ecrire(sortie, foyers: 400, graine: 3, mois, partChangee: 0.3);
        return sortie.ToArray();
    }
}
