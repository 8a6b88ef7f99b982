using System.Text.Json.Nodes;

namespace Plateforme.Conformite;

/// <summary>Une opération d'un OpenAPI publié.</summary>
/// <param name="Document">Le document, pour ses références.</param>
/// <param name="Methode">Méthode HTTP.</param>
/// <param name="Chemin">Chemin complet, accolades comprises.</param>
/// <param name="Noeud">Sa description.</param>
internal sealed record Operation(JsonObject Document, HttpMethod Methode, string Chemin, JsonObject Noeud)
{
    private static readonly string[] Methodes = ["get", "post", "put", "patch", "delete"];

    /// <summary>Nom court.</summary>
    public string Nom => $"{Methode} {Chemin}";

    /// <summary>Paramètres de l'adresse et de la requête.</summary>
    public IEnumerable<JsonObject> Parametres => (Noeud["parameters"] as JsonArray ?? []).Select(p => Resoudre(p!.AsObject()));

    /// <summary>Schéma du corps attendu ; nul quand il n'y en a pas.</summary>
    public JsonObject? SchemaCorps => Noeud["requestBody"] is JsonObject corps ? Resoudre(corps)["content"]!.AsObject().First().Value!["schema"] as JsonObject : null;

    /// <summary>Codes documentés.</summary>
    public IEnumerable<string> Codes => Noeud["responses"]!.AsObject().Select(r => r.Key);

    /// <summary>Les opérations des fichiers d'un dossier.</summary>
    public static IReadOnlyList<Operation> Lire(string dossier) => [.. Directory.EnumerateFiles(dossier, "*.openapi.json").Order(StringComparer.Ordinal).SelectMany(LireFichier)];

    /// <summary>Schéma d'une réponse ; nul quand elle n'a pas de contenu, ou que le document ne le décrit pas.</summary>
    public JsonObject? SchemaReponse(string code) =>
        Noeud["responses"]![code] is JsonObject reponse && Resoudre(reponse)["content"] is JsonObject { Count: > 0 } contenu ? contenu.First().Value!["schema"] as JsonObject : null;

    /// <summary>Vrai quand la réponse documentée a un contenu.</summary>
    public bool AContenu(string code) => Noeud["responses"]![code] is JsonObject reponse && Resoudre(reponse)["content"] is JsonObject { Count: > 0 };

    /// <summary>Exemples publiés des réponses : ils disent ce que le schéma oublie (champs nuls, message des erreurs).</summary>
    public IEnumerable<JsonNode> Exemples() => Noeud["responses"]!.AsObject()
        .SelectMany(r => (Resoudre(r.Value!.AsObject())["content"] as JsonObject ?? []).SelectMany(c => (c.Value!["examples"] as JsonObject ?? []).Select(e => e.Value!["value"])))
        .OfType<JsonNode>();

    /// <summary>Exemples publiés du corps attendu.</summary>
    public IEnumerable<JsonNode> ExemplesCorps() => Noeud["requestBody"] is not JsonObject corps ? [] : (Resoudre(corps)["content"]!.AsObject().First().Value!["examples"] as JsonObject ?? [])
        .Select(e => e.Value!["value"] is JsonValue v && v.TryGetValue<string>(out var texte) ? JsonNode.Parse(texte) : e.Value!["value"]).OfType<JsonNode>();

    /// <summary>Suit une référence.</summary>
    public JsonObject Resoudre(JsonObject noeud)
    {
        while (noeud["$ref"]?.GetValue<string>() is { } reference)
            noeud = reference.Split('/').Skip(1).Aggregate((JsonNode)Document, (courant, cle) => courant[cle]!).AsObject();
        return noeud;
    }

    private static IEnumerable<Operation> LireFichier(string fichier)
    {
        var document = JsonNode.Parse(File.ReadAllText(fichier))!.AsObject();
        var racine = new Uri(document["servers"]![0]!["url"]!.GetValue<string>()).AbsolutePath;
        foreach (var (chemin, operations) in document["paths"]!.AsObject())
        {
            foreach (var (methode, noeud) in operations!.AsObject().Where(o => Methodes.Contains(o.Key)))
                yield return new Operation(document, HttpMethod.Parse(methode), racine + chemin, noeud!.AsObject());
        }
    }
}
