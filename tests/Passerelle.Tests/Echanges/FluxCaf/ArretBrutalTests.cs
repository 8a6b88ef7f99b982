using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fictif;

namespace Passerelle.Tests.Echanges.FluxCaf;

/// <summary>
/// SIGKILL n'importe quand pendant un import, puis le même import relancé : la base est celle d'un import jamais interrompu.
/// </summary>
public sealed class ArretBrutalTests(ITestOutputHelper sortie)
{
    /// <summary>Par moteur ; bench/long/arrets-brutaux en demande davantage.</summary>
    private static readonly int ArretsPendantImport = int.Parse(Environment.GetEnvironmentVariable("PASSERELLE_ARRETS") ?? "5", CultureInfo.InvariantCulture);
    private const int ArretsDesLaCreation = 2;

    /// <summary>Un peu plus que ne dure l'import : il finit parfois.</summary>
    private const int VieMillisecondes = 900;

    private const int Foyers = 600;

    [Theory]
    [ChaqueMoteur]
    public async Task Tue_a_chaque_fin_de_lot(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        // Chaque relance commence par un lot de 100 : onze fins de lot.
        var fichier = EcrireFichier(imports, foyers: 1050);
        var attendue = await AttendueAsync(moteur, fichier);

        // Relancé, l'import reprend après le dernier lot fait : se tuer à son deuxième avancement tue à la fin de chaque lot, tour à tour.
        var arrets = 0;
        while (await ProcessusMortel.LancerAsync("Passerelle.Coupures", imports, null, Base(imports), fichier, "2") is { Tue: true })
        {
            arrets++;
            Assert.True(arrets < 100, "L'import n'avance pas.");
            if (await imports.LireAsync(c => c.Transmissions.AnyAsync(t => t.Curseur == t.Attendus)))
                break;
        }

        Assert.True((await ProcessusMortel.LancerAsync("Passerelle.Coupures", imports, null, Base(imports), fichier, "2")).Tue, "Tué aussi pendant le recalcul des entrées.");
        var fin = await ProcessusMortel.LancerAsync("Passerelle.Coupures", imports, null, Base(imports), fichier, "jamais");
        Assert.True(fin.Code == 0, fin.Erreurs);
        sortie.WriteLine($"{arrets} arrêts");
        Assert.InRange(arrets, 10, 100);
        Assert.Equal(attendue, await imports.CopierAsync());
    }

    /// <summary>Le hasard compte depuis le début de l'import : presque tous les arrêts tombent pendant lui.</summary>
    [Theory]
    [ChaqueMoteur]
    public async Task Tue_au_hasard_de_l_import(Moteur moteur)
    {
        var hasard = new Random(2026);
        var (arrets, bases) = (0, 0);
        while (arrets < ArretsPendantImport)
        {
            await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
            var fichier = EcrireFichier(imports);
            arrets += await TuerJusquAuBoutAsync(moteur, imports, fichier, () =>
                ProcessusMortel.LancerAsync("Passerelle.Coupures", imports, null, Base(imports), fichier, FormattableString.Invariant($"{hasard.Next(VieMillisecondes)}ms")));
            bases++;
        }
        sortie.WriteLine($"{arrets} arrêts, {bases} imports menés au bout");
    }

    /// <summary>Dès la naissance du processus : la création de la base et des clés est tuée aussi.</summary>
    [Theory]
    [ChaqueMoteur]
    public async Task Tue_au_hasard_d_une_base_a_creer(Moteur moteur)
    {
        var hasard = new Random(2027);
        var arrets = 0;
        while (arrets < ArretsDesLaCreation)
        {
            await using var imports = ImportsDeTest.Annoncer(moteur);
            var fichier = EcrireFichier(imports);
            arrets += await TuerJusquAuBoutAsync(moteur, imports, fichier, () =>
                ProcessusMortel.LancerAsync("Passerelle", imports, TimeSpan.FromMilliseconds(200 + hasard.Next(2500)), "importer", "flux", fichier, "--base", Base(imports)));
        }
        sortie.WriteLine($"{arrets} arrêts");
    }

    private static async Task<int> TuerJusquAuBoutAsync(Moteur moteur, ImportsDeTest imports, string fichier, Func<Task<FinDeProcessus>> lancer)
    {
        var arrets = 0;
        while (await lancer() is var fin)
        {
            if (!fin.Tue)
            {
                Assert.True(fin.Code == 0, fin.Erreurs);
                break;
            }
            arrets++;
            Assert.True(arrets < 100, "L'import ne finit jamais.");
        }
        Assert.Equal(await AttendueAsync(moteur, fichier), await imports.CopierAsync());
        return arrets;
    }

    private static string Base(ImportsDeTest imports) => $"{(imports.Choix.Moteur == Moteur.Sqlite ? "sqlite" : "postgres")}:{imports.Choix.Chaine}";

    private static async Task<string> AttendueAsync(Moteur moteur, string fichier)
    {
        await using var temoin = await ImportsDeTest.OuvrirAsync(moteur);
        var resultat = await temoin.EssayerAsync(() => File.OpenRead(fichier), nom: Path.GetFileName(fichier));
        Assert.True(resultat.Reussi);
        return await temoin.CopierAsync();
    }

    private static string EcrireFichier(ImportsDeTest imports, int foyers = Foyers)
    {
        var chemin = Path.Combine(imports.Dossier, "flux.xml");
        using var ecrit = File.Create(chemin);
        FluxDeMasse.Ecrire(ecrit, foyers, graine: 9, mois: 0, partChangee: 0);
        return chemin;
    }
}
