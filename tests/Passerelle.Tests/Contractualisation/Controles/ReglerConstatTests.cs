using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation.Controles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Resultats;

namespace Passerelle.Tests.Contractualisation.Controles;

/// <summary>Régler un constat : l'accepter avec un motif, ou le corriger par un avenant.</summary>
public sealed class ReglerConstatTests
{
    [Theory, ChaqueMoteur]
    public async Task Accepte_il_garde_son_motif_jusqu_a_ce_que_la_donnee_change(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();

        Assert.Equal("PACTE-020", (await AgirAsync<AccepterConstat, bool>(application, a => a.ExecuterAsync("COUT-S14", "non", CancellationToken.None))).Erreurs[0].Code);
        Assert.True((await AgirAsync<AccepterConstat, bool>(application, a => a.ExecuterAsync("COUT-S14", "Crédits d'ingénierie, vu avec l'État", CancellationToken.None))).Reussi);
        var accepte = await TrouverAsync(application, "COUT-S14");
        Assert.Equal((EtatConstat.Accepte, "Crédits d'ingénierie, vu avec l'État"), (accepte!.Etat, accepte.Decision!.Motif));
        Assert.Equal("PACTE-021", (await AgirAsync<AccepterConstat, bool>(application, a => a.ExecuterAsync("COUT-S14", "Encore une fois", CancellationToken.None))).Erreurs[0].Code);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(AccepterConstat) && e.Objet == "COUT-S14");

        await application.ChargerPacteAsync(PacteDeTest.Changer("lignes-budget", "S14/DEPENSE/2", "montant", "6000"));
        Assert.Equal(EtatConstat.Ouvert, (await TrouverAsync(application, "COUT-S14"))!.Etat);
    }

    [Theory, ChaqueMoteur]
    public async Task Corrige_par_avenant_il_ne_se_constate_plus_et_le_texte_d_origine_ne_revient_pas(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var commande = new CorrigerParAvenantCommand { Constat = "FICHE-S02-RECETTE", Tableau = "lignes-budget", Cle = "S02/RECETTE/4", Champ = "montant", Valeur = "7500", Avenant = "Avenant n° 1", Motif = "Total mal additionné" };

        Assert.Equal("PACTE-024", (await AgirAsync<CorrigerParAvenant, bool>(application, a => a.ExecuterAsync(commande with { Valeur = "7 500 €" }, CancellationToken.None))).Erreurs[0].Code);
        Assert.Equal("PACTE-023", (await AgirAsync<CorrigerParAvenant, bool>(application, a => a.ExecuterAsync(commande with { Cle = "S01/RECETTE/1" }, CancellationToken.None))).Erreurs[0].Code);
        Assert.True((await AgirAsync<CorrigerParAvenant, bool>(application, a => a.ExecuterAsync(commande, CancellationToken.None))).Reussi);

        Assert.Null(await TrouverAsync(application, "FICHE-S02-RECETTE"));
        var bilan = (await AgirAsync<VerifierPacte, BilanControles>(application, v => v.ExecuterAsync(CancellationToken.None))).Valeur;
        Assert.Equal("Avenant n° 1", Assert.Single(bilan.Corriges).Avenant);
        Assert.Contains(await application.JournalAsync(), e => e.Detail == "Avenant n° 1, montant : « 3750 » → « 7500 » (Total mal additionné)");

        Assert.Equal(0, (await application.ChargerPacteAsync()).Creees);
        Assert.Null(await TrouverAsync(application, "FICHE-S02-RECETTE"));
    }

    private static async Task<ConstatSuivi?> TrouverAsync(ApplicationDeTest application, string cle) =>
        (await AgirAsync<VerifierPacte, BilanControles>(application, v => v.ExecuterAsync(CancellationToken.None))).Valeur.Constats.SingleOrDefault(c => c.Constat.Cle == cle);

    private static async Task<Resultat<T>> AgirAsync<TService, T>(ApplicationDeTest application, Func<TService, Task<Resultat<T>>> acte)
        where TService : notnull
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }
}
