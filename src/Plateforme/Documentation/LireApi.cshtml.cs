using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Plateforme.Acces;
using Plateforme.Bases;
using Socle.Ecrans;

namespace Plateforme.Documentation;

/// <summary>Une API : ses opérations, ce qu'elles lisent, et de quoi les essayer.</summary>
public sealed class LireApiPage(EndpointDataSource routes, PlateformeContexte contexte, IServiceProvider services) : PageModel
{
    private static readonly JsonSerializerOptions Lisible = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>API.</summary>
    [BindProperty(SupportsGet = true)]
    public string Cle { get; set; } = "";

    /// <summary>Opération choisie.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Op { get; set; }

    /// <summary>Application.</summary>
    [BindProperty]
    public long Application { get; set; }

    /// <summary>Cas visé.</summary>
    [BindProperty]
    public int Cas { get; set; }

    /// <summary>Paramètres.</summary>
    [BindProperty]
    public Dictionary<string, string?> Parametres { get; set; } = [];

    /// <summary>Corps.</summary>
    [BindProperty]
    public string? Corps { get; set; }

    /// <summary>L'API.</summary>
    public ApiServie Api { get; private set; } = null!;

    /// <summary>Ses opérations.</summary>
    internal IReadOnlyList<OperationServie> Operations { get; private set; } = [];

    /// <summary>Celle qui est choisie ; la première sinon.</summary>
    internal OperationServie Choisie { get; private set; } = null!;

    /// <summary>Schéma de son corps.</summary>
    public string? Schema { get; private set; }

    /// <summary>Code rendu par l'essai.</summary>
    public int? Code { get; private set; }

    /// <summary>Corps rendu par l'essai.</summary>
    public string Rendu { get; private set; } = "";

    /// <summary>Applications actives.</summary>
    public IReadOnlyList<SelectListItem> Applications { get; private set; } = [];

    /// <summary>Cas qui ont un usager.</summary>
    public IReadOnlyList<SelectListItem> Usagers { get; private set; } = [];

    /// <summary>Lit.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LireAsync(ct))
            return NotFound();
        if (await services.GetRequiredService<DecrireApi>().CorpsAsync(Choisie, ct) is { } schema)
            Corps = Exemple(schema).ToJsonString(Lisible);
        return Page();
    }

    /// <summary>Essaie.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LireAsync(ct))
            return NotFound();
        var essai = await services.GetRequiredService<EssayerAppel>().ExecuterAsync(new AppelEssaye(Choisie, Application, Cas, Parametres, Corps), ct);
        if (!essai.Reussi)
            ModelState.Reporter(essai.Erreurs);
        else
            (Code, Rendu) = (essai.Valeur.Code, Joli(essai.Valeur.Corps));
        return Page();
    }

    private async Task<bool> LireAsync(CancellationToken ct)
    {
        if (ApiServie.Toutes.FirstOrDefault(a => a.Cle == Cle) is not { } api)
            return false;
        Api = api;
        Operations = OperationServie.Lister(routes, api);
        Choisie = Operations.FirstOrDefault(o => o.Id == Op) ?? Operations[0];
        Schema = (await services.GetRequiredService<DecrireApi>().CorpsAsync(Choisie, ct))?.ToJsonString(Lisible);
        Applications = await contexte.Applications.AsNoTracking().Where(a => a.RevoqueeLe == null).OrderBy(a => a.Nom).Select(a => new SelectListItem(a.Nom, a.Id.ToString(CultureInfo.InvariantCulture))).ToListAsync(ct);
        Usagers = await contexte.Cas.AsNoTracking().Where(c => c.NumeroFranceTravail != null).OrderBy(c => c.Rang).Select(c => new SelectListItem($"{c.Rang} : {c.Cas}", c.Rang.ToString(CultureInfo.InvariantCulture))).ToListAsync(ct);
        return true;
    }

    /// <summary>Un corps minimal : les champs obligatoires seulement.</summary>
    private static JsonNode Exemple(JsonObject schema) => schema["type"]!.GetValue<string>() switch
    {
        "object" => new JsonObject(schema["properties"]!.AsObject()
            .Where(p => schema["required"] is JsonArray dus && dus.Any(d => d!.GetValue<string>() == p.Key))
            .Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Exemple(p.Value!.AsObject())))),
        "array" => new JsonArray(Exemple(schema["items"]!.AsObject())),
        "integer" => JsonValue.Create(schema["minimum"]!.GetValue<int>()),
        "boolean" => JsonValue.Create(false),
        _ when schema["enum"] is JsonArray { Count: > 0 } permis => permis[0]!.DeepClone(),
        _ => JsonValue.Create(schema["format"]?.GetValue<string>() switch { "date" => "2000-01-01", "date-time" => "2026-01-15T09:00:00Z", _ => "" }),
    };

    private static string Joli(string corps) => corps.StartsWith('{') || corps.StartsWith('[') ? JsonNode.Parse(corps)!.ToJsonString(Lisible) : corps;
}
