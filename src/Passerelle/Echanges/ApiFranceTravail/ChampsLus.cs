using System.Globalization;
using System.Text.Json;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>
/// Un objet JSON reçu, lu champ à champ. Rien ne s'exige : un champ absent, nul ou d'une forme inattendue se lit comme absent ; ceux que
/// personne n'a lus se retrouvent dans <see cref="Restes"/>, pour être montrés et non perdus.
/// </summary>
internal sealed class ChampsLus
{
    private readonly JsonElement objet;
    private readonly HashSet<string> lus = [];
    private readonly List<(string Chemin, ChampsLus Champs)> enfants = [];

    public ChampsLus(JsonElement? objet) => this.objet = objet is { ValueKind: JsonValueKind.Object } lu ? lu : default;

    /// <summary>Texte ; les blancs qui le bordent, et un texte vide ou « null », ne comptent pas.</summary>
    public string? Texte(string nom) => Lire(nom) is { } valeur ? Dire(valeur) : null;

    /// <summary>Jour d'une date ou d'un instant.</summary>
    public DateOnly? Jour(string nom) => Texte(nom) is { } texte
        ? DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour
            : DateTimeOffset.TryParse(texte, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var instant) ? DateOnly.FromDateTime(instant.DateTime)
            : null
        : null;

    /// <summary>Oui ou non.</summary>
    public bool? Booleen(string nom) => Texte(nom) switch { "true" or "O" => true, "false" or "N" => false, _ => null };

    /// <summary>Objet ; vide s'il n'y est pas.</summary>
    public ChampsLus Objet(string nom) => Garder(nom, new ChampsLus(Lire(nom)));

    /// <summary>Objets d'une liste ; un objet seul compte pour une liste d'un.</summary>
    public IReadOnlyList<ChampsLus> Liste(string nom) => Lire(nom) switch
    {
        { ValueKind: JsonValueKind.Array } liste => [.. liste.EnumerateArray().Select((e, rang) => Garder($"{nom}[{rang}]", new ChampsLus(e)))],
        { ValueKind: JsonValueKind.Object } seul => [Garder(nom, new ChampsLus(seul))],
        _ => [],
    };

    /// <summary>Objets d'une racine qui est une liste, ou un objet seul.</summary>
    public static IReadOnlyList<ChampsLus> Racines(JsonElement? racine) => racine switch
    {
        { ValueKind: JsonValueKind.Array } liste => [.. liste.EnumerateArray().Select(e => new ChampsLus(e))],
        { ValueKind: JsonValueKind.Object } seul => [new ChampsLus(seul)],
        _ => [],
    };

    /// <summary>Vrai quand il n'y a aucun champ.</summary>
    public bool Vide => objet.ValueKind != JsonValueKind.Object || !objet.EnumerateObject().Any();

    /// <summary>Ce que personne n'a lu, nulles exceptées : chemin et valeur.</summary>
    public IEnumerable<(string Champ, string Valeur)> Restes()
    {
        if (objet.ValueKind == JsonValueKind.Object)
        {
            foreach (var champ in objet.EnumerateObject())
            {
                if (!lus.Contains(champ.Name) && Dire(champ.Value) is { } valeur)
                    yield return (champ.Name, valeur);
            }
        }
        foreach (var (chemin, champs) in enfants)
        {
            foreach (var (champ, valeur) in champs.Restes())
                yield return ($"{chemin}.{champ}", valeur);
        }
    }

    private ChampsLus Garder(string chemin, ChampsLus champs)
    {
        enfants.Add((chemin, champs));
        return champs;
    }

    private JsonElement? Lire(string nom)
    {
        lus.Add(nom);
        return objet.ValueKind == JsonValueKind.Object && objet.TryGetProperty(nom, out var valeur) ? valeur : null;
    }

    private static string? Dire(JsonElement valeur) => valeur.ValueKind switch
    {
        JsonValueKind.String => valeur.GetString()!.Trim() is { Length: > 0 } texte and not "null" ? texte : null,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when valeur.GetArrayLength() == 0 => null,
        _ => valeur.GetRawText(),
    };
}
