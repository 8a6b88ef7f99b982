using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Plateforme.Conformite;

// Éprouve chaque opération des OpenAPI publiés contre la plateforme : codes documentés, corps conformes, jamais d'erreur du serveur.
// Usage : Plateforme.Conformite DOSSIER [APPELS] ; le dossier tient les *.openapi.json, qui ne sont pas à nous.
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Attendu : le dossier des *.openapi.json de France Travail, puis le nombre d'appels par opération (60).");
    return 2;
}
var appels = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60;
// Codes que le portail rend quelle que soit l'API, et qu'aucun de ces documents ne décrit.
string[] duPortail = ["302", "401", "403", "429"];
await using var plateforme = await PlateformeEprouvee.DemarrerAsync(CancellationToken.None);
var hasard = new Random(55);
var corpsAleatoire = new CorpsAleatoire(hasard);
var operations = Operation.Lire(args[0]);
var fautes = new SortedDictionary<string, int>(StringComparer.Ordinal);
var schemas = new Dictionary<(string Operation, string Code), JsonSchema>();
var (essayees, fautives) = (0, 0);
// Deux passages : le premier apprend les identifiants que le second emploie.
foreach (var passage in Enumerable.Range(1, 2))
{
    (essayees, fautives) = (0, 0);
    fautes.Clear();
    foreach (var operation in operations)
    {
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var avant = fautes.Count;
        for (var i = 0; i < appels; i++)
        {
            var usager = plateforme.Usagers[hasard.Next(plateforme.Usagers.Count)];
            corpsAleatoire.Viser(plateforme.Connues(usager));
            using var demande = Inventer(operation, usager, fausse: i % 3 == 2);
            using var reponse = await plateforme.Client.SendAsync(demande);
            var texte = await reponse.Content.ReadAsStringAsync();
            var code = ((int)reponse.StatusCode).ToString(CultureInfo.InvariantCulture);
            codes[code] = codes.GetValueOrDefault(code) + 1;
            foreach (var faute in Examiner(operation, usager, code, texte))
                fautes[$"{operation.Nom} {code} : {faute}"] = fautes.GetValueOrDefault($"{operation.Nom} {code} : {faute}") + 1;
        }
        if (!codes.Keys.Any(c => c[0] == '2'))
            fautes[$"{operation.Nom} : aucune réussite en {appels} appels"] = 1;
        essayees++;
        fautives += fautes.Count > avant ? 1 : 0;
        if (passage == 2)
            Console.WriteLine($"{operation.Nom,-90} {string.Join(", ", codes.Select(c => $"{c.Key} × {c.Value}"))}");
    }
}
foreach (var (faute, nombre) in fautes)
    Console.WriteLine($"NON CONFORME ({nombre} fois) {faute}");
Console.WriteLine($"Conformité : {essayees - fautives} opérations conformes sur {essayees}, {appels} appels chacune.");
return fautes.Count == 0 ? 0 : 1;

HttpRequestMessage Inventer(Operation operation, string usager, bool fausse)
{
    var chemin = operation.Chemin;
    var requete = new List<string>();
    var enTetes = new List<(string, string)>();
    foreach (var parametre in operation.Parametres)
    {
        var nom = parametre["name"]!.GetValue<string>();
        var valeur = corpsAleatoire.Parametre(operation, parametre, fausse) ?? "";
        switch (parametre["in"]!.GetValue<string>())
        {
            case "path":
                chemin = chemin.Replace($"{{{nom}}}", Uri.EscapeDataString(valeur.Length > 0 && valeur != "\u0000" ? valeur : "x"), StringComparison.Ordinal);
                break;
            case "query" when parametre["required"]?.GetValue<bool>() is true || hasard.Next(3) == 0:
                requete.Add($"{nom}={Uri.EscapeDataString(valeur)}");
                break;
            case "header" when nom is "codeParcours" or "codeStructure" or "dateEntreeParcours" && hasard.Next(2) == 0 && valeur.All(c => c is > ' ' and < '\u007f'):
                enTetes.Add((nom, parametre["example"]?.GetValue<string>() ?? valeur));
                break;
        }
    }
    var demande = new HttpRequestMessage(operation.Methode, requete.Count > 0 ? $"{chemin}?{string.Join('&', requete)}" : chemin);
    demande.Headers.Add("ft-jeton-usager", usager);
    foreach (var (nom, valeur) in enTetes)
        demande.Headers.TryAddWithoutValidation(nom, valeur);
    if (operation.SchemaCorps is { } schema)
        demande.Content = new StringContent(corpsAleatoire.Inventer(operation, schema, fausse)?.ToJsonString() ?? "null", Encoding.UTF8, "application/json");
    return demande;
}

IEnumerable<string> Examiner(Operation operation, string usager, string code, string texte)
{
    if (code == "500" && !texte.Contains("R998", StringComparison.Ordinal))
        yield return "erreur du serveur";
    if (!operation.Codes.Contains(code))
    {
        // Les écritures du diagnostic qui ne documentent pas de refus, et l'historique, refusent comme leurs voisines.
        if (!duPortail.Contains(code) && !(code == "400" && operation.Chemin.Contains("diagnosticargumente", StringComparison.Ordinal)))
            yield return "code non documenté";
        yield break;
    }
    JsonNode? corps = null;
    if (texte.Length > 0)
    {
        var lu = Lire(texte, out corps);
        if (!lu)
        {
            yield return "corps qui n'est pas du JSON";
            yield break;
        }
        plateforme.Apprendre(usager, corps);
    }
    if (code[0] == '2' && operation.AContenu(code) && corps is null)
        yield return "corps absent";
    // Le seul 200 qui est une erreur : décrit en toutes lettres, non par le schéma.
    if (texte.Contains("ERT_200_FONCT", StringComparison.Ordinal))
        yield break;
    if (corps is not null && operation.SchemaReponse(code) is { } schema && !(code == "400" && operation.Chemin.EndsWith("modificationOrientation", StringComparison.Ordinal)))
    {
        if (!schemas.TryGetValue((operation.Nom, code), out var strict))
            schemas[(operation.Nom, code)] = strict = SchemaStrict.Construire(operation, schema);
        foreach (var faute in SchemaStrict.Fautes(strict, corps))
            yield return faute;
    }
}

static bool Lire(string texte, out JsonNode? corps)
{
    try
    {
        corps = JsonNode.Parse(texte);
        return true;
    }
    catch (JsonException)
    {
        corps = null;
        return false;
    }
}
