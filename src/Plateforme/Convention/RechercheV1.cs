using System.Text.Json.Serialization;
using Plateforme.Portail;
using Plateforme.Usagers;
using Socle.Identifiants;

namespace Plateforme.Convention;

/// <summary>Lignes 2284-2295 : le message n'accompagne que les codes R (2293), le top dit Oui ou Non (2295).</summary>
internal sealed record ResultatRechercheV1(
    string CodeRetour,
    string? Message = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Identifiant = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? TopIdentiteCertifiee = null);

/// <summary>Recherche d'usager de la convention.</summary>
internal static class RechercheV1
{
    public static async Task<IResult> RechercherAsync(AppelPartenaire appel, HttpRequest demande, ChercherUsager chercher, SceauUsager sceau, TraceAppels traces, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var naissance = corps.Date("dateNaissance", obligatoire: true);
        if (!Nir.Essayer(corps.Texte("nir", obligatoire: true), out var nir) || nir.Etat == EtatNir.CleFausse)
            corps.Refuser("nir", "attendu 13 caractères, ou 15 avec une clé juste");
        if (corps.Fautes.Count > 0)
            return Refus("R997", "Une erreur de validation s'est produite", StatusCodes.Status400BadRequest);
        var trouves = await chercher.ParNirAsync(nir, naissance!.Value, ct);
        if (trouves.Count != 1)
            return FormatApi.Reponse(new ResultatRechercheV1(trouves.Count == 0 ? "S002" : "S003"));
        var usager = trouves[0];
        await traces.LireAsync(appel, nameof(RechercheV1), usager.Vise.Cle, ct);
        if (usager.Comportement != Comportement.Ordinaire)
            demande.HttpContext.Features.Set(PanneJouee.Marque);
        return usager.Comportement switch
        {
            Comportement.NonRattache => Refus("R002", "L'usager n'est pas rattaché à la structure de l'accédant", StatusCodes.Status403Forbidden),
            Comportement.ServiceEnErreur => Refus("R998", "Un service a répondu en erreur", StatusCodes.Status500InternalServerError),
            Comportement.ServiceIndisponible => Refus("R999", "Service indisponible, veuillez réessayer ultérieurement", StatusCodes.Status503ServiceUnavailable),
            _ => FormatApi.Reponse(new ResultatRechercheV1("S001", null, sceau.Sceller(usager.Vise, appel.Application.IdentifiantClient, appel.Api.Royaume), usager.Certifie ? "Oui" : "Non")),
        };
    }

    private static IResult Refus(string code, string message, int http) => FormatApi.Reponse(new ResultatRechercheV1(code, message), http);
}
