using System.Net;
using System.Text.Json;
using Plateforme.Acces;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Convention;

public sealed class GenerationDeLaConventionTests
{
    [Theory, ChaqueMoteur]
    public async Task La_v1_rend_les_champs_du_recueil_et_annonce_sa_fin(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        var (nir, naissance) = await jeu.CasAsync("Usager complet, identité certifiée");
        using var demande = await jeu.Portail.DemandeAsync(HttpMethod.Post, "/partenaire/rechercher-usager/v1/usagers/recherche", new { dateNaissance = naissance, nir }, null, ApiServie.Partenaire);
        using var reponse = await jeu.Portail.Serveur.Client.SendAsync(demande);
        var trouve = JsonSerializer.Deserialize<JsonElement>(await reponse.Content.ReadAsStringAsync());
        Assert.StartsWith("@", reponse.Headers.GetValues("Deprecation").Single(), StringComparison.Ordinal);
        Assert.EndsWith("GMT", reponse.Headers.GetValues("Sunset").Single(), StringComparison.Ordinal);
        Assert.Equal(("S001", "Oui"), (trouve.GetProperty("codeRetour").GetString(), trouve.GetProperty("topIdentiteCertifiee").GetString()));
        Assert.False(trouve.TryGetProperty("message", out _));
        var id = trouve.GetProperty("identifiant").GetString()!;

        var statut = await LireAsync(jeu, $"/partenaire/contrat-usager/v1/contrat/{id}");
        Assert.Equal((id, "Inscrit", "LICENCIEMENT ECONOMIQUE"), (statut.GetProperty("idNat").GetString(), statut.GetProperty("statutDE").GetString(), statut.GetProperty("motifInscriptionLib").GetString()));
        var dossier = await LireAsync(jeu, $"/partenaire/diagnosticargumente/v1/individus/{id}");
        Assert.Equal(["besoins", "dateMiseAJour", "estPrioritaire", "idMetier", "idMetierChiffre", "nomMetier", "statut", "typologie"], dossier.GetProperty("besoinsParDiagnosticIndividuDtos")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["libelle", "code", "conseiller", "dateDeModification", "contraintes"], dossier.GetProperty("contraintesIndividusDto").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["id", "date", "nom", "valeur", "objectifs", "situations"], dossier.GetProperty("contraintesIndividusDto").GetProperty("contraintes")[1].EnumerateObject().Select(p => p.Name));
        Assert.True((await LireAsync(jeu, $"/partenaire/diagnosticargumente/v1/individus/{id}/besoins")).GetProperty("BesoinsParDiagnostic")[0].GetProperty("Besoin")[0].TryGetProperty("Libelle", out _));
        Assert.Equal(2, (await LireAsync(jeu, $"/partenaire/metiers-projets-entreprises/v1/metiers-recherches/{id}")).GetProperty("metierRecherche").GetArrayLength());
        Assert.True((await LireAsync(jeu, $"/partenaire/metiers-projets-entreprises/v1/projets-cref/{id}")).GetProperty("projetCref")[0].GetProperty("typecrefcreation").GetBoolean());
        Assert.Equal("NON", (await LireAsync(jeu, $"/partenaire/diagnosticargumente/v1/individus/{id}/pouvoiragir")).GetProperty("pouvoirAgir").GetProperty("confiance").GetString());
    }

    [Fact]
    public async Task Ce_que_la_v1_ecrit_la_v4_le_lit_et_un_diagnostic_se_transmet_seul()
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        var (nir, naissance) = await jeu.CasAsync("Deux métiers recherchés");
        var id = (await jeu.Portail.AppelerAsync(HttpMethod.Post, "/partenaire/rechercher-usager/v1/usagers/recherche", new { dateNaissance = naissance, nir }, null, ApiServie.Partenaire)).Corps.GetProperty("identifiant").GetString()!;
        var v1 = $"/partenaire/diagnosticargumente/v1/individus/{id}";
        var ecrit = await jeu.Portail.AppelerAsync(HttpMethod.Post, $"{v1}/contraintes", new { dateExploration = "2026-05-01T10:00:00Z", idConseiller = "C1", contraintes = new[] { new { code = "27", valeur = "OUI", situations = Array.Empty<object>(), objectifs = Array.Empty<object>() } } }, null, ApiServie.Partenaire);
        Assert.Equal(HttpStatusCode.OK, ecrit.Code);
        var lues = await jeu.LireAsync("/partenaire/diagnosticargumente/v4/contraintes", await jeu.JetonAsync("Deux métiers recherchés"));
        Assert.Equal("OUI", lues.GetProperty("contraintes").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "27").GetProperty("valeur").GetString());

        var metier = (await LireAsync(jeu, $"/partenaire/metiers-projets-entreprises/v1/metiers-recherches/{id}")).GetProperty("metierRecherche")[0].GetProperty("identifiant").GetString();
        var un = new { idMetierChiffre = metier, nomMetier = "Renommé", typologie = "PM" };
        var deux = await jeu.Portail.AppelerAsync(HttpMethod.Post, $"{v1}/diagnostics", new { diagnostic = new[] { un, un } }, null, ApiServie.Partenaire);
        Assert.Contains("diagnostic : attendu une liste d'un seul élément", deux.Corps.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await jeu.Portail.AppelerAsync(HttpMethod.Post, $"{v1}/diagnostics", new { diagnostic = new[] { un } }, null, ApiServie.Partenaire)).Code);
        Assert.Equal("Renommé", (await LireAsync(jeu, $"{v1}/diagnostics")).GetProperty("listeDiagnostics")[0].GetProperty("nomMetier").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await jeu.Portail.AppelerAsync(HttpMethod.Get, "/partenaire/diagnosticargumente/v1/individus/inventé", null, null, ApiServie.Partenaire)).Code);
    }

    private static async Task<JsonElement> LireAsync(JeuDeTest jeu, string chemin) => await jeu.LireAsync(chemin, null, ApiServie.Partenaire);
}
