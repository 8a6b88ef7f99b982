using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Socle.Ecrans;

/// <summary>
/// Formulaire reçu section par section : les champs d'abord, puis le fichier, laissé à lire au fil de l'eau sans le tampon en clair que
/// ferait la lecture ordinaire. Le jeton antifalsification, champ qui précède le fichier, est vérifié avant d'y toucher.
/// </summary>
public sealed class FormulaireEnFlux
{
    /// <summary>Ce que le formulaire pèse au plus en plus du fichier.</summary>
    private const long Enveloppe = 1024 * 1024;

    private const int ChampMaximal = 64 * 1024;
    private const int ChampsMaximum = 100;

    private FormulaireEnFlux(IReadOnlyDictionary<string, string> champs, string? nomFichier, Stream? contenu) => (Champs, NomFichier, Contenu) = (champs, nomFichier, contenu);

    /// <summary>Champs qui précèdent le fichier.</summary>
    public IReadOnlyDictionary<string, string> Champs { get; }

    /// <summary>Nom donné par le navigateur, sans chemin ; nul quand aucun fichier n'est joint.</summary>
    public string? NomFichier { get; }

    /// <summary>Contenu du fichier, à lire une fois ; nul quand aucun fichier n'est joint.</summary>
    public Stream? Contenu { get; }

    /// <summary>Un champ, ou vide.</summary>
    public string Champ(string nom) => Champs.GetValueOrDefault(nom, "");

    /// <summary>Lit jusqu'au fichier ; nul quand la demande n'est pas un tel formulaire ou que son jeton est faux.</summary>
    /// <param name="http">Demande.</param>
    /// <param name="tailleMaximale">Octets que le fichier peut compter ; au-delà la lecture échoue.</param>
    /// <param name="ct">Annulation.</param>
    public static async Task<FormulaireEnFlux?> LireAsync(HttpContext http, long tailleMaximale, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } taille)
            taille.MaxRequestBodySize = tailleMaximale + Enveloppe;
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } borne)
            return null;
        var lecteur = new MultipartReader(borne, http.Request.Body);
        var champs = new Dictionary<string, string>();
        try
        {
            while (await lecteur.ReadNextSectionAsync(ct) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                    return null;
                var nom = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                if (disposition.IsFileDisposition())
                    return await FinirAsync(http, champs, Nom(disposition), section.Body);
                if (champs.Count == ChampsMaximum || await LireChampAsync(section.Body, ct) is not { } valeur)
                    return null;
                // Une case cochée est suivie de son champ caché : le premier dit vrai.
                champs.TryAdd(nom, valeur);
            }
        }
        catch (Exception coupe) when (coupe is IOException or InvalidDataException)
        {
            return null;
        }
        return await FinirAsync(http, champs, null, null);
    }

    private static async Task<FormulaireEnFlux?> FinirAsync(HttpContext http, Dictionary<string, string> champs, string? nom, Stream? contenu)
    {
        http.Request.Headers["RequestVerificationToken"] = champs.GetValueOrDefault("__RequestVerificationToken", "");
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            return null;
        return new FormulaireEnFlux(champs, nom, nom is null ? null : contenu);
    }

    /// <summary>Le nom dit en UTF-8 quand il l'est, sans chemin ni caractère de commande ; nul quand le champ est resté vide.</summary>
    private static string? Nom(ContentDispositionHeaderValue disposition)
    {
        var dit = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
        var nom = new string([.. Path.GetFileName(dit.Replace('\\', '/')).Where(c => !char.IsControl(c))]).Trim();
        return nom.Length == 0 ? null : nom;
    }

    private static async Task<string?> LireChampAsync(Stream section, CancellationToken ct)
    {
        var tampon = new byte[ChampMaximal + 1];
        var lus = await section.ReadAtLeastAsync(tampon, tampon.Length, throwOnEndOfStream: false, ct);
        return lus > ChampMaximal ? null : Encoding.UTF8.GetString(tampon, 0, lus);
    }
}

/// <summary>Sur une page qui lit elle-même son formulaire (<see cref="FormulaireEnFlux"/>) : rien ne le lit avant elle.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CorpsEnFluxAttribute : Attribute, IResourceFilter
{
    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
