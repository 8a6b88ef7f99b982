using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Orientations;

/// <summary>La vie d'un usager se tient d'une API à l'autre.</summary>
public sealed class VieDUsagerTests
{
    private const string Orientation = "/partenaire/orientationusager/v1";
    private const string RendezVous = "/partenaire/rendez-vous-partenaire/v1";
    private const string Sanctions = "/partenaire/gestion-sanctions-rsa/v1";

    [Theory, ChaqueMoteur]
    public async Task Une_orientation_a_decider_est_une_activite_puis_demande_un_rendez_vous(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        var usager = await jeu.JetonAsync("Aucun dossier");
        var avant = await CompterAsync(jeu, "codeActivite=ACT382");
        var (code, calculee) = await jeu.Portail.AppelerAsync(HttpMethod.Post, $"{Orientation}/calculOrientation", new { origine = "INSCRIPTION_CONSEILLER_CD", situation_professionnelle = "PLUS_DEUX_ANS", contrainte_mobilite = "AUCUN_MOYEN_DE_TRANSPORT" }, usager);
        Assert.Equal((HttpStatusCode.OK, "PSP", "EN_ATTENTE"), (code, calculee.GetProperty("parcours").GetString(), calculee.GetProperty("etat").GetString()));
        Assert.Equal(avant + 1, await CompterAsync(jeu, "codeActivite=ACT382"));

        var decision = new { etat_decision = "ACCEPTEE", date_decision = "2026-06-01", organisme_decision = "CD", agent_decision = "A1" };
        Assert.Equal(HttpStatusCode.Created, (await jeu.EcrireAsync(HttpMethod.Post, $"{Orientation}/decisionOrientation", decision, usager)).Code);
        Assert.Contains("etat_decision", (await jeu.EcrireAsync(HttpMethod.Post, $"{Orientation}/decisionOrientation", decision, usager)).Message, StringComparison.Ordinal);
        Assert.Equal(avant, await CompterAsync(jeu, "codeActivite=ACT382"));
        var ouverte = Assert.Single((await jeu.LireAsync($"{Orientation}/lectureOrientation?etatOrientation=OUVERT", usager)).EnumerateArray());
        Assert.Equal("ACCEPTEE", ouverte.GetProperty("decision").GetProperty("etat_decision").GetString());
        Assert.Equal("CD", (await jeu.LireAsync("/partenaire/orientationusager/v2/lectureOrientation", usager))[0].GetProperty("referent_parcours").GetProperty("organisme").GetProperty("code").GetString());

        var aPrendre = await CompterAsync(jeu, "codeActivite=ACT380");
        var pris = new { date = "2026-12-20T10:30:00Z", modaliteContact = "PHYSIQUE", motif = "ACC", organisme = new { code = "CD" }, statut = "PRIS", typeReception = "IND", duree = 30, adresse = "1 rue Inventée", libelleAdresse = "Maison inventée" };
        var (accepte, rendu) = await jeu.Portail.AppelerAsync(HttpMethod.Post, $"{RendezVous}/rendez-vous", pris, usager);
        Assert.Equal(HttpStatusCode.Accepted, accepte);
        Assert.Equal(aPrendre - 1, await CompterAsync(jeu, "codeActivite=ACT380"));
        var lu = Assert.Single((await jeu.LireAsync($"{RendezVous}/rendez-vous-usager", usager)).EnumerateArray());
        Assert.Equal(("Maison inventée", "1 rue Inventée"), (lu.GetProperty("adresse").GetProperty("adresseLibre").GetString(), lu.GetProperty("adresse").GetProperty("libelleAdresse").GetString()));
        Assert.Equal(HttpStatusCode.Accepted, (await jeu.EcrireAsync(HttpMethod.Delete, $"{RendezVous}/rendez-vous/{rendu.GetProperty("id").GetString()}", null, usager)).Code);
        Assert.Equal("ANNULE", (await jeu.LireAsync($"{RendezVous}/rendez-vous-usager", usager))[0].GetProperty("statut").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await jeu.EcrireAsync(HttpMethod.Delete, $"{RendezVous}/rendez-vous/{Guid.NewGuid()}", null, usager)).Code);

        // L'orientation décidée est aussi celle du fichier retour.
        Assert.Equal(1, await jeu.Portail.Plateforme.LireAsync(c => c.Orientations.CountAsync(o => o.Date == new DateOnly(2026, 6, 1) && o.TypeParcours == "PSP")));
    }

    [Fact]
    public async Task Une_preconisation_indeterminee_ne_peut_qu_etre_refusee_avec_motif_parcours_et_organisme()
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        var usager = await jeu.JetonAsync("Orientation indéterminée à décider");
        Assert.Contains("indéterminée", (await jeu.EcrireAsync(HttpMethod.Post, $"{Orientation}/decisionOrientation", new { etat_decision = "ACCEPTEE", date_decision = "2026-06-01", organisme_decision = "CD", agent_decision = "A1" }, usager)).Message, StringComparison.Ordinal);
        Assert.Contains("motif_refus", (await jeu.EcrireAsync(HttpMethod.Post, $"{Orientation}/decisionOrientation", new { etat_decision = "REFUSEE", date_decision = "2026-06-01", organisme_decision = "CD", agent_decision = "A1" }, usager)).Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await jeu.EcrireAsync(HttpMethod.Post, $"{Orientation}/decisionOrientation", new { etat_decision = "REFUSEE", date_decision = "2026-06-01", organisme_decision = "CD", agent_decision = "A1", motif_refus = "AUTRE", parcours = "PSO", organisme = "CD" }, usager)).Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_suspension_proposee_s_instruit_puis_se_decide(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        var usager = await jeu.JetonAsync("Suspension proposée, à instruire");
        var numero = (await jeu.LireAsync("/partenaire/informations-administratives/v1/usager", usager)).GetProperty("numeroFranceTravail").GetString();
        var activite = (await jeu.LireAsync("/partenaire/activites-operationnelles/v2/activites/chercher?codeFamille=GLI100", null)).GetProperty("activites").EnumerateArray().First(a => a.GetProperty("usager").GetProperty("identifiant").GetString() == numero);
        Assert.Equal("ACT366", activite.GetProperty("codeActivite").GetString());
        var id = activite.GetProperty("attributsSpecifiques")[0].GetProperty("valeur").GetString();

        Task<(HttpStatusCode Code, JsonElement Corps)> Evenement(object corps) => jeu.Portail.AppelerAsync(HttpMethod.Post, $"{Sanctions}/evenementSanctionRSA", corps, usager);
        var valider = new { identifiantConsequenceSanction = id, evenement = new { typeEvenement = "VALID_SANCTION", dateEvenement = "2026-06-02" }, typeConsequenceSanctionValide = "SUSP_RSA", modaliteDecisionValidee = "P", montantValide = 50, dureeValidee = 2 };
        Assert.Equal("C999", (await Evenement(valider)).Corps.GetProperty("codeSortie").GetString());
        Assert.Equal("C001", (await Evenement(new { identifiantConsequenceSanction = id, evenement = new { typeEvenement = "SAISIE_SANCTION", dateEvenement = "2026-06-01" } })).Corps.GetProperty("codeSortie").GetString());
        Assert.Equal("C001", (await Evenement(valider)).Corps.GetProperty("codeSortie").GetString());
        var detail = (await jeu.LireAsync($"{Sanctions}/detailManquement?identifiantSanction={id}", usager)).GetProperty("consequencesSanction")[0];
        Assert.Equal((50, "VALID_SANCTION"), (detail.GetProperty("montantValide").GetInt32(), detail.GetProperty("evenements").EnumerateArray().Last().GetProperty("typeEvenement").GetString()));
        Assert.Equal("C002", (await jeu.Portail.AppelerAsync(HttpMethod.Post, $"{Sanctions}/demandeRadiation", new { identifiantConsequenceSanction = id }, usager)).Corps.GetProperty("codeSortie").GetString());
    }

    [Theory]
    [InlineData("""{"evenement":{"typeEvenement":"SAISIE_SANCTION","dateEvenement":"2026-06-01"}}""", "R010")]
    [InlineData("""{"identifiantConsequenceSanction":"x1","evenement":{"typeEvenement":"SAISIE_SANCTION","dateEvenement":"2026-06-01"}}""", "R011")]
    [InlineData("""{"identifiantConsequenceSanction":"1"}""", "R020")]
    [InlineData("""{"identifiantConsequenceSanction":"1","evenement":{"typeEvenement":"PROP_SANCTION","dateEvenement":"2026-06-01"}}""", "R021")]
    [InlineData("""{"identifiantConsequenceSanction":"1","evenement":{"typeEvenement":"SAISIE_SANCTION","dateEvenement":"2026-02-30"}}""", "R031")]
    [InlineData("""{"identifiantConsequenceSanction":"1","evenement":{"typeEvenement":"VALID_SANCTION","dateEvenement":"2026-06-01"}}""", "R050")]
    public async Task Les_refus_des_sanctions_ont_leur_code(string corps, string attendu)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        var (code, rendu) = await jeu.Portail.AppelerAsync(HttpMethod.Post, $"{Sanctions}/evenementSanctionRSA", new StringContent(corps), await jeu.JetonAsync("Catégorie 3"));
        Assert.Equal((HttpStatusCode.BadRequest, attendu), (code, rendu.GetProperty("codeErreur").GetString()));
    }

    [Fact]
    public async Task Un_contrat_se_signe_se_refuse_et_se_signe_apres_coup()
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        const string Contrat = "/partenaire/contrat-engagement/v1";
        var usager = await jeu.JetonAsync("Contrat à signer");
        var signature = new { dateSignature = "2026-05-01T10:00:00Z" };
        Assert.Equal(HttpStatusCode.BadRequest, (await jeu.EcrireAsync(HttpMethod.Patch, $"{Contrat}/signer", signature, usager)).Code);
        Assert.Equal(HttpStatusCode.OK, (await jeu.EcrireAsync(HttpMethod.Patch, $"{Contrat}/refuser", new { dateRefus = "2026-04-01T10:00:00Z" }, usager)).Code);
        Assert.Equal(HttpStatusCode.OK, (await jeu.EcrireAsync(HttpMethod.Patch, $"{Contrat}/signer", signature, usager)).Code);
        Assert.Equal("SIGNE", (await jeu.LireAsync($"{Contrat}/lecture", usager)).GetProperty("etat").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await jeu.Portail.AppelerAsync(HttpMethod.Get, $"{Contrat}/lecture", null, await jeu.JetonAsync("Catégorie 3"))).Code);
    }

    private static async Task<int> CompterAsync(JeuDeTest jeu, string filtre)
    {
        var nue = await jeu.Portail.AppelerAsync(HttpMethod.Get, $"/partenaire/activites-operationnelles/v1/activites/chercher?{filtre}");
        return nue.Code == HttpStatusCode.NoContent ? 0 : nue.Corps.GetArrayLength();
    }
}
