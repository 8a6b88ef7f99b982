using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Tests.Habilitations;

/// <summary>Les essais se comptent avant le condensé ; l'appareil connu du titulaire garde sa porte ouverte.</summary>
public sealed class DebitConnexionTests
{
    [Theory, ChaqueMoteur]
    public async Task Deux_cents_essais_ensemble_ne_coutent_que_cinq_condenses_et_n_enferment_pas_dehors_le_titulaire(Moteur moteur)
    {
        var condensats = new CondensatCompte();
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur, condensats);
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var titulaire = application.Ouvrir();
        await titulaire.SeConnecterAsync(compte);
        await titulaire.EnvoyerAsync(await titulaire.LireAsync("/habilitations/connexion/se-deconnecter"));
        var attaquant = application.Ouvrir();
        var page = await attaquant.LireAsync("/habilitations/connexion/se-connecter");
        condensats.Remettre();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => attaquant.EnvoyerAsync(page, ("Identifiant", compte.Identifiant), ("MotDePasse", "ce n'est pas le bon mot"))));

        Assert.Equal(DebitConnexion.EssaisParCompte, condensats.Nombre);
        var journal = await application.JournalAsync();
        Assert.Equal(DebitConnexion.EssaisParCompte, journal.Count(e => e is { Operation: nameof(OuvrirSession), Detail: "mot de passe faux" }));
        Assert.Single(journal, e => e is { Operation: nameof(OuvrirSession), Acte: ActeJournal.Refus, Detail: "trop d'essais" });
        // D'un appareil inconnu, même le bon mot de passe attend la fin de la fenêtre ; de l'appareil connu, il entre aussitôt.
        Assert.Null((await application.Ouvrir().SeConnecterAsync(compte)).Vers);
        Assert.Equal("/", (await titulaire.SeConnecterAsync(compte)).Vers);
        application.Horloge.Avancer(DebitConnexion.Fenetre);
        Assert.Equal("/", (await application.Ouvrir().SeConnecterAsync(compte)).Vers);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_adresse_qui_essaie_tous_les_comptes_est_arretee_sans_dire_lesquels_existent(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var attaquant = application.Ouvrir();
        var page = await attaquant.LireAsync("/habilitations/connexion/se-connecter");
        for (var i = 0; i < DebitConnexion.EssaisParAdresse; i++)
            await attaquant.EnvoyerAsync(page, ("Identifiant", $"personne{i}"), ("MotDePasse", "ce n'est pas le bon mot"));

        var connu = await attaquant.EnvoyerAsync(page, ("Identifiant", compte.Identifiant), ("MotDePasse", compte.MotDePasse));
        var inconnu = await attaquant.EnvoyerAsync(page, ("Identifiant", "personne"), ("MotDePasse", compte.MotDePasse));

        Assert.Null(connu.Vers);
        Assert.Equal(connu.Html.QuerySelector(".resume-erreurs")!.OuterHtml, inconnu.Html.QuerySelector(".resume-erreurs")!.OuterHtml);
        Assert.DoesNotContain(await application.LireAsync(c => c.Set<EssaiConnexion>().Select(e => e.Cle).ToListAsync()), c => c.Contains(compte.Identifiant, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Un condensé qui compte ses vérifications : cinq, à 210 000 tours, prennent moins d'une seconde de processeur.</summary>
    private sealed class CondensatCompte : IModulePasserelle, IPasswordHasher<Compte>
    {
        private readonly PasswordHasher<Compte> vrai = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
        private int nombre;

        public int Nombre => nombre;

        public void AjouterServices(IServiceCollection services) => services.AddSingleton<IPasswordHasher<Compte>>(this);

        public void Remettre() => nombre = 0;

        public string HashPassword(Compte user, string password) => vrai.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Compte user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref nombre);
            return vrai.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
