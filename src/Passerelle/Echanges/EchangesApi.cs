using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Passerelle.Echanges.Transmissions;
using Passerelle.Habilitations.Roles;

namespace Passerelle.Echanges;

/// <summary>Les routes d'Échanges hors pages.</summary>
internal static class EchangesApi
{
    private const long TailleMaximale = 4L * 1024 * 1024 * 1024;

    /// <summary>Ajoute les routes, une ligne chacune.</summary>
    public static void Ajouter(IEndpointRouteBuilder routes) =>
        routes.MapPost("/echanges/transmissions/deposer-fichier/contenu", DeposerAsync).RequireAuthorization(Permission.TransmissionsImporter).DisableAntiforgery();

    /// <summary>
    /// Reçoit le formulaire section par section : le fichier va droit au dépôt chiffré, sans le tampon en clair que ferait la
    /// lecture ordinaire. Le jeton antifalsification, premier champ du formulaire, est vérifié avant toute écriture.
    /// </summary>
    private static async Task<IResult> DeposerAsync(HttpContext http, IAntiforgery antiforgery, DeposerFichier deposer, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } taille)
            taille.MaxRequestBodySize = TailleMaximale;
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } borne)
            return Results.BadRequest();
        var lecteur = new MultipartReader(borne, http.Request.Body);
        var champs = new Dictionary<string, string>();
        while (await lecteur.ReadNextSectionAsync(ct) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                return Results.BadRequest();
            var nom = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            if (!disposition.IsFileDisposition())
            {
                champs[nom] = await new StreamReader(section.Body).ReadToEndAsync(ct);
                continue;
            }
            http.Request.Headers["RequestVerificationToken"] = champs.GetValueOrDefault("__RequestVerificationToken", "");
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            var fichier = HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
            if (string.IsNullOrEmpty(fichier))
                return Results.Redirect("/echanges/transmissions/deposer-fichier?manque=fichier");
            var cle = await deposer.ExecuterAsync(new DeposerFichierCommand
            {
                Nom = fichier,
                Contenu = section.Body,
                RecuLe = DateOnly.TryParseExact(champs.GetValueOrDefault("RecuLe"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null,
                Stock = champs.GetValueOrDefault("Stock") == "true",
            }, ct);
            return Results.Redirect($"/echanges/transmissions/consulter-transmission/{cle}");
        }
        return Results.Redirect("/echanges/transmissions/deposer-fichier?manque=fichier");
    }
}
