using System.Text.Json.Nodes;

namespace Plateforme.Portail;

/// <summary>
/// Ce qu'une opération lit d'un corps, demandé à l'opération elle-même : chaque lecture d'un champ s'y note. Le document OpenAPI en est tiré, il ne peut
/// donc dire autre chose que ce que le code accepte.
/// </summary>
internal sealed class EsquisseCorps
{
    private readonly Dictionary<string, Func<JsonObject>> champs = [];
    private readonly SortedSet<string> obligatoires = new(StringComparer.Ordinal);

    /// <summary>Vrai tant que rien n'a été lu.</summary>
    public bool Vide => champs.Count == 0;

    /// <summary>Le schéma JSON.</summary>
    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(champs.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value()))) };
        if (obligatoires.Count > 0)
            schema["required"] = Tableau(obligatoires);
        return schema;
    }

    public void Texte(string champ, bool obligatoire, int maximum) => Noter(champ, obligatoire, () => new JsonObject { ["type"] = "string", ["maxLength"] = maximum });

    public void Parmi(string champ, bool obligatoire, IEnumerable<string> permis) => Noter(champ, obligatoire, () => new JsonObject { ["type"] = "string", ["enum"] = Tableau(permis.Distinct()) });

    public void Format(string champ, bool obligatoire, string format) => Noter(champ, obligatoire, () => new JsonObject { ["type"] = "string", ["format"] = format });

    public void Entier(string champ, bool obligatoire, int minimum, int maximum) => Noter(champ, obligatoire, () => new JsonObject { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum });

    public void Booleen(string champ, bool obligatoire) => Noter(champ, obligatoire, () => new JsonObject { ["type"] = "boolean" });

    public EsquisseCorps Objet(string champ, bool obligatoire)
    {
        var objet = new EsquisseCorps();
        Noter(champ, obligatoire, objet.Schema);
        return objet;
    }

    public EsquisseCorps Liste(string champ, bool obligatoire)
    {
        var objet = new EsquisseCorps();
        Noter(champ, obligatoire, () => new JsonObject { ["type"] = "array", ["items"] = objet.Schema() });
        return objet;
    }

    private void Noter(string champ, bool obligatoire, Func<JsonObject> schema)
    {
        // Lu deux fois, la première lecture dit la forme.
        champs.TryAdd(champ, schema);
        if (obligatoire)
            obligatoires.Add(champ);
    }

    private static JsonArray Tableau(IEnumerable<string> mots) => new([.. mots.Select(m => (JsonNode)m)]);
}
