using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plateforme.Tests.Donnees;
using Plateforme.Usagers;
using Plateforme.VieSimulee;
using Socle.Bases;

namespace Plateforme.Tests.VieSimulee;

public sealed class VivreUsagersTests
{
    [Theory, ChaqueMoteur]
    public async Task Vivre_en_deux_fois_donne_la_meme_vie_qu_en_une(Moteur moteur)
    {
        var juin = new DateOnly(2024, 6, 30);
        var decembre = new DateOnly(2024, 12, 31);
        await using var uneFois = await MondeAsync(moteur);
        await VivreAsync(uneFois, decembre);
        await using var deuxFois = await MondeAsync(moteur);
        Assert.True(await VivreAsync(deuxFois, juin) > 0);
        Assert.Equal(0, await VivreAsync(deuxFois, juin));
        await VivreAsync(deuxFois, decembre);

        Assert.Equal(await LireAsync(uneFois), await LireAsync(deuxFois));
    }

    [Fact]
    public void Les_desaccords_que_le_departement_doit_voir_arrivent_tous()
    {
        var vies = Enumerable.Range(0, 500).SelectMany(i => VieTiree.Tirer(7, $"{i}", new DateOnly(2024, 6, 7), new DateOnly(2024, 9, 1), cherche: true, "PED")).ToList();

        Assert.Equal(Enum.GetValues<TypeEvenement>(), vies.Select(v => v.Type).Distinct().Order());
        Assert.DoesNotContain(vies, v => v is { Type: TypeEvenement.Parcours, Valeur: "PED" });
    }

    private static async Task<PlateformeDeTest> MondeAsync(Moteur moteur)
    {
        var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        await plateforme.PrendreAsync("inscription_55_stock_2024-06-07.csv", LigneAnnexe1.Fichier([.. Enumerable.Range(0, 60).Select(i => new LigneAnnexe1 { Nom = $"Personne{i}" })]));
        return plateforme;
    }

    private static async Task<int> VivreAsync(PlateformeDeTest plateforme, DateOnly au) =>
        (await plateforme.AvecAsync(s => s.GetRequiredService<VivreUsagers>().ExecuterAsync(new VivreCommand { Graine = 7, Au = au }, CancellationToken.None))).Valeur.Nouveaux;

    private static Task<List<string>> LireAsync(PlateformeDeTest plateforme) => plateforme.LireAsync(async c =>
        (await c.Evenements.OrderBy(e => e.UsagerId).ThenBy(e => e.Date).ThenBy(e => e.Type).ToListAsync()).ConvertAll(e => $"{e.UsagerId} {e.Date:O} {e.Type} {e.Valeur}"));
}
