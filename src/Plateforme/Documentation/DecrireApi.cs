using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Documentation;

/// <summary>
/// Le document OpenAPI 3.1 d'une API, tiré du serveur en marche : chemins et paramètres de ses routes, corps demandés à chaque opération
/// (<see cref="EsquisseCorps"/>), accès, en-têtes et refus du portail. Écrit par nous ; rien n'y vient des documents de France Travail.
/// </summary>
internal sealed class DecrireApi(EndpointDataSource routes, IServiceScopeFactory portees)
{
    private readonly ConcurrentDictionary<string, JsonObject> documents = new();

    /// <summary>Document d'une API ; le même tant que le serveur tourne.</summary>
    public async Task<JsonObject> ExecuterAsync(ApiServie api, CancellationToken ct)
    {
        if (documents.TryGetValue(api.Cle, out var connu))
            return connu;
        var chemins = new JsonObject();
        foreach (var operation in OperationServie.Lister(routes, api))
        {
            if (chemins[operation.Chemin] is not JsonObject chemin)
                chemins[operation.Chemin] = chemin = [];
            chemin[operation.Methode.ToLowerInvariant()] = await DecrireAsync(operation, ct);
        }
        return documents.GetOrAdd(api.Cle, Entete(api, chemins));
    }

    /// <summary>Schéma du corps que lit une opération ; nul quand elle n'en lit pas.</summary>
    public async Task<JsonObject?> CorpsAsync(OperationServie operation, CancellationToken ct)
    {
        if (!operation.LitUnCorps)
            return null;
        await using var portee = portees.CreateAsyncScope();
        var esquisse = new EsquisseCorps();
        var http = new DefaultHttpContext { RequestServices = portee.ServiceProvider, RequestAborted = ct };
        http.Request.Method = operation.Methode;
        http.Request.Path = operation.Chemin;
        foreach (var parametre in operation.ParametresChemin)
            http.Request.RouteValues[parametre] = Guid.Empty.ToString();
        http.Response.Body = Stream.Null;
        http.Features.Set(esquisse);
        http.Features.Set(new AppelPartenaire
        {
            Api = operation.Api,
            Application = new ApplicationPartenaire { IdentifiantClient = "", Nom = "", SousTraitant = false, Scopes = "", AppelsParSeconde = 1, SecretSel = [], SecretEmpreinte = [], SecretLe = default, CreeeLe = default },
            Agent = new AgentPartenaire("", "", ""),
            Usager = new UsagerVise(0, Guid.Empty),
            Esquisse = true,
        });
        await operation.Route.RequestDelegate!(http);
        return esquisse.Vide ? null : esquisse.Schema();
    }

    private async Task<JsonObject> DecrireAsync(OperationServie operation, CancellationToken ct)
    {
        var parametres = new JsonArray();
        foreach (var nom in operation.ParametresChemin)
            parametres.Add(Parametre(nom, "path", true, nom == "identifiant" ? "Identifiant chiffré rendu par la recherche." : "Identifiant, ou code, rendu par une lecture."));
        foreach (var (nom, obligatoire) in operation.ParametresRequete)
            parametres.Add(Parametre(nom, "query", obligatoire, "Critère de la lecture."));
        if (operation.Api.ParUsager && !operation.ParametresChemin.Contains("identifiant"))
            parametres.Add(Parametre("ft-jeton-usager", "header", true, "Jeton de l'usager, rendu par la recherche ; il ne vaut que pour cette application."));
        foreach (var enTete in new[] { "pa-identifiant-agent", "pa-nom-agent", "pa-prenom-agent" })
            parametres.Add(Parametre(enTete, "header", operation.Api.AgentRequis, "L'agent au nom de qui l'appel est fait ; un traitement par lot dit BATCH."));
        var decrite = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["summary"] = $"{operation.Methode} {operation.Chemin[operation.Api.Chemin.Length..]}",
            ["description"] = operation.Methode == "GET" ? "Lecture ; elle est journalisée." : "Écriture, ou recherche ; une faute nomme le champ et rien n'est écrit.",
            ["tags"] = new JsonArray(operation.Api.Nom),
            ["parameters"] = parametres,
            ["responses"] = Reponses(operation),
            ["security"] = new JsonArray(new JsonObject { ["acces"] = new JsonArray([.. operation.Api.Scopes.Select(s => (JsonNode)s)]) }),
        };
        if (await CorpsAsync(operation, ct) is { } schema)
            decrite["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(schema) };
        return decrite;
    }

    private static JsonObject Reponses(OperationServie operation)
    {
        var reponses = new JsonObject
        {
            ["2XX"] = new JsonObject { ["description"] = "Fait. 204 : rien à rendre.", ["content"] = Json([]) },
            ["400"] = new JsonObject { ["description"] = "Un champ manque ou n'a pas la forme attendue ; il est nommé.", ["content"] = Json([]) },
            ["401"] = Vide("Jeton d'accès ou jeton d'usager absent, faux ou expiré ; en-tête d'agent vide."),
            ["403"] = Vide("Le jeton n'ouvre pas cette API."),
            ["429"] = Vide("Trop d'appels : attendre Retry-After."),
            ["500"] = Vide("Erreur de la passerelle."),
            ["503"] = Vide("Service indisponible."),
        };
        if (operation.Api.AgentRequis)
            reponses["302"] = Vide("Il manque un en-tête d'agent.");
        return reponses;
    }

    private static JsonObject Entete(ApiServie api, JsonObject chemins)
    {
        var ancienne = api.Royaume == ApiServie.Partenaire;
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = api.Nom,
                ["version"] = api.Chemin.Split('/')[^1],
                ["description"] = (ancienne ? "Génération de la convention, version précédente tenue en ligne six mois au plus. " : "Génération courante. ") + "Document de la plateforme, tiré du serveur en marche ; ce n'est pas un document de France Travail.",
                ["contact"] = new JsonObject { ["name"] = "Correspondants de la plateforme", ["url"] = "http://127.0.0.1:5081/correspondants/lister-correspondants" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "http://127.0.0.1:5081" }),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = api.Nom, ["description"] = $"Scopes : {string.Join(", ", api.Scopes)}." }),
            ["paths"] = chemins,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    ["acces"] = new JsonObject
                    {
                        ["type"] = "oauth2",
                        ["flows"] = new JsonObject { ["clientCredentials"] = new JsonObject { ["tokenUrl"] = $"{JetonsAcces.Chemin}?realm={api.Royaume}", ["scopes"] = new JsonObject(api.Scopes.Select(s => KeyValuePair.Create(s, (JsonNode?)"Exigé."))) } },
                    },
                },
            },
        };
    }

    private static JsonObject Parametre(string nom, string ou, bool obligatoire, string description) =>
        new() { ["name"] = nom, ["in"] = ou, ["required"] = obligatoire, ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Vide(string description) => new() { ["description"] = description };

    private static JsonObject Json(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };
}
