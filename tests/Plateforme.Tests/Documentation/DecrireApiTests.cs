using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plateforme.Acces;
using Plateforme.Tests.Donnees;
using Socle.Bases;

namespace Plateforme.Tests.Documentation;

public sealed class DecrireApiTests
{
    [Theory, ChaqueMoteur]
    public async Task Chaque_API_publie_un_document_tire_du_code_et_le_tirer_n_ecrit_rien(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        var avant = await ComptesAsync(jeu);
        var documents = await DocumentsAsync(jeu);

        Assert.Equal(ApiServie.Toutes.Count, documents.Count);
        Assert.Equal(63, documents.Sum(d => Operations(d).Count()));
        Assert.All(documents.SelectMany(Operations), o => Assert.True(o.Operation["responses"]!["2XX"] is not null && o.Operation["operationId"] is not null));
        var rendezVous = Corps(documents.Single(d => d["info"]!["title"]!.GetValue<string>() == ApiServie.RendezVous.Nom)["paths"]!["/partenaire/rendez-vous-partenaire/v1/rendez-vous"]!["post"]!)!;
        Assert.Equal(["date", "modaliteContact", "motif", "organisme", "statut", "typeReception"], rendezVous["required"]!.AsArray().Select(r => r!.GetValue<string>()));
        Assert.Equal(["AUT", "ACC", "ORI"], rendezVous["properties"]!["motif"]!["enum"]!.AsArray().Select(r => r!.GetValue<string>()));
        Assert.Equal(["code"], rendezVous["properties"]!["organisme"]!["required"]!.AsArray().Select(r => r!.GetValue<string>()));
        Assert.Equal(avant, await ComptesAsync(jeu));
    }

    [Fact]
    public async Task Des_corps_tires_des_schemas_ne_font_jamais_d_erreur_du_serveur()
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(Moteur.Sqlite);
        var usager = await jeu.JetonAsync("Catégorie 6");
        var hasard = new Random(55);
        var duree = Stopwatch.StartNew();
        var operations = (await DocumentsAsync(jeu)).SelectMany(Operations).ToList();
        var appels = 0;
        // Quelques tours, quatre secondes au plus : la suite reste courte.
        for (var tour = 0; tour < 6 && duree.Elapsed < TimeSpan.FromSeconds(4); tour++)
        {
            foreach (var (royaume, methode, chemin, operation) in operations)
            {
                var corps = Corps(operation) is { } schema ? new StringContent(Inventer(hasard, schema)?.ToJsonString() ?? "", Encoding.UTF8, "application/json") : null;
                var adresse = System.Text.RegularExpressions.Regex.Replace(chemin, "{identifiant}", usager).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
                using var demande = await jeu.Portail.DemandeAsync(methode, adresse, corps, usager, royaume);
                using var reponse = await jeu.Portail.Serveur.Client.SendAsync(demande);
                Assert.True((int)reponse.StatusCode < 500, $"{methode} {chemin} : {(int)reponse.StatusCode} pour {(corps is null ? "" : await corps.ReadAsStringAsync())}");
                appels++;
            }
        }
        Assert.True(appels >= operations.Count);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_API_se_lit_et_s_essaie_a_l_ecran(Moteur moteur)
    {
        await using var jeu = await JeuDeTest.OuvrirAsync(moteur);
        var serveur = jeu.Portail.Serveur;
        Assert.Equal(ApiServie.Toutes.Count, (await serveur.OuvrirAsync("/documentation/lister-apis")).QuerySelectorAll("tbody tr").Length);
        var rang = await jeu.Portail.Plateforme.LireAsync(c => c.Cas.Where(x => x.NumeroFranceTravail != null).Select(x => x.Rang).FirstAsync());

        var page = await serveur.OuvrirAsync("/documentation/lire-api/rendez-vous-partenaire-v1?op=post-rendez-vous");
        Assert.Contains("\"motif\"", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        var application = page.QuerySelector("#Application option")!.GetAttribute("value")!;
        var refus = await serveur.PosterAsync("/documentation/lire-api/rendez-vous-partenaire-v1?op=post-rendez-vous", page, ("Application", application), ("Cas", $"{rang}"), ("Corps", "{}"));
        Assert.Contains("DONNEES_NON_CONFORMES", refus.QuerySelector("pre[tabindex]:last-of-type")!.TextContent + refus.Body!.TextContent, StringComparison.Ordinal);
        var fait = await serveur.PosterAsync("/documentation/lire-api/rendez-vous-partenaire-v1?op=post-rendez-vous", page, ("Application", application), ("Cas", $"{rang}"),
            ("Corps", """{"date":"2030-01-15T09:00:00Z","modaliteContact":"PHYSIQUE","motif":"ACC","organisme":{"code":"CD"},"statut":"PRIS","typeReception":"IND"}"""));
        Assert.Contains("Code 202", fait.Body!.TextContent, StringComparison.Ordinal);
        var lu = await serveur.PosterAsync("/documentation/lire-api/rendez-vous-partenaire-v1?op=get-rendez-vous-usager", page, ("Application", application), ("Cas", $"{rang}"));
        Assert.Contains("2030-01-15", lu.Body!.TextContent, StringComparison.Ordinal);
        using var absente = await serveur.Client.GetAsync(new Uri("/documentation/lire-api/inconnue", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, absente.StatusCode);
    }

    private static async Task<(int Documents, int Activites, int Journal)> ComptesAsync(JeuDeTest jeu) =>
        await jeu.Portail.Plateforme.LireAsync(async c => (await c.Documents.CountAsync(), await c.Activites.CountAsync(), await c.Journal.CountAsync()));

    private static async Task<List<JsonObject>> DocumentsAsync(JeuDeTest jeu)
    {
        var documents = new List<JsonObject>();
        foreach (var api in ApiServie.Toutes)
            documents.Add((await jeu.Portail.Serveur.Client.GetFromJsonAsync<JsonObject>($"/openapi/{api.Cle}.json"))!);
        return documents;
    }

    private static IEnumerable<(string Royaume, HttpMethod Methode, string Chemin, JsonNode Operation)> Operations(JsonObject document)
    {
        var royaume = document["components"]!["securitySchemes"]!["acces"]!["flows"]!["clientCredentials"]!["tokenUrl"]!.GetValue<string>().Split("realm=")[1];
        return document["paths"]!.AsObject().SelectMany(c => c.Value!.AsObject().Select(o => (royaume, HttpMethod.Parse(o.Key), c.Key, o.Value!)));
    }

    private static JsonNode? Corps(JsonNode operation) => operation["requestBody"]?["content"]!["application/json"]!["schema"];

    /// <summary>Une valeur du schéma, souvent juste, parfois d'un autre genre ou absente.</summary>
    private static JsonNode? Inventer(Random hasard, JsonNode schema) => hasard.Next(12) == 0
        ? hasard.Next(5) switch { 0 => null, 1 => -1, 2 => new JsonArray(1), 3 => new JsonObject(), _ => new string('é', 5000) }
        : schema["type"]!.GetValue<string>() switch
        {
            "object" => new JsonObject(schema["properties"]!.AsObject().Where(_ => hasard.Next(10) > 0).Select(p => KeyValuePair.Create(p.Key, Inventer(hasard, p.Value!)))),
            "array" => new JsonArray([.. Enumerable.Range(0, hasard.Next(3)).Select(_ => Inventer(hasard, schema["items"]!))]),
            "integer" => hasard.Next(schema["minimum"]!.GetValue<int>(), schema["maximum"]!.GetValue<int>()),
            "boolean" => hasard.Next(2) == 0,
            _ when schema["enum"] is JsonArray { Count: > 0 } permis => permis[hasard.Next(permis.Count)]!.DeepClone(),
            _ => schema["format"]?.GetValue<string>() switch { "date" => "2026-02-30"[..10].Replace("30", $"{hasard.Next(1, 30):00}", StringComparison.Ordinal), "date-time" => "2026-11-25T10:00:00Z", _ => $"texte {hasard.Next(100)}" },
        };
}
