using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges;
using Passerelle.Echanges.Desaccords;
using Passerelle.Echanges.Retours;
using Passerelle.Echanges.Transmissions;
using Passerelle.Habilitations.Roles;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Passerelle.Tests.Parcours.Personnes;
using Socle.Bases;
using Socle.Ecrans;
using Socle.Ports;

namespace Passerelle.Tests.Echanges.Retours;

/// <summary>Les écrans des retours et des désaccords : déposer, régler, garder une version, emporter la liste.</summary>
public sealed class RetoursPagesTests
{
    private static readonly DateOnly Naissance = new(1985, 7, 19);

    [Theory, ChaqueMoteur]
    public async Task Du_depot_au_dernier_desaccord(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await RecevoirJumellesAsync(application);
        var agent = await application.ConnecterAsync(Role.GestionnaireDonnees);
        Assert.Contains("Aucun retour reçu", (await agent.LireAsync("/echanges/retours/lister-retours")).Texte, StringComparison.Ordinal);
        var cle = await DeposerAsync(application, "retour_55_2024-06-30.csv", Ligne("Lormont", "Radié"), Ligne("Inconnue", "Inscrit"));

        var accueil = (await agent.LireAsync("/")).Texte;
        Assert.Contains("2 lignes de retour à régler", accueil, StringComparison.Ordinal);
        Assert.Contains("retour_55_2024-06-30.csv", (await agent.LireAsync("/echanges/retours/lister-retours")).Texte, StringComparison.Ordinal);
        Assert.Contains($"/echanges/retours/consulter-retour/{cle}", (await agent.LireAsync($"/echanges/transmissions/consulter-transmission/{cle}")).Html.DocumentElement.InnerHtml, StringComparison.Ordinal);
        var detail = await agent.LireAsync($"/echanges/retours/consulter-retour/{cle}");
        Assert.Contains("plusieurs personnes", detail.Texte, StringComparison.Ordinal);
        Assert.Contains("personne de connu", detail.Texte, StringComparison.Ordinal);

        var ligne = await agent.LireAsync($"/echanges/retours/regler-ligne/{cle}/1");
        Assert.Equal(2, ligne.Html.QuerySelectorAll("input[name=personne]").Length);
        var choisie = ((IHtmlInputElement)ligne.Html.QuerySelector("input[name=personne]")!).Value;
        var reglee = await agent.ActionnerAsync(ligne, "Choisir", ("personne", choisie));
        Assert.Equal($"/echanges/retours/regler-ligne/{cle}/2", reglee.Vers);
        Assert.Contains("vient d'être réglée", (await agent.ActionnerAsync(ligne, "PasDesNotres")).Texte, StringComparison.Ordinal);
        await agent.ActionnerAsync(ligne with { Adresse = reglee.Vers! }, "PasDesNotres");
        Assert.Equal([EtatRapprochement.Attachee, EtatRapprochement.PasDesNotres], await application.LireAsync(c => c.Observations.OrderBy(o => o.Rang).Select(o => o.Etat).ToListAsync()));
        Assert.DoesNotContain("ligne de retour", (await agent.LireAsync("/")).Texte, StringComparison.Ordinal);

        // Les retours suivants s'en souviennent.
        var suivant = await DeposerAsync(application, "retour_55_2024-07-07.csv", Ligne("Lormont", "Radié", "Emploi"), Ligne("Inconnue", "Inscrit"));
        Assert.Contains("Rien à régler", (await agent.LireAsync($"/echanges/retours/consulter-retour/{suivant}")).Texte, StringComparison.Ordinal);
        var fiche = await agent.LireAsync($"/parcours/personnes/consulter-personne/{choisie}/informations");
        Assert.Contains($"Ce que France Travail savait le {new DateOnly(2024, 7, 7).Lisible()}", fiche.Texte, StringComparison.Ordinal);
        Assert.Contains("désaccord sur l'inscription", fiche.Texte, StringComparison.Ordinal);
        Assert.Contains("Retours précédents (1)", fiche.Texte, StringComparison.Ordinal);

        var liste = await agent.LireAsync("/echanges/desaccords/lister-desaccords?Nature=Parcours&Tri=Nom");
        Assert.Single(liste.Html.QuerySelectorAll("tbody tr"));
        var csv = await (await agent.Client.GetAsync("/echanges/desaccords/lister-desaccords?handler=Csv&Statut=&Tri=Nature")).Content.ReadAsStringAsync();
        Assert.Contains("LORMONT;ODILE;19/07/1985;le parcours;pas encore orientée;Emploi (PED);07/07/2024", csv, StringComparison.Ordinal);
        var regler = await agent.LireAsync(liste.Html.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Contains("Dire quelle version vaut", (await agent.EnvoyerAsync(regler, ("Motif", "Vu avec l'agence."))).Texte, StringComparison.Ordinal);
        Assert.Equal("/echanges/desaccords/lister-desaccords", (await agent.EnvoyerAsync(regler, ("Garde", "Leur"), ("Motif", "Vu avec l'agence."))).Vers);
        var regle = await application.LireAsync(c => c.Desaccords.SingleAsync(d => d.Nature == NatureDesaccord.Parcours));
        Assert.Equal((StatutDesaccord.Regle, VersionGardee.Leur, "Vu avec l'agence."), (regle.Statut, regle.Garde, regle.Motif));
        Assert.Contains("réglé, la leur", (await agent.LireAsync("/echanges/desaccords/lister-desaccords?Statut=Regle")).Texte, StringComparison.Ordinal);

        // Revenir sur le choix détache la ligne partout.
        var annulee = await agent.ActionnerAsync(await agent.LireAsync($"/echanges/retours/regler-ligne/{suivant}/1"), "Annuler");
        Assert.Equal(HttpStatusCode.Redirect, annulee.Code);
        Assert.Equal(2, await application.LireAsync(c => c.Observations.CountAsync(o => o.Etat == EtatRapprochement.PlusieursCandidats && o.PersonneId == null && !o.Courante)));

        await using var portee = application.Services.CreateAsyncScope();
        var donnees = portee.ServiceProvider.GetServices<IContributeurDonnees>().Single(c => c.Partie == "france_travail");
        Assert.Null(await donnees.LireAsync(Guid.Parse(choisie), CancellationToken.None));
        var journal = (await application.JournalAsync()).Select(j => $"{j.Operation} {j.Objet} {j.Detail}").ToList();
        foreach (var operation in new[] { $"ReglerLigneRetour {choisie}", $"ReglerDesaccord {choisie}", $"AnnulerReglementRetour {choisie}", "ComparerRetours", "ListerDesaccords" })
            Assert.Contains(journal, j => j.StartsWith(operation, StringComparison.Ordinal));
        Confidentialite.Verifier(journal, ["Lormont", "LORMONT", "Inconnue"]);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_ligne_attend_la_personne_et_la_suit_dans_une_fusion(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await DeposerAsync(application, "retour_55_2024-06-30.csv", Ligne("Lormont", "Inscrit"));
        await RecevoirJumellesAsync(application);
        Assert.Equal(EtatRapprochement.PlusieursCandidats, await application.LireAsync(c => c.Observations.Select(o => o.Etat).SingleAsync()));
        var agent = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var doute = await application.LireAsync(c => c.Doutes.Select(d => d.Id).SingleAsync());

        await agent.ActionnerAsync(await agent.LireAsync($"/parcours/personnes/regler-doute/{doute}"), "Reunir");

        var ligne = await application.LireAsync(c => c.Observations.SingleAsync());
        Assert.Equal((EtatRapprochement.Attachee, true), (ligne.Etat, ligne.Courante));
        Assert.Equal(await application.LireAsync(c => c.Personnes.Where(p => p.FusionneeDansId == null).Select(p => (long?)p.Id).SingleAsync()), ligne.PersonneId);
    }

    [Theory, ChaqueMoteur]
    public async Task Chaque_page_s_ouvre_aux_roles_que_dit_la_matrice(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await RecevoirJumellesAsync(application);
        var cle = await DeposerAsync(application, "retour_55_2024-06-30.csv", Ligne("Lormont", "Radié"));
        var agent = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var ligne = await agent.LireAsync($"/echanges/retours/regler-ligne/{cle}/1");
        await agent.ActionnerAsync(ligne, "Choisir", ("personne", ((IHtmlInputElement)ligne.Html.QuerySelector("input[name=personne]")!).Value));
        var desaccord = await application.LireAsync(c => c.Desaccords.Select(d => d.Id).SingleAsync());
        (string Adresse, string Permission)[] pages =
        [
            ("/echanges/retours/lister-retours", Permission.RetoursRegler),
            ($"/echanges/retours/consulter-retour/{cle}?Etat=Attachee", Permission.RetoursRegler),
            ($"/echanges/retours/regler-ligne/{cle}/1", Permission.RetoursRegler),
            ("/echanges/desaccords/lister-desaccords", Permission.DesaccordsRegler),
            ("/echanges/desaccords/lister-desaccords?handler=Csv", Permission.DesaccordsRegler),
            ($"/echanges/desaccords/regler-desaccord/{desaccord}", Permission.DesaccordsRegler),
        ];
        foreach (var role in Role.Tous)
        {
            var navigateur = await application.ConnecterAsync(role);
            foreach (var (adresse, permission) in pages)
            {
                var page = await navigateur.LireAsync(adresse);
                Assert.True((MatriceDesDroits.Permet(role, permission) ? HttpStatusCode.OK : HttpStatusCode.Forbidden) == page.Code, $"{role.Code} {adresse} : {page.Code}");
            }
        }
        Assert.Equal(HttpStatusCode.NotFound, (await agent.LireAsync($"/echanges/retours/regler-ligne/{cle}/9")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.LireAsync($"/echanges/desaccords/regler-desaccord/{Guid.NewGuid()}")).Code);
    }

    /// <summary>Deux fiches de même nom et de même naissance, dans deux dossiers.</summary>
    private static Task RecevoirJumellesAsync(ApplicationDeTest application) => application.RecevoirAsync(new DateOnly(2024, 3, 1),
        FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne("LORMONT", "ODILE", Naissance)), FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne("LORMONT", "ODILE", Naissance)));

    private static Dictionary<string, string> Ligne(string nom, string inscription, string parcours = "") => new()
    {
        ["Nom"] = nom,
        ["Prénom"] = "Odile",
        ["Date De Naissance"] = RetourDeTest.Jour(Naissance),
        ["Inscription Actuelle"] = inscription,
        ["Libelle Parcours Actuel"] = parcours,
        ["Date Entree Parcours"] = "03/06/2024",
    };

    private static async Task<Guid> DeposerAsync(ApplicationDeTest application, string nom, params Dictionary<string, string>[] lignes)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var cle = await portee.ServiceProvider.GetRequiredService<DeposerFichier>().ExecuterAsync(
            new DeposerFichierCommand { Nom = nom, Contenu = new MemoryStream(RetourDeTest.Fichier(lignes)) }, CancellationToken.None);
        await DepotsDeTest.TraiterAsync(application);
        return cle;
    }
}
