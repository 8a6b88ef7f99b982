using Passerelle.Bases;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Cles;
using Socle.Commandes;

namespace Passerelle.Tests.Bases;

/// <summary>Une base sans ses clés : un refus numéroté qui dit quoi faire, sur la ligne de commande comme au serveur, et aucune clé créée.</summary>
public sealed class ClesAbsentesTests
{
    [Theory]
    [InlineData("nir-v1.cle", null)]
    [InlineData("rapprochement-v1.cle", "ce n'est pas une clé")]
    [InlineData("fichiers-v1.cle", "QUJD")]
    public async Task Une_base_sans_une_de_ses_cles_est_refusee(string fichier, string? contenu)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        var cle = Path.Combine(imports.DossierCles, fichier);
        File.Delete(cle);
        if (contenu is not null)
            await File.WriteAllTextAsync(cle, contenu, TestContext.Current.CancellationToken);
        var execution = new Execution(ModulesPasserelle.Tous);
        var appele = false;

        var verbe = await execution.LancerSurAsync(imports.Choix, (_, _) => Task.FromResult(Convert.ToInt32(appele = true)), TestContext.Current.CancellationToken);
        var serveur = await ServirApplication.ServirAsync(execution, imports.Choix, ["http://127.0.0.1:0"], TestContext.Current.CancellationToken);

        Assert.Equal((CodeSortie.Refuse, CodeSortie.Refuse, false), (verbe, serveur, appele));
        Assert.Equal(contenu is not null, File.Exists(cle));
    }

    [Fact]
    public async Task Le_refus_est_numerote_et_dit_quoi_faire()
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        File.Delete(Path.Combine(imports.DossierCles, "journal-v1.cle"));

        var refus = Assert.Throws<TrousseauIncompletException>(() => Trousseau.Ouvrir(imports.DossierCles, creer: false)).Refus;

        Assert.Equal("CLES-001", refus.Code);
        Assert.Contains("« Journal »", refus.Message, StringComparison.Ordinal);
        Assert.Contains("PASSERELLE_CLES", refus.Message, StringComparison.Ordinal);
    }
}
