using System.Text.Json.Serialization;
using Plateforme.Portail;
using Socle.Identifiants;

namespace Plateforme.Usagers;

/// <summary>Réponse de la recherche : les champs sans objet sont nuls et présents quand l'usager n'est pas trouvé, comme dans les exemples publiés.</summary>
internal sealed record ResultatRecherche(
    string CodeRetour,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? TopIdentiteCertifiee = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? JetonUsager = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NumeroFranceTravail = null);

/// <summary>Erreur de la recherche : sans top ni numéro, comme dans les exemples publiés.</summary>
internal sealed record ErreurRecherche(string CodeRetour, string Message, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? JetonUsager = null);

/// <summary>API Rechercher usager v2 (lignes 2284-2295, génération courante).</summary>
internal static class RechercherUsager
{
    private const int LongueurNumero = 11;

    public static async Task<IResult> ParNirAsync(AppelPartenaire appel, HttpRequest demande, ChercherUsager chercher, SceauUsager sceau, TraceAppels traces, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var naissance = corps.Date("dateNaissance", obligatoire: true);
        if (!Nir.Essayer(corps.Texte("nir", obligatoire: true), out var nir) || nir.Etat == EtatNir.CleFausse)
            corps.Refuser("nir", "attendu 13 caractères, ou 15 avec une clé juste");
        return corps.Fautes.Count > 0
            ? Invalide()
            : await RepondreAsync(await chercher.ParNirAsync(nir, naissance!.Value, ct), appel, demande.HttpContext, sceau, traces, ct);
    }

    public static async Task<IResult> ParNumeroAsync(AppelPartenaire appel, HttpRequest demande, ChercherUsager chercher, SceauUsager sceau, TraceAppels traces, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var numero = corps.Texte("numeroFranceTravail", obligatoire: true);
        return numero is not { Length: LongueurNumero } || !numero.All(char.IsAsciiDigit)
            ? Invalide()
            : await RepondreAsync(await chercher.ParNumeroAsync(numero, ct), appel, demande.HttpContext, sceau, traces, ct);
    }

    private static async Task<IResult> RepondreAsync(List<UsagerTrouve> trouves, AppelPartenaire appel, HttpContext http, SceauUsager sceau, TraceAppels traces, CancellationToken ct)
    {
        if (trouves.Count == 0)
            return FormatApi.Reponse(new ResultatRecherche("S002", "Aucun usager trouvé"));
        if (trouves.Count > 1)
            return FormatApi.Reponse(new ResultatRecherche("S003", "Plusieurs usagers trouvés"));
        var usager = trouves[0];
        await traces.LireAsync(appel, nameof(RechercherUsager), usager.Vise.Cle, ct);
        if (usager.Comportement != Comportement.Ordinaire)
            http.Features.Set(PanneJouee.Marque);
        return usager.Comportement switch
        {
            Comportement.NonRattache => FormatApi.Reponse(new ErreurRecherche("R002", "L'usager n'est pas rattaché à la structure de l'accédant"), StatusCodes.Status403Forbidden),
            Comportement.ServiceEnErreur => FormatApi.Reponse(new ErreurRecherche("R998", "Un service a répondu en erreur"), StatusCodes.Status500InternalServerError),
            Comportement.ServiceIndisponible => FormatApi.Reponse(new ErreurRecherche("R999", "Service indisponible, veuillez réessayer ultérieurement"), StatusCodes.Status503ServiceUnavailable),
            _ => FormatApi.Reponse(new ResultatRecherche("S001", "Usager trouvé", usager.Certifie ? "O" : "N", sceau.Sceller(usager.Vise, appel.Application.IdentifiantClient, appel.Api.Royaume), usager.NumeroFranceTravail)),
        };
    }

    private static IResult Invalide() => FormatApi.Reponse(new ErreurRecherche("R997", "Une erreur de validation s'est produite"), StatusCodes.Status400BadRequest);
}
