using System.Globalization;
using Passerelle.Echanges.Transmissions;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Echanges;

/// <summary>Les routes d'Échanges hors pages.</summary>
internal static class EchangesApi
{
    private const long TailleMaximale = 4L * 1024 * 1024 * 1024;

    /// <summary>Ajoute les routes, une ligne chacune.</summary>
    public static void Ajouter(IEndpointRouteBuilder routes) =>
        routes.MapPost("/echanges/transmissions/deposer-fichier/contenu", DeposerAsync).RequireAuthorization(Permission.TransmissionsImporter).DisableAntiforgery();

    /// <summary>Reçoit le formulaire section par section : le fichier va droit au dépôt chiffré.</summary>
    private static async Task<IResult> DeposerAsync(HttpContext http, DeposerFichier deposer, CancellationToken ct)
    {
        if (await FormulaireEnFlux.LireAsync(http, TailleMaximale, ct) is not { } formulaire)
            return Results.BadRequest();
        if (formulaire is not { NomFichier: { } nom, Contenu: { } contenu })
            return Results.Redirect("/echanges/transmissions/deposer-fichier?manque=fichier");
        var cle = await deposer.ExecuterAsync(new DeposerFichierCommand
        {
            Nom = nom,
            Contenu = contenu,
            RecuLe = DateOnly.TryParseExact(formulaire.Champ("RecuLe"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null,
            Stock = formulaire.Champ("Stock") == "true",
        }, ct);
        return Results.Redirect($"/echanges/transmissions/consulter-transmission/{cle}");
    }
}
