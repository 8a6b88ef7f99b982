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
        Assert.Contains("Il restera à la réorienter", regler.Texte, StringComparison.Ordinal);
        var suite = (await agent.EnvoyerAsync(regler, ("Garde", "Leur"), ("Motif", "Vu avec l'agence."))).Vers!;
        // L'acte n'est pas de son rôle : l'écran dit à qui il revient, et le désaccord les attend.
        Assert.Contains("« Réorienter la personne » revient à : coordinateur, plateforme d'orientation", (await agent.LireAsync(suite)).Texte, StringComparison.Ordinal);
        Assert.Single((await agent.LireAsync("/echanges/desaccords/lister-desaccords?Statut=ACorriger")).Html.QuerySelectorAll("tbody tr"));
        Assert.Contains("1 désaccord réglé en leur faveur, dossier à corriger", (await agent.LireAsync("/")).Texte, StringComparison.Ordinal);
        var coordination = await application.ConnecterAsync(Role.Coordinateur);
        var acte = await coordination.ActionnerAsync(await coordination.LireAsync(suite), "Agir");
        Assert.Equal($"/parcours/orientations/orienter-personne/{choisie}", acte.Vers);
        Assert.Contains("ce que dit France Travail : Emploi (PED).", (await coordination.LireAsync(acte.Vers!)).Texte, StringComparison.Ordinal);
        var regle = await application.LireAsync(c => c.Desaccords.SingleAsync(d => d.Nature == NatureDesaccord.Parcours));
        Assert.Equal((StatutDesaccord.Regle, VersionGardee.Leur, "Vu avec l'agence."), (regle.Statut, regle.Garde, regle.Motif));
        Assert.Contains("réglé, la leur", (await agent.LireAsync("/echanges/desaccords/lister-desaccords?Statut=Regle")).Texte, StringComparison.Ordinal);

        // Revenir sur le choix détache la ligne partout.
        var annulee = await agent.ActionnerAsync(await agent.LireAsync($"/echanges/retours/regler-ligne/{suivant}/1"), "Annuler");
        Assert.Equal(HttpStatusCode.Redirect, annulee.Code);
        Assert.Equal(2, await application.LireAsync(c => c.Observations.CountAsync(o => o.Etat == EtatRapprochement.PlusieursCandidats && o.PersonneId == null && !o.Courante)));

        // Aucune ligne n'est plus à elle : ce qui fut décidé d'elle reste dans ses données.
        await using var portee = application.Services.CreateAsyncScope();
        var donnees = portee.ServiceProvider.GetServices<IContributeurDonnees>().Single(c => c.Partie == "france_travail");
        var dites = (await donnees.LireAsync(Guid.Parse(choisie), CancellationToken.None))!;
        Assert.Empty((System.Collections.ICollection)dites["retours"]!);
        Assert.Equal(2, ((System.Collections.ICollection)dites["desaccords"]!).Count);
        var journal = (await application.JournalAsync()).Select(j => $"{j.Operation} {j.Objet} {j.Detail}").ToList();
        foreach (var operation in new[] { $"ReglerLigneRetour {choisie}", $"ReglerDesaccord {choisie}", $"AnnulerReglementRetour {choisie}", "ComparerRetours", "ListerDesaccords" })
            Assert.Contains(journal, j => j.StartsWith(operation, StringComparison.Ordinal));
        Confidentialite.Verifier(journal, ["Lormont", "LORMONT", "Inconnue"]);
    }

    [Theory, ChaqueMoteur]
    public async Task On_cherche_au_dela_des_personnes_proposees_et_l_on_emporte_les_lignes(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.RecevoirAsync(new DateOnly(2024, 3, 1), FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne("MERCŒUR", "ZOÉ", new DateOnly(1991, 2, 3))));
        var cle = await DeposerAsync(application, "retour_55_2024-06-30.csv", Ligne("Tréveray", "Inscrit"), Ligne("Ancerville", "Inscrit"));
        var agent = await application.ConnecterAsync(Role.GestionnaireDonnees);
        var adresse = $"/echanges/retours/regler-ligne/{cle}/1";
        var ligne = await agent.LireAsync(adresse);
        Assert.Empty(ligne.Html.QuerySelectorAll("input[name=personne]"));

        Assert.Contains("Personne ne répond à cette recherche", (await agent.ActionnerAsync(ligne, "Chercher", ("Recherche", "inconnue"))).Texte, StringComparison.Ordinal);
        var trouvee = await agent.ActionnerAsync(ligne, "Chercher", ("Recherche", "mercœur zoé"));
        Assert.Contains("1 personne trouvée", trouvee.Texte, StringComparison.Ordinal);
        Assert.Contains("ni nom ni naissance", trouvee.Texte, StringComparison.Ordinal);
        var personne = ((IHtmlInputElement)trouvee.Html.QuerySelector("input[name=personne]")!).Value;
        Assert.DoesNotContain("269105511111", (await agent.ActionnerAsync(ligne, "Chercher", ("Recherche", "2691055111111 23"))).Html.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await agent.ActionnerAsync(ligne, "Choisir", ("personne", personne));
        var attachee = await application.LireAsync(c => c.Observations.SingleAsync(o => o.Rang == 1));
        Assert.Equal((EtatRapprochement.Attachee, true), (attachee.Etat, attachee.Reglee));
        Assert.Equal($"/echanges/retours/regler-ligne/{cle}/1", (await agent.ActionnerAsync(ligne, "Chercher", ("Recherche", "zoé"))).Vers);

        var csv = await (await agent.Client.GetAsync($"/echanges/retours/consulter-retour/{cle}?handler=Csv&Etat=Attachee&Tri=Nom")).Content.ReadAsStringAsync();
        Assert.Equal(2, csv.Trim().Split('\n').Length);
        Assert.Contains("1;attachée par un agent;Tréveray;Odile;19/07/1985", csv, StringComparison.Ordinal);
        var lignes = await agent.LireAsync($"/echanges/retours/consulter-retour/{cle}?Tri=Nom");
        Assert.Contains(lignes.Html.QuerySelectorAll(".chiffre a"), a => a.GetAttribute("href")!.Contains("Etat=Attachee", StringComparison.Ordinal));

        var journal = (await application.JournalAsync()).Select(j => $"{j.Acte} {j.Operation} {j.Objet} {j.Detail}").ToList();
        Assert.Contains($"Lecture ChercherPersonneRetour {cle} ligne 1, personnes trouvées : 1", journal);
        Assert.Contains($"Export ConsulterRetour {cle} 1 lignes", journal);
        Confidentialite.Verifier(journal, ["MERC", "mercœur", "Tréveray", "2691055"]);
    }

    [Theory, ChaqueMoteur]
    public async Task Leur_sortie_gardee_mene_a_la_notre_qui_referme_le_desaccord(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.RecevoirAsync(new DateOnly(2024, 3, 1), FluxDEssai.Foyer(FluxDEssai.Numero(), FluxDEssai.Personne("LORMONT", "ODILE", Naissance)));
        await DeposerAsync(application, "retour_55_2024-06-30.csv", new Dictionary<string, string>(Ligne("Lormont", "Radié")) { ["Date Sortie"] = "20/06/2024", ["Motif Sortie"] = "Déménagement" });
        var coordination = await application.ConnecterAsync(Role.Coordinateur);
        var desaccord = await application.LireAsync(c => c.Desaccords.SingleAsync());
        Assert.Equal((NatureDesaccord.Sortie, "sortie le 20/06/2024 (Déménagement)"), (desaccord.Nature, desaccord.Leur));
        var adresse = $"/echanges/desaccords/regler-desaccord/{desaccord.Id}";
        Assert.Equal(adresse, (await coordination.EnvoyerAsync(await coordination.LireAsync(adresse), ("Garde", "Leur"), ("Motif", "Confirmé par elle."))).Vers);
        var sortie = await coordination.LireAsync((await coordination.ActionnerAsync(await coordination.LireAsync(adresse), "Agir")).Vers!);
        Assert.Contains("sortie le 20/06/2024 (Déménagement)", sortie.Texte, StringComparison.Ordinal);

        Assert.Contains("La sortie ne précède pas l'entrée", (await coordination.EnvoyerAsync(sortie, ("SortieLe", "2024-02-01"), ("Raison", ""))).Texte, StringComparison.Ordinal);
        var personne = sortie.Adresse.Split('/')[^1];
        Assert.Equal($"/parcours/personnes/consulter-personne/{personne}", (await coordination.EnvoyerAsync(sortie, ("SortieLe", "2024-06-20"), ("Raison", "DEMENAGEMENT"))).Vers);
        var entree = await application.LireAsync(c => c.Entrees.SingleAsync());
        Assert.Equal((new DateOnly(2024, 6, 20), Passerelle.Parcours.Entrees.MotifFermeture.Sortie), (entree.FermeeLe, entree.Motif));
        Assert.Contains("aucune entrée ouverte", (await coordination.EnvoyerAsync(sortie, ("SortieLe", "2024-06-20"), ("Raison", "DEMENAGEMENT"))).Texte, StringComparison.Ordinal);

        await coordination.ActionnerAsync(await coordination.LireAsync("/echanges/desaccords/lister-desaccords"), "Comparer");
        var referme = await application.LireAsync(c => c.Desaccords.AsNoTracking().SingleAsync());
        Assert.Equal((StatutDesaccord.Regle, VersionGardee.Leur, false), (referme.Statut, referme.Garde, referme.Actif));
        Assert.Contains(await application.JournalAsync(), j => j.Operation == nameof(Passerelle.Parcours.Sorties.EnregistrerSortie) && j.Objet == personne && j.Acte == Socle.Journal.ActeJournal.Changement);
        var donnees = await application.ConnecterAsync(Role.GestionnaireDonnees);
        Assert.Equal(HttpStatusCode.Forbidden, (await donnees.LireAsync(sortie.Adresse)).Code);
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
