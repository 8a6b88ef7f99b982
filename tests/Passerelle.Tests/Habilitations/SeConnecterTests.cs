using System.Net;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Habilitations;

/// <summary>Entrer, échouer, sortir, second facteur ; les essais répétés : <see cref="DebitConnexionTests"/>.</summary>
public sealed class SeConnecterTests(ApplicationsPartagees applications)
{
    private const string Connexion = "/habilitations/connexion/se-connecter";

    [Theory, ChaqueMoteur]
    public async Task Sans_session_toute_page_mene_a_la_connexion_puis_y_revient(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var navigateur = application.Ouvrir();
        var compte = await application.CreerCompteAsync(null, Role.Administrateur);

        var refus = await navigateur.LireAsync("/habilitations/comptes/lister-comptes");
        Assert.Equal(HttpStatusCode.Found, refus.Code);
        var formulaire = await navigateur.LireAsync(new Uri(refus.Vers!).PathAndQuery);
        var entree = await navigateur.EnvoyerAsync(formulaire, ("Identifiant", compte.Identifiant), ("MotDePasse", compte.MotDePasse));

        Assert.Equal("/habilitations/comptes/lister-comptes", entree.Vers);
        var journal = await application.JournalAsync();
        Assert.Contains(journal, e => e is { Acte: ActeJournal.Connexion, Operation: "OuvrirSession", Detail: "session ouverte" } && e.Acteur == compte.Id);
    }

    [Theory, ChaqueMoteur]
    public async Task Compte_inconnu_et_mot_de_passe_faux_recoivent_la_meme_reponse(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var faux = await application.Ouvrir().SeConnecterAsync(compte, "un autre mot de passe");
        var inconnu = await application.Ouvrir().SeConnecterAsync(new CompteDeTest(default, "personne", "un autre mot de passe"));

        Assert.Contains("Identifiant ou mot de passe incorrect", faux.Texte, StringComparison.Ordinal);
        Assert.Equal(faux.Html.QuerySelector(".resume-erreurs")!.OuterHtml, inconnu.Html.QuerySelector(".resume-erreurs")!.OuterHtml);
        var journal = await application.JournalAsync();
        Assert.Contains(journal, e => e.Acte == ActeJournal.Refus && e.Objet == compte.Id.ToString() && e.Detail == "mot de passe faux");
        Assert.Contains(journal, e => e is { Acte: ActeJournal.Refus, Objet: null, Detail: "identifiant inconnu" });
    }

    [Theory, ChaqueMoteur]
    public async Task Une_habilitation_terminee_n_entre_pas_et_ferme_la_session_en_cours(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var compte = await application.CreerCompteAsync(DateOnly.FromDateTime(DateTimeOffset.UtcNow.UtcDateTime), Role.Administrateur);
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);
        Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync("/")).Code);

        application.Horloge.Avancer(TimeSpan.FromDays(2));

        Assert.Equal(HttpStatusCode.Found, (await navigateur.LireAsync("/")).Code);
        Assert.Contains("compte fermé", (await application.Ouvrir().SeConnecterAsync(compte)).Texte, StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Sortir_demande_un_envoi_avec_jeton_et_ferme_la_session(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var navigateur = await application.ConnecterAsync(Role.Referent);

        Assert.Equal(HttpStatusCode.BadRequest, (await navigateur.EnvoyerBrutAsync("/habilitations/connexion/se-deconnecter")).Code);
        Assert.Equal(HttpStatusCode.OK, (await navigateur.LireAsync("/")).Code);
        var sortie = await navigateur.EnvoyerAsync(await navigateur.LireAsync("/habilitations/connexion/se-deconnecter"));

        Assert.Equal(Connexion, sortie.Vers);
        Assert.Equal(HttpStatusCode.Found, (await navigateur.LireAsync("/")).Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Second_facteur_active_demande_puis_secours_une_seule_fois(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Administrateur);
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);
        var activation = await navigateur.LireAsync("/habilitations/double-facteur/activer-double-facteur");
        var cle = activation.Html.QuerySelector("#cle")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        Assert.NotNull(activation.Html.QuerySelector(".qr svg"));
        var totp = new Totp(Base32Encoding.ToBytes(cle));

        var active = await navigateur.EnvoyerAsync(activation, ("Code", totp.ComputeTotp()));
        var secours = active.Html.QuerySelectorAll("#codes-de-secours li").Select(c => c.TextContent).ToList();
        Assert.Equal(10, secours.Count);
        var clair = await application.LireAsync(c => c.UserTokens.Where(j => j.UserId == compte.Id).Select(j => j.Value).ToListAsync());
        Assert.DoesNotContain(clair, v => v!.Contains(cle, StringComparison.Ordinal) || v.Contains(secours[0], StringComparison.Ordinal));

        Assert.Equal("/", await EntrerAsync(totp.ComputeTotp()));
        Assert.Null(await EntrerAsync("000000"));
        Assert.Equal("/", await EntrerAsync(secours[0]));
        Assert.Null(await EntrerAsync(secours[0]));

        async Task<string?> EntrerAsync(string code)
        {
            var neuf = application.Ouvrir();
            var suite = await neuf.SeConnecterAsync(compte);
            Assert.StartsWith("/habilitations/double-facteur/verifier-code", suite.Vers, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Found, (await neuf.LireAsync("/")).Code);
            return (await neuf.EnvoyerAsync(await neuf.LireAsync(suite.Vers!), ("Code", code))).Vers;
        }
    }

    [Theory, ChaqueMoteur]
    public async Task Le_retour_ne_quitte_pas_le_site(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var navigateur = application.Ouvrir();
        var page = await navigateur.LireAsync($"{Connexion}?retour=https%3A%2F%2Fexemple.invalid");
        Assert.Equal("/", (await navigateur.EnvoyerAsync(page, ("Identifiant", compte.Identifiant), ("MotDePasse", compte.MotDePasse))).Vers);
    }
}
