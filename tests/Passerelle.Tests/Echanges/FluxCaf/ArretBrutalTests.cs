using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Echanges.FluxCaf;

/// <summary>
/// SIGKILL n'importe quand pendant l'import d'un mensuel, d'instructions, d'une reprise et du mois suivant, puis les mêmes imports relancés : la base
/// est celle d'imports jamais interrompus.
/// </summary>
public sealed class ArretBrutalTests(ITestOutputHelper sortie)
{
    /// <summary>Par moteur ; bench/long/arrets-brutaux en demande davantage.</summary>
    private static readonly int ArretsDemandes = int.Parse(Environment.GetEnvironmentVariable("PASSERELLE_ARRETS") ?? "5", CultureInfo.InvariantCulture);

    /// <summary>Ceux-là comptent depuis la naissance du processus, et coûtent plus cher.</summary>
    private static readonly int ArretsDesLaCreation = Math.Max(2, ArretsDemandes / 5);

    private static readonly int Foyers = ArretsDemandes > 5 ? 1000 : 220;
    private static readonly ConcurrentDictionary<Moteur, Lazy<Task<string>>> Attendues = [];

    [Theory]
    [ChaqueMoteur]
    public async Task Tue_a_chaque_fin_de_lot(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        var fichiers = SuiteDeFichiers.Ecrire(imports.Dossier, Foyers);

        // Relancé, l'import reprend après le dernier lot fait : se tuer à son premier avancement tue à la fin de chaque lot, tour à tour. L'avancement du
        // recalcul, lui, se dit avant que son lot ne soit validé : tué là, il n'a rien fait, et il faut le laisser passer à la relance.
        var (arrets, avant, etat) = (0, "", "");
        while (await LancerAsync(imports, etat == avant && arrets > 0 ? "2" : "1", fichiers) is { Tue: true })
        {
            arrets++;
            Assert.True(arrets < 400, "L'import n'avance pas.");
            (avant, etat) = (etat, await imports.LireAsync(EtatAsync));
        }
        sortie.WriteLine($"{arrets} arrêts");
        Assert.InRange(arrets, Foyers * 26 / 1000 + 4, 400);
        await MenerAuBoutAsync(moteur, imports, fichiers);
    }

    /// <summary>Le hasard compte depuis le début de l'import : presque tous les arrêts tombent pendant lui.</summary>
    [Theory]
    [ChaqueMoteur]
    public Task Tue_au_hasard_de_l_import(Moteur moteur)
    {
        var hasard = new Random(2026);
        return TuerAsync(moteur, ArretsDemandes, ImportsDeTest.OuvrirAsync, (imports, fichiers, deja) =>
            LancerAsync(imports, FormattableString.Invariant($"{hasard.Next(1200 + (100 * deja))}ms"), fichiers));
    }

    /// <summary>Dès la naissance du processus : la création de la base et des clés est tuée aussi.</summary>
    [Theory]
    [ChaqueMoteur]
    public Task Tue_au_hasard_d_une_base_a_creer(Moteur moteur)
    {
        var hasard = new Random(2027);
        return TuerAsync(moteur, ArretsDesLaCreation, m => Task.FromResult(ImportsDeTest.Annoncer(m)), (imports, fichiers, deja) =>
            ProcessusMortel.LancerAsync("Passerelle.Coupures", imports, TimeSpan.FromMilliseconds(200 + hasard.Next(2500 + (500 * deja))), [imports.OptionBase, "jamais", .. fichiers]));
    }

    /// <summary>EF Core la regarde en lecture seule avant de la migrer.</summary>
    [Fact]
    public async Task Une_base_SQLite_laissee_vide_se_cree()
    {
        await using var imports = ImportsDeTest.Annoncer(Moteur.Sqlite);
        var fichiers = SuiteDeFichiers.Ecrire(imports.Dossier, foyers: 5);
        await File.WriteAllBytesAsync(imports.Choix.Chaine, []);

        var fin = await LancerAsync(imports, "jamais", fichiers);

        Assert.True(fin.Code == 0, fin.Erreurs);
        Assert.Equal(5, await imports.LireAsync(c => c.Transmissions.Where(t => t.Nom == "mois-1.xml").Select(t => t.Curseur).SingleAsync()));
    }

    /// <summary>Tue, base après base, jusqu'au nombre voulu. La vie permise croît avec les arrêts : une machine chargée finit aussi.</summary>
    private async Task TuerAsync(Moteur moteur, int voulus, Func<Moteur, Task<ImportsDeTest>> ouvrir, Func<ImportsDeTest, string[], int, Task<FinDeProcessus>> lancer)
    {
        var (arrets, bases) = (0, 0);
        while (arrets < voulus)
        {
            await using var imports = await ouvrir(moteur);
            var fichiers = SuiteDeFichiers.Ecrire(imports.Dossier, Foyers);
            var deja = 0;
            while (deja < 100 && await lancer(imports, fichiers, deja) is var fin)
            {
                if (!fin.Tue)
                {
                    Assert.True(fin.Code == 0, fin.Erreurs);
                    break;
                }
                deja++;
            }
            await MenerAuBoutAsync(moteur, imports, fichiers);
            arrets += deja;
            bases++;
        }
        sortie.WriteLine($"{arrets} arrêts, {bases} bases menées au bout");
    }

    private static async Task MenerAuBoutAsync(Moteur moteur, ImportsDeTest imports, string[] fichiers)
    {
        var fin = await LancerAsync(imports, "jamais", fichiers);
        Assert.True(fin.Code == 0, fin.Erreurs);
        Assert.Equal(await Attendues.GetOrAdd(moteur, m => new(() => AttendueAsync(m))).Value, await imports.CopierAsync());
    }

    private static Task<FinDeProcessus> LancerAsync(ImportsDeTest imports, string quand, string[] fichiers) =>
        ProcessusMortel.LancerAsync("Passerelle.Coupures", imports, null, [imports.OptionBase, quand, .. fichiers]);

    private static async Task<string> EtatAsync(Passerelle.Bases.PasserelleContexte contexte) =>
        string.Join(';', await contexte.Transmissions.OrderBy(t => t.Id).Select(t => $"{t.Curseur} {t.Statut}").ToListAsync()) + $" {await contexte.Recalculs.CountAsync()}";

    private static async Task<string> AttendueAsync(Moteur moteur)
    {
        await using var temoin = await ImportsDeTest.OuvrirAsync(moteur);
        foreach (var fichier in SuiteDeFichiers.Ecrire(temoin.Dossier, Foyers))
        {
            if (Path.GetExtension(fichier) == ".csv")
                await temoin.ReprendreAsync(await File.ReadAllBytesAsync(fichier));
            else
                Assert.True((await temoin.EssayerAsync(() => File.OpenRead(fichier), nom: Path.GetFileName(fichier))).Reussi);
        }
        return await temoin.CopierAsync();
    }
}
