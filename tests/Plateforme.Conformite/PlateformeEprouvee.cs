using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Plateforme.Acces;
using Plateforme.Bases;
using Plateforme.Jeux;
using Plateforme.Supervision;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Cles;

namespace Plateforme.Conformite;

/// <summary>La plateforme servie sur une base jetable, avec un jeu de données et une application.</summary>
internal sealed class PlateformeEprouvee : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly string dossier;
    private readonly Dictionary<string, Dictionary<string, List<string>>> parUsager = [];
    private readonly Dictionary<string, List<string>> communes = [];

    private PlateformeEprouvee(WebApplication application, string dossier, HttpClient client) => (this.application, this.dossier, Client) = (application, dossier, client);

    /// <summary>Client portant jeton et agent.</summary>
    public HttpClient Client { get; }

    /// <summary>Jetons des usagers du jeu.</summary>
    public List<string> Usagers { get; } = [];


    /// <summary>Démarre.</summary>
    public static async Task<PlateformeEprouvee> DemarrerAsync(CancellationToken ct)
    {
        var dossier = Directory.CreateTempSubdirectory("conformite-").FullName;
        var choix = new ChoixBase(Moteur.Sqlite, Path.Combine(dossier, "plateforme.db"));
        var application = ServeurPlateforme.Construire("http://127.0.0.1:0", choix, s => s.Replace(ServiceDescriptor.Singleton(_ => Trousseau.Ouvrir(Path.Combine(dossier, "cles"), creer: true))));
        await ExecutionPlateforme.PreparerAsync(application.Services, ct);
        await application.StartAsync(ct);
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(application.Urls.Single()) };
        var plateforme = new PlateformeEprouvee(application, dossier, client);
        await plateforme.PeuplerAsync(ct);
        return plateforme;
    }

    /// <summary>Valeurs connues pour cet usager, par nom de champ.</summary>
    public IReadOnlyDictionary<string, List<string>> Connues(string usager) => parUsager[usager];

    /// <summary>Garde ce qu'une réponse apprend de cet usager, pour les appels suivants.</summary>
    public void Apprendre(string usager, JsonNode? corps)
    {
        if (corps is JsonArray liste)
        {
            foreach (var element in liste)
                Apprendre(usager, element);
        }
        if (corps is not JsonObject objet)
            return;
        foreach (var (cle, valeur) in objet)
        {
            if (valeur is JsonValue texte && texte.TryGetValue<string>(out var lu) && cle is "idDiagnostic" or "id" or "idOrigine" or "idMetierChiffre" or "identifiantConsequenceSanction")
                Connaitre(parUsager[usager], cle == "idOrigine" ? "id" : cle, lu!);
            Apprendre(usager, valeur);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(dossier, recursive: true);
    }

    private static void Connaitre(Dictionary<string, List<string>> connues, string nom, string valeur)
    {
        if (!connues.TryGetValue(nom, out var valeurs))
            connues[nom] = valeurs = [];
        if (valeurs.Count < 200)
            valeurs.Add(valeur);
    }

    private async Task PeuplerAsync(CancellationToken ct)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var services = portee.ServiceProvider;
        var jour = services.GetRequiredService<TimeProvider>().Aujourdhui();
        await services.GetRequiredService<ChargerJeu>().ExecuterAsync(new ChargerJeuCommand { Usagers = 40, Graine = 55, Aujourdhui = jour }, null, ct);
        var inscrite = (await services.GetRequiredService<CreerApplication>().ExecuterAsync(new CreerApplicationCommand { Nom = "Conformité", AppelsParSeconde = 100_000 }, ct)).Valeur;
        using var formulaire = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = inscrite.IdentifiantClient,
            ["client_secret"] = inscrite.Secret,
            ["scope"] = string.Join(' ', ApiServie.ScopesDe(ApiServie.Agent)),
        });
        using var reponse = await Client.PostAsync(new Uri($"{JetonsAcces.Chemin}?realm=/agent", UriKind.Relative), formulaire, ct);
        var jeton = JsonNode.Parse(await reponse.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ct))!["access_token"]!.GetValue<string>();
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jeton);
        foreach (var enTete in new[] { "pa-identifiant-agent", "pa-nom-agent", "pa-prenom-agent" })
            Client.DefaultRequestHeaders.Add(enTete, "BATCH");
        var contexte = services.GetRequiredService<PlateformeContexte>();
        var coffre = services.GetRequiredService<CoffreNir>();
        foreach (var cas in contexte.Cas.ToList())
        {
            Connaitre(communes, "nir", coffre.Dechiffrer(cas.NirChiffre).Ecriture);
            Connaitre(communes, "dateNaissance", cas.DateNaissance.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            if (cas.NumeroFranceTravail is { } numero)
                Connaitre(communes, "numeroFranceTravail", numero);
        }
        var objets = contexte.Activites.Where(a => a.Objet != null).ToLookup(a => a.UsagerId, a => a.Objet!);
        foreach (var (id, numero) in contexte.Usagers.Select(u => new { u.Id, u.Identifiant }).ToList().Select(u => (u.Id, u.Identifiant)))
        {
            using var recherche = await Client.PostAsync(new Uri("/partenaire/rechercher-usager/v2/usagers/par-numero-francetravail", UriKind.Relative), System.Net.Http.Json.JsonContent.Create(new { numeroFranceTravail = numero }), ct);
            if (JsonNode.Parse(await recherche.Content.ReadAsStringAsync(ct))?["jetonUsager"]?.GetValue<string>() is { } usager)
            {
                Usagers.Add(usager);
                parUsager[usager] = communes.ToDictionary(c => c.Key, c => c.Value.ToList());
                foreach (var objet in objets[id])
                {
                    Connaitre(parUsager[usager], "identifiantSanction", objet);
                    Connaitre(parUsager[usager], "identifiantConsequenceSanction", objet);
                }
            }
        }
    }
}
