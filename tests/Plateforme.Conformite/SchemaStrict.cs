using System.Text.Json.Nodes;
using Json.Schema;

namespace Plateforme.Conformite;

/// <summary>
/// Le schéma OpenAPI 3.0 d'une réponse, rendu en JSON Schema : nul permis où il est dit, ou montré par un exemple publié ; un champ que ni le schéma
/// ni un exemple ne connaît est une faute.
/// </summary>
internal static class SchemaStrict
{
    /// <summary>Construit le schéma d'une réponse.</summary>
    public static JsonSchema Construire(Operation operation, JsonObject schema)
    {
        var (nuls, connus) = (new HashSet<string>(), new HashSet<string>());
        foreach (var exemple in operation.Exemples())
            Parcourir(exemple, nuls, connus);
        var racine = Convertir(schema, nuls, connus).AsObject();
        var definitions = new JsonObject();
        foreach (var (nom, defini) in operation.Document["components"]?["schemas"] as JsonObject ?? [])
            definitions[nom] = Convertir(defini!.AsObject(), nuls, connus);
        racine["$defs"] = definitions;
        return JsonSchema.FromText(racine.ToJsonString());
    }

    /// <summary>Fautes d'un corps.</summary>
    public static IReadOnlyList<string> Fautes(JsonSchema schema, JsonNode? corps)
    {
        var resultat = schema.Evaluate(corps, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return resultat.IsValid ? [] : [.. (resultat.Details ?? []).Where(d => d.HasErrors).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} : {e.Value}")).Distinct().Take(5)];
    }

    private static JsonNode Convertir(JsonNode noeud, HashSet<string> nuls, HashSet<string> connus)
    {
        if (noeud is JsonArray liste)
            return new JsonArray([.. liste.Select(e => e is null ? null : Convertir(e, nuls, connus))]);
        if (noeud is not JsonObject source)
            return noeud.DeepClone();
        var cible = new JsonObject();
        foreach (var (cle, valeur) in source)
        {
            switch (cle)
            {
                case "$ref":
                    cible["$ref"] = $"#/$defs/{valeur!.GetValue<string>().Split('/')[^1]}";
                    break;
                case "properties":
                    var proprietes = new JsonObject();
                    foreach (var (nom, propriete) in valeur!.AsObject())
                    {
                        var convertie = Convertir(propriete!, nuls, connus);
                        proprietes[nom] = nuls.Contains(nom) ? new JsonObject { ["anyOf"] = new JsonArray(convertie, new JsonObject { ["type"] = "null" }) } : convertie;
                    }
                    // Un champ exigé sans être décrit est connu tout de même.
                    foreach (var exige in (source["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !proprietes.ContainsKey(r)))
                        proprietes[exige] = true;
                    foreach (var montre in connus.Where(c => !proprietes.ContainsKey(c)))
                        proprietes[montre] = true;
                    cible["properties"] = proprietes;
                    if (!source.ContainsKey("additionalProperties"))
                        cible["additionalProperties"] = false;
                    break;
                case "example" or "examples" or "description" or "title" or "xml" or "deprecated" or "readOnly" or "writeOnly" or "nullable":
                    break;
                // Une borne que rien ne peut passer, et qu'un décimal ne tient pas.
                case "maximum" when valeur!.GetValue<double>() > 1e18:
                    break;
                case "format" when valeur!.GetValue<string>() is not ("date" or "date-time"):
                    break;
                default:
                    if (!cle.StartsWith("x-", StringComparison.Ordinal))
                        cible[cle] = valeur is null ? null : Convertir(valeur, nuls, connus);
                    break;
            }
        }
        if (source["nullable"]?.GetValue<bool>() is true && cible["type"]?.GetValue<string>() is { } type)
            cible["type"] = new JsonArray(type, "null");
        return cible;
    }

    private static void Parcourir(JsonNode? noeud, HashSet<string> nuls, HashSet<string> connus)
    {
        // Des exemples sont publiés comme du texte.
        if (noeud is JsonValue valeur && valeur.TryGetValue<string>(out var texte) && texte.TrimStart().FirstOrDefault() is '{' or '[')
        {
            Parcourir(JsonNode.Parse(texte), nuls, connus);
            return;
        }
        if (noeud is JsonArray liste)
        {
            foreach (var element in liste)
                Parcourir(element, nuls, connus);
        }
        if (noeud is not JsonObject objet)
            return;
        foreach (var (cle, contenu) in objet)
        {
            connus.Add(cle);
            if (contenu is null)
                nuls.Add(cle);
            Parcourir(contenu, nuls, connus);
        }
    }
}
