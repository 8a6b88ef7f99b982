using System.Globalization;
using System.Text.Json.Nodes;

namespace Plateforme.Conformite;

/// <summary>
/// Invente des corps d'après leur schéma : le plus souvent justes (exemples, listes fermées, valeurs connues du jeu), parfois faussés, pour qu'aucune
/// forme ne fasse une erreur du serveur.
/// </summary>
internal sealed class CorpsAleatoire(Random hasard)
{
    private static readonly string[] Identifiants = ["idMetierChiffre", "idDiagnostic", "idDiagnosticModifie", "identifiantConsequenceSanction", "id"];
    private IReadOnlyDictionary<string, List<string>> connues = new Dictionary<string, List<string>>();

    private static readonly string?[] Etranges = ["", " ", "\u0000", "é’œ", "𝄞", "'; DROP TABLE usager; --", "2026-13-45", "-1", "99999999999999999999", new string('x', 5000), null];

    /// <summary>Invente désormais avec ces valeurs connues : celles du jeu et de l'usager visé.</summary>
    public void Viser(IReadOnlyDictionary<string, List<string>> valeurs) => connues = valeurs;

    /// <summary>Un corps, faussé ou non ; un exemple publié une fois sur deux, avec les identifiants de l'usager visé.</summary>
    public JsonNode? Inventer(Operation operation, JsonObject schema, bool fausse)
    {
        var exemples = operation.ExemplesCorps().ToList();
        if (fausse || exemples.Count == 0 || hasard.Next(2) == 0)
            return Valeur(operation, schema, "", fausse);
        var exemple = exemples[hasard.Next(exemples.Count)].DeepClone();
        Adapter(exemple);
        return exemple;
    }

    /// <summary>Une valeur de paramètre.</summary>
    public string? Parametre(Operation operation, JsonObject parametre, bool fausse)
    {
        var valeur = Valeur(operation, parametre["schema"] as JsonObject ?? [], parametre["name"]!.GetValue<string>(), fausse);
        return valeur is JsonValue v && v.TryGetValue<string>(out var texte) ? texte : valeur?.ToJsonString();
    }

    private JsonNode? Valeur(Operation operation, JsonObject brut, string nom, bool fausse)
    {
        var schema = operation.Resoudre(brut);
        if (schema["allOf"] is JsonArray tous)
            schema = operation.Resoudre(tous[0]!.AsObject());
        if (fausse && hasard.Next(4) == 0)
            return Etrange();
        if (connues.TryGetValue(nom, out var valeurs) && valeurs.Count > 0 && hasard.Next(5) > 0)
            return valeurs[hasard.Next(valeurs.Count)];
        if (schema["enum"] is JsonArray liste)
            return liste[hasard.Next(liste.Count)]?.DeepClone();
        if (schema["properties"] is JsonObject proprietes)
            return Objet(operation, schema, proprietes, fausse);
        if (schema["items"] is JsonObject element)
            return new JsonArray([.. Enumerable.Range(0, hasard.Next(1, 4)).Select(_ => Valeur(operation, element, nom, fausse))]);
        if (schema["example"] is { } exemple && hasard.Next(4) > 0)
            return exemple.DeepClone();
        return schema["type"]?.GetValue<string>() switch
        {
            "boolean" => hasard.Next(2) == 0,
            "integer" or "number" => hasard.Next(-1, 120),
            "object" => new JsonObject(),
            _ => schema["format"]?.GetValue<string>() switch
            {
                "date" => new DateTime(2026, 1, 1).AddDays(hasard.Next(300)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "date-time" => new DateTime(2026, 1, 1).AddDays(hasard.Next(300)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                _ => hasard.Next(3) == 0 ? "OUI" : hasard.Next(1, 30).ToString(CultureInfo.InvariantCulture),
            },
        };
    }

    private void Adapter(JsonNode? noeud)
    {
        if (noeud is JsonArray liste)
        {
            foreach (var element in liste)
                Adapter(element);
        }
        if (noeud is not JsonObject objet)
            return;
        foreach (var (cle, contenu) in objet.ToList())
        {
            if (!Identifiants.Contains(cle))
                Adapter(contenu);
            else if (connues.TryGetValue(cle == "idDiagnosticModifie" ? "idDiagnostic" : cle, out var valeurs) && valeurs.Count > 0)
                objet[cle] = valeurs[hasard.Next(valeurs.Count)];
            else
                objet.Remove(cle);
        }
    }

    private JsonObject Objet(Operation operation, JsonObject schema, JsonObject proprietes, bool fausse)
    {
        var exiges = (schema["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).ToHashSet();
        var objet = new JsonObject();
        foreach (var (nom, propriete) in proprietes)
        {
            if ((exiges.Contains(nom) && !(fausse && hasard.Next(6) == 0)) || hasard.Next(2) == 0)
                objet[nom] = Valeur(operation, propriete!.AsObject(), nom, fausse);
        }
        return objet;
    }

    private JsonNode? Etrange() => hasard.Next(5) switch
    {
        0 => new JsonArray(),
        1 => new JsonObject { ["inattendu"] = 1 },
        2 => hasard.NextInt64(),
        3 => hasard.Next(2) == 0,
        _ => Etranges[hasard.Next(Etranges.Length)],
    };
}
