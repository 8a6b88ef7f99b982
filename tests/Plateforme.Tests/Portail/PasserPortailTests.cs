using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plateforme.Acces;
using Plateforme.Portail;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Portail;

public sealed class PasserPortailTests
{
    private const string Recherche = "/partenaire/rechercher-usager/v2/usagers/par-numero-francetravail";
    private static readonly object Corps = new { numeroFranceTravail = "30000000001" };

    [Theory]
    [InlineData("Authorization", null, HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Bearer faux", HttpStatusCode.Unauthorized)]
    [InlineData("pa-nom-agent", null, HttpStatusCode.Found)]
    [InlineData("pa-prenom-agent", "", HttpStatusCode.Unauthorized)]
    [InlineData("pa-identifiant-agent", "a|b", HttpStatusCode.Unauthorized)]
    [InlineData("pa-nom-agent", "Essai", HttpStatusCode.OK)]
    public async Task Le_portail_refuse_comme_le_vrai(string enTete, string? valeur, HttpStatusCode attendu)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        using var demande = await portail.DemandeAsync(HttpMethod.Post, Recherche, Corps);
        demande.Headers.Remove(enTete);
        if (valeur is not null)
            demande.Headers.TryAddWithoutValidation(enTete, valeur);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portail.Serveur.Client.BaseAddress };
        using var reponse = await client.SendAsync(demande);

        Assert.Equal(attendu, reponse.StatusCode);
        if (attendu != HttpStatusCode.OK)
            Assert.Equal("", await reponse.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Sans_le_scope_de_l_API_c_est_R001()
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        var etroite = await portail.InscrireAsync(new CreerApplicationCommand { Nom = "Étroite", Scopes = ["profil_accedant"] });
        using var jeton = await portail.DemanderJetonAsync("/agent", ("grant_type", "client_credentials"), ("client_id", etroite.IdentifiantClient), ("client_secret", etroite.Secret), ("scope", "profil_accedant"));
        using var demande = await portail.DemandeAsync(HttpMethod.Post, Recherche, Corps);
        demande.Headers.Authorization = new("Bearer", (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<System.Text.Json.JsonElement>(jeton.Content)).GetProperty("access_token").GetString());
        using var reponse = await portail.Serveur.Client.SendAsync(demande);

        Assert.Equal(HttpStatusCode.Forbidden, reponse.StatusCode);
        Assert.Contains("\"codeRetour\":\"R001\"", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Au_dela_du_debit_c_est_429_avec_ses_en_tetes()
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        portail.Devenir(await portail.InscrireAsync(new CreerApplicationCommand { Nom = "Lente", AppelsParSeconde = 1 }));
        var refus = new List<HttpResponseMessage>();
        for (var i = 0; i < 4 && refus.Count == 0; i++)
        {
            using var demande = await portail.DemandeAsync(HttpMethod.Post, Recherche, Corps);
            var reponse = await portail.Serveur.Client.SendAsync(demande);
            if (reponse.StatusCode == HttpStatusCode.TooManyRequests)
                refus.Add(reponse);
            else
                reponse.Dispose();
        }

        using var trop = Assert.Single(refus);
        Assert.Equal("text/plain", trop.Content.Headers.ContentType!.MediaType);
        Assert.Equal("1", trop.Headers.GetValues("Retry-After").Single());
        Assert.Equal("1", trop.Headers.GetValues("X-Ratelimit-Burst-Capacity-Clientidlimiter").Single());
        Assert.Equal("0", trop.Headers.GetValues("X-Ratelimit-Remaining-Clientidlimiter").Single());
    }

    [Theory]
    [InlineData(Panne.TropDAppels, HttpStatusCode.TooManyRequests)]
    [InlineData(Panne.Erreur500, HttpStatusCode.InternalServerError)]
    [InlineData(Panne.Indisponible, HttpStatusCode.ServiceUnavailable)]
    [InlineData(Panne.JetonExpire, HttpStatusCode.Unauthorized)]
    [InlineData(Panne.CorpsCoupe, HttpStatusCode.OK)]
    public async Task Une_panne_demandee_arrive_puis_s_en_va(Panne panne, HttpStatusCode attendu)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        await ReglerAsync(portail, panne);
        using (var demande = await portail.DemandeAsync(HttpMethod.Post, Recherche, Corps))
        using (var reponse = await portail.Serveur.Client.SendAsync(demande))
        {
            Assert.Equal(attendu, reponse.StatusCode);
            if (panne == Panne.CorpsCoupe)
                Assert.ThrowsAny<System.Text.Json.JsonException>(() => System.Text.Json.JsonDocument.Parse(reponse.Content.ReadAsStringAsync().Result));
        }
        await ReglerAsync(portail, Panne.Aucune);
        Assert.Equal(HttpStatusCode.OK, (await portail.AppelerAsync(HttpMethod.Post, Recherche, Corps)).Code);
    }

    [Theory, ChaqueMoteur]
    public async Task Les_appels_sont_mesures_par_jour_API_et_application(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        await portail.AppelerAsync(HttpMethod.Post, Recherche, Corps);
        await portail.AppelerAsync(HttpMethod.Post, Recherche, new { });
        await portail.Serveur.Services.GetRequiredService<TraceAppels>().StopAsync(CancellationToken.None);

        var mesure = Assert.Single(await portail.Plateforme.LireAsync(c => c.Mesures.ToListAsync()));
        Assert.Equal((2, 1, 0, portail.Application.Id), (mesure.Appels, mesure.Refus, mesure.Pannes, mesure.ApplicationId));
    }

    private static async Task ReglerAsync(PortailDeTest portail, Panne panne) =>
        await portail.Serveur.Services.CreateScope().ServiceProvider.GetRequiredService<GererApplication>().ReglerAsync(new ReglerApplicationCommand { Id = portail.Application.Id, AppelsParSeconde = 1000, AttenteMs = 0, Panne = panne }, CancellationToken.None);
}
