using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Socle.Resultats;

namespace Socle.Commandes;

/// <summary>Ce que la commande dit : un document JSON sur la sortie standard, ou du texte ; les messages vont sur la sortie d'erreur.</summary>
public static class Sortie
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Écrit le document JSON.</summary>
    public static void Json(object document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, Options));

    /// <summary>Écrit un texte pour une personne.</summary>
    public static void Texte(string ligne) => Console.Out.WriteLine(ligne);

    /// <summary>Écrit un message.</summary>
    public static void Message(string ligne) => Console.Error.WriteLine(ligne);

    /// <summary>Dit un refus, en nommant le fichier refusé s'il y en a un, et rend le code de sortie qui lui revient.</summary>
    public static int Refus(IReadOnlyList<Erreur> erreurs, bool json, string? fichier = null)
    {
        foreach (var erreur in erreurs)
            Message(fichier is null ? $"Refusé. {erreur}" : $"Refusé, {fichier} : {erreur}");
        if (json)
            Json(new { fichier, refus = erreurs });
        return CodeSortie.Refuse;
    }
}
