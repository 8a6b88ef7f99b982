using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Diagnostics;

public sealed class DiagnosticUsagerTests
{
    private const string Base = "/partenaire/diagnosticargumente/v4";
    private const string Instant = "2026-05-17T16:47:11+02:00";

    [Theory, ChaqueMoteur]
    public async Task Ce_qui_est_ecrit_se_relit_et_s_historise(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        var usager = await jeu.JetonAsync("Aucun dossier");
        Assert.Equal(HttpStatusCode.NoContent, (await jeu.Portail.AppelerAsync(HttpMethod.Get, $"{Base}/contraintes", null, usager)).Code);

        var corps = new
        {
            dateExploration = Instant,
            contraintesAEnregistrer = new[] { new { code = "23", valeur = "OUI", impact = "FAIBLE", estPrioritaire = true } },
            situationsAEnregistrer = new[] { new { code = "6", valeur = "OUI" } },
            objectifsAEnregistrer = new[] { new { code = "6", valeur = "EN_COURS" } },
        };
        Assert.Equal(HttpStatusCode.OK, (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/contraintes", corps, usager)).Code);

        var lues = await jeu.LireAsync($"{Base}/contraintes", usager);
        var mobilite = lues.GetProperty("contraintes").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "23");
        Assert.Equal(("OUI", "FAIBLE", true, "Développer sa mobilité"), (mobilite.GetProperty("valeur").GetString(), mobilite.GetProperty("impact").GetString(), mobilite.GetProperty("estPrioritaire").GetBoolean(), mobilite.GetProperty("libelle").GetString()));
        Assert.Equal("EN_COURS", Valeur(mobilite, "objectifs", "6"));
        Assert.Equal("OUI", Valeur(mobilite, "situations", "6"));
        Assert.Equal("Essai", lues.GetProperty("agent").GetProperty("nom").GetString());

        var historique = await jeu.LireAsync($"{Base}/historisation/contraintes?donneesParPage=1", usager);
        Assert.Equal((1, 1), (historique.GetProperty("totalDonnees").GetInt32(), historique.GetProperty("donneesParVersionExploration").GetArrayLength()));
        Assert.Equal("23", historique.GetProperty("donneesParVersionExploration")[0].GetProperty("donnees").GetProperty("contraintes")[0].GetProperty("code").GetString());
        Assert.True((await jeu.LireAsync($"{Base}/dossiers/historisation", usager)).GetProperty("donneesParVersionExploration")[0].GetProperty("donnees").TryGetProperty("contraintesHistorisees", out _));

        Assert.Equal(1, await jeu.Portail.Plateforme.LireAsync(c => c.Journal.CountAsync(j => j.Operation == "EcrireContraintes")));
    }

    [Theory]
    [InlineData("""{"contraintesAEnregistrer":[{"code":"99","valeur":"OUI"}]}""", "contraintesAEnregistrer[0].code")]
    [InlineData("""{"contraintesAEnregistrer":[{"code":"23","valeur":"PEUT_ETRE"}]}""", "contraintesAEnregistrer[0].valeur")]
    [InlineData("""{"situationsAEnregistrer":[{"code":"6","valeur":"OUI"}]}""", "situationsAEnregistrer[0].code")]
    [InlineData("""{"contraintesAEnregistrer":[{"code":"24","valeur":"OUI"}],"objectifsAEnregistrer":[{"code":"6","valeur":"EN_COURS"}]}""", "objectifsAEnregistrer[0].code")]
    [InlineData("""{"contraintesAEnregistrer":[{"code":"23","valeur":"OUI","estPrioritaire":true},{"code":"24","valeur":"OUI","estPrioritaire":true}]}""", "contraintesAEnregistrer.estPrioritaire")]
    [InlineData("""{"contraintesAEnregistrer":[{"code":"23","valeur":"CLOTUREE","estPrioritaire":true}]}""", "contraintesAEnregistrer[0].estPrioritaire")]
    [InlineData("""{}""", "contraintesAEnregistrer")]
    [InlineData("""{"contraintesAEnregistrer":"x"}""", "contraintesAEnregistrer")]
    public async Task Un_refus_nomme_le_champ_et_n_ecrit_rien(string corps, string champ)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        var usager = await jeu.JetonAsync("Aucun dossier");
        var avecDate = corps.Length == 2 ? $"{{\"dateExploration\":\"{Instant}\"}}" : $"{{\"dateExploration\":\"{Instant}\",{corps[1..]}";
        var (code, message) = await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/contraintes", new StringContent(avecDate), usager);

        Assert.Equal(HttpStatusCode.BadRequest, code);
        Assert.Contains($"{champ} :", message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await jeu.Portail.AppelerAsync(HttpMethod.Get, $"{Base}/contraintes", null, usager)).Code);
    }

    [Fact]
    public async Task Une_seconde_priorite_est_refusee_sauf_si_la_premiere_est_retiree_avec()
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        var usager = await jeu.JetonAsync("Aucun dossier");
        Task<(HttpStatusCode Code, string? Message)> Ecrire(params object[] contraintes) => jeu.EcrireAsync(HttpMethod.Post, $"{Base}/contraintes", new { dateExploration = Instant, contraintesAEnregistrer = contraintes }, usager);

        Assert.Equal(HttpStatusCode.OK, (await Ecrire(new { code = "23", valeur = "OUI", estPrioritaire = true })).Code);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ecrire(new { code = "24", valeur = "OUI", estPrioritaire = true })).Code);
        Assert.Equal(HttpStatusCode.OK, (await Ecrire(new { code = "23", valeur = "OUI", estPrioritaire = false }, new { code = "24", valeur = "OUI", estPrioritaire = true })).Code);
        var prioritaires = (await jeu.LireAsync($"{Base}/contraintes", usager)).GetProperty("contraintes").EnumerateArray().Where(c => c.GetProperty("estPrioritaire").GetBoolean());
        Assert.Equal("24", Assert.Single(prioritaires).GetProperty("code").GetString());
    }

    [Theory, ChaqueMoteur]
    public async Task Un_metier_a_un_diagnostic_et_ses_besoins(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        var usager = await jeu.JetonAsync("Identité non certifiée");
        var metier = (await jeu.LireAsync("/partenaire/metiers-projets-entreprises/v2/metiers-recherches", usager)).GetProperty("identifiant").GetString()!;
        var cree = await jeu.Portail.AppelerAsync(HttpMethod.Post, $"{Base}/diagnostics", new { idMetierChiffre = metier, nomMetier = "Boulanger", codeTypologie = "MR", codeRome = "D1102" }, usager);
        Assert.Equal(HttpStatusCode.OK, cree.Code);
        var id = cree.Corps.GetProperty("idDiagnostic").GetString();

        Assert.Contains("idMetierChiffre :", (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/diagnostics", new { idMetierChiffre = metier, nomMetier = "Encore" }, usager)).Message, StringComparison.Ordinal);
        Assert.Contains("idMetierChiffre :", (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/diagnostics", new { idMetierChiffre = "inconnu#x", nomMetier = "Autre" }, usager)).Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/diagnostics/{id}/besoins", new { dateExploration = Instant, besoinAEnregistrer = new[] { new { code = "9", valeur = "BESOIN" } } }, usager)).Code);
        Assert.Contains("besoinAEnregistrer[0].code", (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/diagnostics/{id}/besoins", new { dateExploration = Instant, besoinAEnregistrer = new[] { new { code = "22", valeur = "BESOIN" } } }, usager)).Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/diagnostics/{id}/priorise", null, usager)).Code);

        var besoins = (await jeu.LireAsync($"{Base}/besoins", usager))[0];
        Assert.True(besoins.GetProperty("diagnostic").GetProperty("estPrioritaire").GetBoolean());
        Assert.Equal(metier, besoins.GetProperty("diagnostic").GetProperty("idMetierChiffre").GetString());
        Assert.Equal("BESOIN", besoins.GetProperty("thematiquesBesoins").EnumerateArray().SelectMany(t => t.GetProperty("besoins").EnumerateArray()).Single(b => b.GetProperty("code").GetString() == "9").GetProperty("valeur").GetString());

        Assert.Equal(HttpStatusCode.OK, (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/diagnostics/{id}/supprime", null, usager)).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await jeu.Portail.AppelerAsync(HttpMethod.Get, $"{Base}/diagnostics", null, usager)).Code);
        Assert.Equal(1, (await jeu.LireAsync($"{Base}/historisation/diagnostics/{id}/besoins", usager)).GetProperty("totalDonnees").GetInt32());
    }

    [Fact]
    public async Task Le_dossier_s_ecrit_entier_ou_pas_du_tout()
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        var usager = await jeu.JetonAsync("Aucun dossier");
        object Corps(string valeur) => new
        {
            pouvoirAgirAEnregistrer = new { confiance = "NON", accompagnement = "OUI" },
            autonomieNumeriqueAEnregistrer = new { dateExploration = Instant, contrainteAEnregistrer = new { code = "22", valeur }, besoinAEnregistrer = new { code = "7", valeur = "BESOIN" } },
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/dossiers", Corps("FAUX"), usager)).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await jeu.Portail.AppelerAsync(HttpMethod.Get, $"{Base}/pouvoiragir", null, usager)).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/dossiers", new { besoinsParDiagnosticAEnregistrer = new[] { new { idDiagnostic = Guid.NewGuid(), dateExploration = Instant, besoinAEnregistrer = new[] { new { code = "9", valeur = "BESOIN" } } } } }, usager)).Code);

        Assert.Equal(HttpStatusCode.OK, (await jeu.EcrireAsync(HttpMethod.Post, $"{Base}/dossiers", Corps("OUI"), usager)).Code);
        var dossier = await jeu.LireAsync($"{Base}/dossiers", usager);
        Assert.Equal("Besoin de réassurance et besoin d’appui", dossier.GetProperty("pouvoirAgir").GetProperty("resultatAnalyse").GetString());
        Assert.Equal("BESOIN", dossier.GetProperty("autonomieNumerique").GetProperty("besoin").GetProperty("valeur").GetString());
    }

    [Fact]
    public async Task Le_referentiel_porte_ses_codes()
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        var tout = (await portail.AppelerAsync(HttpMethod.Get, $"{Base}/referentiel")).Corps;
        Assert.Equal(21, tout.GetProperty("thematiquesBesoins").EnumerateArray().Sum(t => t.GetProperty("besoins").GetArrayLength()));
        var contraintes = tout.GetProperty("thematiqueContrainte").GetProperty("contraintes").EnumerateArray().ToList();
        Assert.Equal((8, 92, 49), (contraintes.Count, contraintes.Sum(c => c.GetProperty("situations").GetArrayLength()), contraintes.Sum(c => c.GetProperty("objectifs").GetArrayLength())));
        Assert.Equal(9, tout.GetProperty("pourvoirAgir").GetProperty("analyses").GetArrayLength());
        var une = (await portail.AppelerAsync(HttpMethod.Get, $"{Base}/referentiel/pouvoir-agir/analyse?confiance=OUI&accompagnement=NON")).Corps;
        Assert.Equal("Confiant(e) et autonome pour mener ses démarches", Assert.Single(une.GetProperty("pourvoirAgir").GetProperty("analyses").EnumerateArray()).GetProperty("libelle").GetString());
    }

    private static string? Valeur(JsonElement contrainte, string liste, string code) =>
        contrainte.GetProperty(liste).EnumerateArray().Single(e => e.GetProperty("code").GetString() == code).GetProperty("valeur").GetString();
}
