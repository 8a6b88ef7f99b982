using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Plateforme.Acces;
using Plateforme.Tests.Supervision;
using Socle.Bases;

namespace Plateforme.Tests.Donnees;

/// <summary>Une plateforme servie, une application inscrite, et de quoi appeler ses API comme un partenaire.</summary>
internal sealed class PortailDeTest : IAsyncDisposable
{
    private readonly Dictionary<string, string> jetons = [];

    private PortailDeTest(PlateformeDeTest plateforme, ServeurDeTest serveur, ApplicationCreee application) => (Plateforme, Serveur, Application) = (plateforme, serveur, application);

    public PlateformeDeTest Plateforme { get; }

    public ServeurDeTest Serveur { get; }

    public ApplicationCreee Application { get; private set; }

    public static async Task<PortailDeTest> OuvrirAsync(Moteur moteur)
    {
        var plateforme = await PlateformeDeTest.OuvrirAsync(moteur);
        var choix = moteur == Moteur.Sqlite ? $"sqlite:{plateforme.Choix.Chaine}" : $"postgres:{plateforme.Choix.Chaine}";
        var serveur = await ServeurDeTest.DemarrerAsync(choix, Path.Combine(plateforme.Dossier, "plateforme", "cles"));
        return new PortailDeTest(plateforme, serveur, await InscrireAsync(plateforme, new CreerApplicationCommand { Nom = "Essai", AppelsParSeconde = 100_000 }));
    }

    /// <summary>Inscrit une autre application.</summary>
    public Task<ApplicationCreee> InscrireAsync(CreerApplicationCommand commande) => InscrireAsync(Plateforme, commande);

    /// <summary>Appelle désormais au nom de cette application.</summary>
    public void Devenir(ApplicationCreee application)
    {
        Application = application;
        jetons.Clear();
    }

    /// <summary>Demande un jeton.</summary>
    public Task<HttpResponseMessage> DemanderJetonAsync(string royaume, params (string Cle, string Valeur)[] champs) =>
        Serveur.Client.PostAsync(new Uri($"{JetonsAcces.Chemin}?realm={Uri.EscapeDataString(royaume)}", UriKind.Relative), new FormUrlEncodedContent(champs.Select(c => KeyValuePair.Create(c.Cle, c.Valeur))));

    /// <summary>Jeton de tous les scopes du royaume.</summary>
    public async Task<string> JetonAsync(string royaume)
    {
        if (jetons.TryGetValue(royaume, out var connu))
            return connu;
        using var reponse = await DemanderJetonAsync(royaume, ("grant_type", "client_credentials"), ("client_id", Application.IdentifiantClient), ("client_secret", Application.Secret), ("scope", string.Join(' ', ApiServie.ScopesDe(royaume))));
        Assert.True(reponse.IsSuccessStatusCode, await reponse.Content.ReadAsStringAsync());
        return jetons[royaume] = (await reponse.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    /// <summary>Une demande portant jeton, agent et usager.</summary>
    public async Task<HttpRequestMessage> DemandeAsync(HttpMethod methode, string chemin, object? corps = null, string? usager = null, string royaume = ApiServie.Agent)
    {
        var demande = new HttpRequestMessage(methode, chemin);
        demande.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await JetonAsync(royaume));
        demande.Headers.TryAddWithoutValidation("pa-identifiant-agent", "BATCH");
        demande.Headers.TryAddWithoutValidation("pa-nom-agent", "Essai");
        demande.Headers.TryAddWithoutValidation("pa-prenom-agent", "Essai");
        if (usager is not null)
            demande.Headers.TryAddWithoutValidation("ft-jeton-usager", usager);
        if (corps is not null)
            demande.Content = corps as HttpContent ?? JsonContent.Create(corps);
        return demande;
    }

    /// <summary>Appelle, et rend le code et le corps (vide sans contenu).</summary>
    public async Task<(HttpStatusCode Code, JsonElement Corps)> AppelerAsync(HttpMethod methode, string chemin, object? corps = null, string? usager = null, string royaume = ApiServie.Agent)
    {
        using var demande = await DemandeAsync(methode, chemin, corps, usager, royaume);
        using var reponse = await Serveur.Client.SendAsync(demande);
        var texte = await reponse.Content.ReadAsStringAsync();
        return (reponse.StatusCode, texte.StartsWith('{') || texte.StartsWith('[') ? JsonSerializer.Deserialize<JsonElement>(texte) : default);
    }

    /// <summary>Recherche par NIR.</summary>
    public Task<(HttpStatusCode Code, JsonElement Corps)> RechercherAsync(string nir, string naissance) =>
        AppelerAsync(HttpMethod.Post, "/partenaire/rechercher-usager/v2/usagers/par-datenaissance-et-nir", new { dateNaissance = naissance, nir });

    public async ValueTask DisposeAsync()
    {
        await Serveur.DisposeAsync();
        await Plateforme.DisposeAsync();
    }

    private static async Task<ApplicationCreee> InscrireAsync(PlateformeDeTest plateforme, CreerApplicationCommand commande)
    {
        var resultat = await plateforme.AvecAsync(s => s.GetRequiredService<CreerApplication>().ExecuterAsync(commande, CancellationToken.None));
        Assert.True(resultat.Reussi, string.Join(' ', resultat.Erreurs));
        return resultat.Valeur;
    }
}
