using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Parcours;
using Passerelle.Parcours.Droits;
using Passerelle.Tests.Donnees;
using Passerelle.Tests.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Tests.Parcours.Droits;

public sealed class DossiersConnusTests
{
    private static readonly DateOnly Janvier = new(2024, 1, 10);

    [Theory, ChaqueMoteur]
    public async Task Seul_un_foyer_connu_au_contenu_egal_est_reconnu(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var (connu, autre) = (Foyer(1), Foyer(2));
        await application.RecevoirAsync(Janvier, connu, autre);
        var change = Foyer(2, connu: autre.NumeroDemande);

        var reconnus = await ReconnaitreAsync(application, connu, change, Foyer(3));

        Assert.NotEqual(0, reconnus[0].VersionId);
        Assert.Equal(1, reconnus[0].Personnes);
        Assert.All(reconnus[1..], r => Assert.Equal(0, r.VersionId));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_foyer_change_depuis_qu_il_fut_reconnu_n_est_pas_applique(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var avant = Foyer(1);
        await application.RecevoirAsync(Janvier, avant);
        var reconnus = await ReconnaitreAsync(application, avant);
        await application.RecevoirAsync(Janvier.AddDays(1), Foyer(1, connu: avant.NumeroDemande));

        await using var portee = application.Services.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PasserelleContexte>();
        var presences = await contexte.Set<PresenceFoyer>().CountAsync(TestContext.Current.CancellationToken);
        var flux = await contexte.FluxRecus.AsNoTracking().OrderBy(f => f.Id).LastAsync(TestContext.Current.CancellationToken);
        await using var session = await SessionLot.OuvrirAsync(contexte, TestContext.Current.CancellationToken);

        Assert.False(await AppliquerLotDroits.AppliquerReconnusAsync(session, flux, reconnus, TestContext.Current.CancellationToken));
        Assert.Equal(presences, await contexte.Set<PresenceFoyer>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345678901234567")]
    [InlineData("É1")]
    public void Un_numero_qui_n_en_est_pas_un_ne_se_compacte_pas(string? numero) => Assert.Null(NumeroDemande.Compacter(numero));

    private static FoyerRecu Foyer(int rang, string? connu = null) =>
        FluxDEssai.Foyer(connu ?? FluxDEssai.Numero(), FluxDEssai.Personne("DUROC", connu is null ? "Ada" : "Adèle", new DateOnly(1985, 3, rang), FluxDEssai.NirDe(700 + rang)));

    private static async Task<FoyerReconnu[]> ReconnaitreAsync(ApplicationDeTest application, params FoyerRecu[] foyers)
    {
        await using var portee = application.Services.CreateAsyncScope();
        await using var photo = await SessionLot.PhotographierAsync(portee.ServiceProvider.GetRequiredService<PasserelleContexte>(), TestContext.Current.CancellationToken);
        var connus = new DossiersConnus(photo);
        await connus.ChercherAsync(foyers.Select(f => f.NumeroDemande), TestContext.Current.CancellationToken);
        return Array.ConvertAll(foyers, connus.Reconnaitre);
    }
}
