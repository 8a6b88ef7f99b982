using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Plateforme.Acces;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Acces;

public sealed class JetonsAccesTests
{
    private static readonly string Scopes = string.Join(' ', ApiServie.RechercherUsager.Scopes);

    [Theory, ChaqueMoteur]
    public async Task Un_jeton_est_delivre_comme_documente(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        using var reponse = await portail.DemanderJetonAsync("/agent", Champs(portail.Application, Scopes));
        var corps = await reponse.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Equal(Scopes, corps.GetProperty("scope").GetString());
        Assert.Equal("Bearer", corps.GetProperty("token_type").GetString());
        Assert.InRange(corps.GetProperty("expires_in").GetInt32(), 1490, 1499);
        Assert.Equal(["access_token", "expires_in", "scope", "token_type"], corps.EnumerateObject().Select(p => p.Name).Order());
    }

    [Theory]
    [InlineData("/agent", "client_credentials", true, "api_inconnuev1", "invalid_scope", "Unknown/invalid scope(s): [api_inconnuev1]")]
    [InlineData("/agent", "client_credentials", false, "", "invalid_client", "Client authentication failed")]
    [InlineData("/agent", "password", true, "", "unsupported_grant_type", null)]
    [InlineData("/ailleurs", "client_credentials", true, "", "invalid_request", "Unknown realm")]
    public async Task Un_refus_est_celui_documente(string royaume, string octroi, bool bonSecret, string scope, string erreur, string? description)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        var secret = bonSecret ? portail.Application.Secret : "faux";
        using var reponse = await portail.DemanderJetonAsync(royaume, ("grant_type", octroi), ("client_id", portail.Application.IdentifiantClient), ("client_secret", secret), ("scope", scope));
        var corps = await reponse.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, reponse.StatusCode);
        Assert.Equal(erreur, corps.GetProperty("error").GetString());
        Assert.Equal(description, corps.TryGetProperty("error_description", out var dite) ? dite.GetString() : null);
        Assert.False(corps.TryGetProperty("error_uri", out _));
    }

    [Fact]
    public async Task Le_royaume_de_la_convention_n_ouvre_pas_la_generation_courante()
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        using var reponse = await portail.DemanderJetonAsync("/partenaire", Champs(portail.Application, Scopes));
        Assert.Contains("invalid_scope", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, ChaqueMoteur]
    public async Task Renouveler_retire_l_ancien_secret_et_revoquer_retire_aussi_les_jetons(Moteur moteur)
    {
        await using var portail = await PortailDeTest.OuvrirAsync(moteur);
        var gerer = portail.Serveur.Services.CreateScope().ServiceProvider.GetRequiredService<GererApplication>();
        Assert.Equal(HttpStatusCode.OK, (await portail.RechercherAsync("1850355029001", "1985-03-12")).Code);

        var nouveau = (await gerer.RenouvelerAsync(portail.Application.Id, CancellationToken.None)).Valeur;
        using (var ancien = await portail.DemanderJetonAsync("/agent", Champs(portail.Application, Scopes)))
            Assert.Equal(HttpStatusCode.BadRequest, ancien.StatusCode);
        using (var neuf = await portail.DemanderJetonAsync("/agent", Champs(nouveau, Scopes)))
            Assert.Equal(HttpStatusCode.OK, neuf.StatusCode);

        Assert.True((await gerer.RevoquerAsync(portail.Application.Id, CancellationToken.None)).Reussi);
        Assert.Equal(HttpStatusCode.Unauthorized, (await portail.RechercherAsync("1850355029001", "1985-03-12")).Code);
        Assert.Equal("ACCES-005", (await gerer.RenouvelerAsync(portail.Application.Id, CancellationToken.None)).Erreurs[0].Code);
    }

    [Fact]
    public async Task Ni_la_base_ni_les_traces_ne_tiennent_le_secret()
    {
        await using var portail = await PortailDeTest.OuvrirAsync(Moteur.Sqlite);
        await portail.JetonAsync(ApiServie.Agent);
        var octets = await File.ReadAllBytesAsync(portail.Plateforme.Choix.Chaine);
        var journal = await File.ReadAllBytesAsync($"{portail.Plateforme.Choix.Chaine}-wal");
        var secret = System.Text.Encoding.UTF8.GetBytes(portail.Application.Secret);
        Assert.Equal(-1, octets.AsSpan().IndexOf(secret));
        Assert.Equal(-1, journal.AsSpan().IndexOf(secret));
        Assert.DoesNotContain(portail.Plateforme.Traces, t => t.Contains(portail.Application.Secret, StringComparison.Ordinal));
    }

    private static (string, string)[] Champs(ApplicationCreee application, string scope) =>
        [("grant_type", "client_credentials"), ("client_id", application.IdentifiantClient), ("client_secret", application.Secret), ("scope", scope)];
}
