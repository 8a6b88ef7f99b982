using System.Globalization;
using System.Text.Json;

namespace Plateforme.Portail;

/// <summary>Un champ refusé : son chemin et ce qui est attendu ; jamais ce qui fut lu.</summary>
/// <param name="Champ">Chemin, « contraintesAEnregistrer[0].code ».</param>
/// <param name="Attendu">Ce qui est attendu.</param>
internal sealed record FauteChamp(string Champ, string Attendu)
{
    public override string ToString() => $"{Champ} : {Attendu}";
}

/// <summary>
/// Le corps JSON d'un appel, lu champ à champ : ce qui manque ou n'a pas la forme attendue s'ajoute aux fautes, et aucune forme reçue ne fait
/// une erreur du serveur.
/// </summary>
internal sealed class CorpsLu
{
    private const int TailleMaximale = 1 << 20;
    private readonly JsonElement objet;
    private readonly string chemin;
    private readonly List<FauteChamp> fautes;
    private readonly EsquisseCorps? esquisse;

    private CorpsLu(JsonElement objet, string chemin, List<FauteChamp> fautes, EsquisseCorps? esquisse = null) => (this.objet, this.chemin, this.fautes, this.esquisse) = (objet, chemin, fautes, esquisse);

    /// <summary>Fautes relevées jusqu'ici, dans tout le corps ; une esquisse est fautive dès qu'un champ fut lu : rien ne s'écrit d'elle.</summary>
    public IReadOnlyCollection<FauteChamp> Fautes => esquisse is { Vide: false } ? [new FauteChamp("corps", "esquisse")] : fautes;

    /// <summary>Lit ; un corps qui n'est pas un objet JSON est une faute, et se lit comme vide.</summary>
    public static async Task<CorpsLu> LireAsync(HttpRequest demande, CancellationToken ct)
    {
        if (demande.HttpContext.Features.Get<EsquisseCorps>() is { } esquisse)
            return new CorpsLu(default, "", [], esquisse);
        using var tampon = new MemoryStream();
        await LireBorneAsync(demande.Body, tampon, ct);
        try
        {
            using var document = JsonDocument.Parse(tampon.GetBuffer().AsMemory(0, (int)tampon.Length), new JsonDocumentOptions { MaxDepth = 32 });
            if (tampon.Length <= TailleMaximale && document.RootElement.ValueKind == JsonValueKind.Object && EstLisible(document.RootElement))
                return new CorpsLu(document.RootElement.Clone(), "", []);
        }
        catch (JsonException)
        {
            // Dit comme toute autre faute de forme, ci-dessous.
        }
        return new CorpsLu(default, "", [new FauteChamp("corps", "attendu un objet JSON d'un mégaoctet au plus")]);
    }

    /// <summary>Un corps vide, pour les actes qui n'en portent pas.</summary>
    public static CorpsLu Vide() => new(default, "", []);

    /// <summary>Vrai quand le champ est là et n'est pas nul.</summary>
    public bool A(string champ) => esquisse is not null || Valeur(champ) is not null;

    /// <summary>Texte.</summary>
    public string? Texte(string champ, bool obligatoire = false, int maximum = 4000)
    {
        esquisse?.Texte(champ, obligatoire, maximum);
        if (Valeur(champ) is not { } lue)
            return Manque<string>(champ, obligatoire, "attendu un texte");
        if (lue.ValueKind != JsonValueKind.String)
            return Refuser<string>(champ, "attendu un texte");
        var texte = lue.GetString()!;
        if (obligatoire && string.IsNullOrWhiteSpace(texte))
            return Refuser<string>(champ, "attendu un texte, non vide");
        return texte.Length > maximum || texte.Contains('\0', StringComparison.Ordinal) ? Refuser<string>(champ, $"attendu {maximum} caractères au plus, sans caractère nul") : texte;
    }

    /// <summary>Une valeur d'une liste fermée.</summary>
    public string? Parmi(string champ, IEnumerable<string> permis, bool obligatoire = false)
    {
        esquisse?.Parmi(champ, obligatoire, permis);
        var attendu = $"doit avoir une de ces valeurs : [{string.Join(", ", permis)}]";
        if (Valeur(champ) is not { } lue)
            return Manque<string>(champ, obligatoire, attendu);
        return lue.ValueKind == JsonValueKind.String && permis.Contains(lue.GetString()!) ? lue.GetString() : Refuser<string>(champ, attendu);
    }

    /// <summary>Date AAAA-MM-JJ.</summary>
    public DateOnly? Date(string champ, bool obligatoire = false)
    {
        esquisse?.Format(champ, obligatoire, "date");
        const string Attendu = "attendu une date AAAA-MM-JJ";
        if (Valeur(champ) is not { } lue)
            return Manque<DateOnly?>(champ, obligatoire, Attendu);
        return lue.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(lue.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900
            ? date
            : Refuser<DateOnly?>(champ, Attendu);
    }

    /// <summary>Instant ISO 8601, rendu en UTC ; sans fuseau, il est d'UTC.</summary>
    public DateTime? Instant(string champ, bool obligatoire = false)
    {
        esquisse?.Format(champ, obligatoire, "date-time");
        const string Attendu = "attendu un instant ISO 8601";
        if (Valeur(champ) is not { } lue)
            return Manque<DateTime?>(champ, obligatoire, Attendu);
        return lue.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(lue.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) && instant.Year is >= 1900 and <= 9000
            ? instant.UtcDateTime
            : Refuser<DateTime?>(champ, Attendu);
    }

    /// <summary>Entier entre deux bornes.</summary>
    public int? Entier(string champ, int minimum, int maximum, bool obligatoire = false)
    {
        esquisse?.Entier(champ, obligatoire, minimum, maximum);
        var attendu = $"attendu un entier de {minimum} à {maximum}";
        if (Valeur(champ) is not { } lue)
            return Manque<int?>(champ, obligatoire, attendu);
        return lue.ValueKind == JsonValueKind.Number && lue.TryGetInt32(out var entier) && entier >= minimum && entier <= maximum ? entier : Refuser<int?>(champ, attendu);
    }

    /// <summary>Vrai ou faux.</summary>
    public bool? Booleen(string champ, bool obligatoire = false)
    {
        esquisse?.Booleen(champ, obligatoire);
        if (Valeur(champ) is not { } lue)
            return Manque<bool?>(champ, obligatoire, "attendu vrai ou faux");
        return lue.ValueKind is JsonValueKind.True or JsonValueKind.False ? lue.GetBoolean() : Refuser<bool?>(champ, "attendu vrai ou faux");
    }

    /// <summary>Objet.</summary>
    public CorpsLu? Objet(string champ, bool obligatoire = false)
    {
        if (esquisse is not null)
            return new CorpsLu(default, $"{chemin}{champ}.", fautes, esquisse.Objet(champ, obligatoire));
        if (Valeur(champ) is not { } lue)
            return Manque<CorpsLu>(champ, obligatoire, "attendu un objet");
        return lue.ValueKind == JsonValueKind.Object ? new CorpsLu(lue, $"{chemin}{champ}.", fautes) : Refuser<CorpsLu>(champ, "attendu un objet");
    }

    /// <summary>Liste d'objets ; vide quand elle manque.</summary>
    public IReadOnlyList<CorpsLu> Liste(string champ, bool obligatoire = false)
    {
        if (esquisse is not null)
            return [new CorpsLu(default, $"{chemin}{champ}[0].", fautes, esquisse.Liste(champ, obligatoire))];
        if (Valeur(champ) is not { } lue)
            return Manque<CorpsLu[]>(champ, obligatoire, "attendu une liste d'objets") ?? [];
        if (lue.ValueKind != JsonValueKind.Array || lue.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object))
            return Refuser<CorpsLu[]>(champ, "attendu une liste d'objets") ?? [];
        return [.. lue.EnumerateArray().Select((e, n) => new CorpsLu(e, $"{chemin}{champ}[{n}].", fautes))];
    }

    /// <summary>Ajoute une faute sur un champ.</summary>
    public void Refuser(string champ, string attendu) => fautes.Add(new FauteChamp(chemin + champ, attendu));

    private T? Refuser<T>(string champ, string attendu)
    {
        Refuser(champ, attendu);
        return default;
    }

    private T? Manque<T>(string champ, bool obligatoire, string attendu) => obligatoire ? Refuser<T>(champ, $"obligatoire ; {attendu}") : default;

    private JsonElement? Valeur(string champ) =>
        objet.ValueKind == JsonValueKind.Object && objet.TryGetProperty(champ, out var lue) && lue.ValueKind != JsonValueKind.Null ? lue : null;

    private static async Task LireBorneAsync(Stream source, MemoryStream tampon, CancellationToken ct)
    {
        var morceau = new byte[8192];
        int lus;
        while (tampon.Length <= TailleMaximale && (lus = await source.ReadAsync(morceau, ct)) > 0)
            tampon.Write(morceau, 0, lus);
    }

    /// <summary>Un échappement impossible (une moitié de caractère) ne se voit qu'à la lecture du texte : tout le corps est essayé d'avance.</summary>
    private static bool EstLisible(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(EstLisible),
                JsonValueKind.Object => element.EnumerateObject().All(p => p.Name is not null && EstLisible(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
