using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Journal;

namespace Passerelle.Tests.Habilitations;

/// <summary>Créer, modifier, changer de mot de passe : le compte, le journal, la page.</summary>
public sealed class ComptesTests(ApplicationsPartagees applications)
{
    [Theory, ChaqueMoteur]
    public async Task Creer_montre_une_fois_un_mot_de_passe_qui_ouvre(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var admin = await application.ConnecterAsync(Role.Administrateur);
        var identifiant = $"neuf-{Guid.NewGuid():N}";

        var page = await admin.EnvoyerAsync(await admin.LireAsync("/habilitations/comptes/creer-compte"),
            ("Identifiant", identifiant), ("Nom", "Lou Marchal"), ("Roles", Role.Dpd.Code), ("Roles", Role.Rssi.Code));

        var motDePasse = page.Html.QuerySelector("#mot-de-passe-tire")!.TextContent;
        Assert.True(motDePasse.Length >= IdentiteServices.LongueurMinimale);
        var cree = await application.LireAsync(c => c.Users.SingleAsync(u => u.UserName == identifiant));
        Assert.Equal("/", (await application.Ouvrir().SeConnecterAsync(new CompteDeTest(cree.Id, identifiant, motDePasse))).Vers);
        Assert.Single(await application.JournalAsync(), e => e is { Operation: nameof(CreerCompte), Detail: "rôles : dpd, rssi" } && e.Objet == cree.Id.ToString());
    }

    [Theory, ChaqueMoteur]
    public async Task La_liste_se_filtre_se_pagine_et_s_emporte(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        for (var i = 0; i < 51; i++)
            await application.CreerCompteAsync(null, Role.Referent);
        var rssi = await application.CreerCompteAsync(null, Role.Rssi);
        var admin = await application.ConnecterAsync(Role.Administrateur);

        var premiere = await admin.LireAsync("/habilitations/comptes/lister-comptes?Role=referent");
        var seconde = await admin.LireAsync($"/habilitations/comptes/lister-comptes{premiere.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")}");
        var nomme = await admin.LireAsync($"/habilitations/comptes/lister-comptes?Recherche={rssi.Identifiant.ToUpperInvariant()}&Etat=JamaisConnecte");
        var vide = await admin.LireAsync("/habilitations/comptes/lister-comptes?Etat=Ferme");
        var csv = await admin.LireAsync("/habilitations/comptes/lister-comptes?handler=Csv&Role=referent");

        Assert.Equal(50, premiere.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Single(seconde.Html.QuerySelectorAll("tbody tr"));
        Assert.Equal(rssi.Identifiant, Assert.Single(nomme.Html.QuerySelectorAll("tbody th a")).TextContent);
        Assert.NotNull(vide.Html.QuerySelector(".liste-vide a"));
        Assert.Equal(52, csv.Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single(await application.JournalAsync(), e => e is { Operation: nameof(ListerComptes), Acte: ActeJournal.Export, Detail: "51 comptes" });
    }

    [Theory, ChaqueMoteur]
    public async Task Un_refus_garde_la_saisie_et_n_ecrit_rien(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var pris = await application.CreerCompteAsync(null, Role.Administrateur);
        var admin = application.Ouvrir();
        await admin.SeConnecterAsync(pris);
        var avant = (await application.JournalAsync()).Count(e => e.Operation == nameof(CreerCompte));

        var page = await admin.EnvoyerAsync(await admin.LireAsync("/habilitations/comptes/creer-compte"),
            ("Identifiant", pris.Identifiant), ("Nom", "Lou Marchal"), ("Roles", Role.Dpd.Code));

        Assert.Equal("#Identifiant", page.Html.QuerySelector(".resume-erreurs a")!.GetAttribute("href"));
        Assert.Equal("Lou Marchal", page.Html.QuerySelector("#Nom")!.GetAttribute("value"));
        Assert.True(page.Html.QuerySelector("#role-dpd")!.HasAttribute("checked"));
        Assert.Equal("true", page.Html.QuerySelector("#Identifiant")!.GetAttribute("aria-invalid"));
        Assert.Equal(avant, (await application.JournalAsync()).Count(e => e.Operation == nameof(CreerCompte)));
        Assert.Equal(1, await application.LireAsync(c => c.Users.CountAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task Retirer_un_role_ferme_la_page_dans_la_minute(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        var admin = await application.ConnecterAsync(Role.Administrateur);
        var vise = await application.CreerCompteAsync(null, Role.Rssi);
        var session = application.Ouvrir();
        await session.SeConnecterAsync(vise);
        Assert.Equal(HttpStatusCode.OK, (await session.LireAsync("/habilitations/consultation/lister-journal")).Code);

        var envoi = await admin.EnvoyerAsync(await admin.LireAsync($"/habilitations/comptes/modifier-compte/{vise.Id}"), ("Nom", "Lou Marchal"), ("Roles", Role.Pilotage.Code));
        Assert.Equal("/habilitations/comptes/lister-comptes", envoi.Vers);
        application.Horloge.Avancer(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Found, (await session.LireAsync("/habilitations/consultation/lister-journal")).Code);
        Assert.Single(await application.JournalAsync(), e => e.Operation == nameof(ModifierCompte) && e.Objet == vise.Id.ToString() && e.Detail!.Contains("rôles : pilotage", StringComparison.Ordinal));
    }

    [Theory, ChaqueMoteur]
    public async Task Deux_administrateurs_ne_s_ecrasent_pas(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var admin = await application.ConnecterAsync(Role.Administrateur);
        var vise = await application.CreerCompteAsync(null, Role.Rssi);
        var lue = await admin.LireAsync($"/habilitations/comptes/modifier-compte/{vise.Id}");
        await admin.EnvoyerAsync(lue, ("Nom", "Premier"), ("Roles", Role.Rssi.Code));

        var second = await admin.EnvoyerAsync(lue, ("Nom", "Second"), ("Roles", Role.Rssi.Code));

        Assert.Contains("vient d'être modifié", second.Texte, StringComparison.Ordinal);
        Assert.Equal("Premier", await application.LireAsync(c => c.Users.Where(u => u.Id == vise.Id).Select(u => u.NomAffiche).SingleAsync()));
    }

    [Theory, ChaqueMoteur]
    public async Task On_ne_se_retire_pas_la_gestion_des_comptes(Moteur moteur)
    {
        var application = await applications.PourAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Administrateur);
        var admin = application.Ouvrir();
        await admin.SeConnecterAsync(compte);

        var page = await admin.EnvoyerAsync(await admin.LireAsync($"/habilitations/comptes/modifier-compte/{compte.Id}"), ("Nom", "X"), ("Roles", Role.Referent.Code));

        Assert.Contains("Vous ne pouvez pas vous retirer", page.Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quatorze signe", false)]
    [InlineData("quinze  signes!", true)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public async Task Mot_de_passe_jugé_sur_sa_longueur(string motDePasse, bool accepte)
    {
        var application = await applications.PourAsync(Moteur.Sqlite);
        await using var portee = application.Services.CreateAsyncScope();
        var resultat = await portee.ServiceProvider.GetRequiredService<CreerCompte>().ExecuterAsync(
            new CreerCompteCommand { Identifiant = $"l-{Guid.NewGuid():N}", Nom = "X", Roles = ["rgc"], MotDePasse = motDePasse }, CancellationToken.None);
        Assert.Equal(accepte, resultat.Reussi);
        Assert.True(accepte || resultat.Erreurs[0].Code == "HABILITATIONS-009");
    }

    [Theory, ChaqueMoteur]
    public async Task Changer_son_mot_de_passe_demande_l_actuel(Moteur moteur)
    {
        const string Neuf = "cinq autres mots tout neufs et longs, bien plus que soixante-quatre";
        var application = await applications.PourAsync(moteur);
        var compte = await application.CreerCompteAsync(null, Role.Referent);
        var navigateur = application.Ouvrir();
        await navigateur.SeConnecterAsync(compte);
        var page = await navigateur.LireAsync("/habilitations/connexion/changer-mot-de-passe");

        var faux = await navigateur.EnvoyerAsync(page, ("Actuel", "ce n'est pas le bon"), ("Nouveau", Neuf), ("Confirmation", Neuf));
        Assert.Contains("Le mot de passe actuel n'est pas le bon", faux.Texte, StringComparison.Ordinal);
        var juste = await navigateur.EnvoyerAsync(page, ("Actuel", compte.MotDePasse), ("Nouveau", Neuf), ("Confirmation", Neuf));

        Assert.Equal(HttpStatusCode.Found, juste.Code);
        Assert.Equal("/", (await application.Ouvrir().SeConnecterAsync(compte, Neuf)).Vers);
        Assert.Single(await application.JournalAsync(), e => e.Operation == "ChangerMotDePasse" && e.Objet == compte.Id.ToString());
    }
}
