using Plateforme.Acces;
using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Contrats;

/// <summary>Routes du contrat d'engagement. Un contrat se signe quand il est à signer (ou que rien n'existe), se refuse quand il est à signer, et un refusé se signe après coup.</summary>
internal static class ContratsApi
{
    public static void Ajouter(IEndpointRouteBuilder routes)
    {
        var contrat = routes.MapApi(ApiServie.Contrat);
        contrat.MapGet("/lecture", LireAsync);
        contrat.MapPost("/signer", (AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, CancellationToken ct) => ChangerAsync(appel, demande, tenir, "SignerContrat", "dateSignature", c => c.Etat is null or ContratEngagement.ASigner, (c, d) => (c.Etat, c.DateSignature) = (ContratEngagement.Signe, d), ct));
        contrat.MapPatch("/signer", (AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, CancellationToken ct) => ChangerAsync(appel, demande, tenir, "SignerContratRefuse", "dateSignature", c => c.Etat is ContratEngagement.Refuse, (c, d) => (c.Etat, c.DateSignature) = (ContratEngagement.Signe, d), ct));
        contrat.MapPatch("/refuser", (AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, CancellationToken ct) => ChangerAsync(appel, demande, tenir, "RefuserContrat", "dateRefus", c => c.Etat is ContratEngagement.ASigner, (c, d) => (c.Etat, c.DateRefus) = (ContratEngagement.Refuse, d), ct));
    }

    private static async Task<IResult> LireAsync(AppelPartenaire appel, TenirDossier tenir, CancellationToken ct) =>
        await tenir.LireAsync<ContratEngagement>(appel, NatureDocument.Contrat, "LireContrat", ct) is { Etat: not null } contrat ? FormatApi.Reponse(contrat) : Results.NoContent();

    private static async Task<IResult> ChangerAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, string operation, string champ, Func<ContratEngagement, bool> permis, Action<ContratEngagement, DateTime> changer, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var instant = corps.Instant(champ, obligatoire: true);
        if (instant > tenir.Maintenant.AddDays(1))
            corps.Refuser(champ, "ne peut pas être à venir");
        if (corps.Fautes.Count > 0)
            return ErreurApi.Refus(corps.Fautes);
        var change = await tenir.EcrireAsync(appel, operation, async () =>
        {
            var contrat = await tenir.OuvrirAsync<ContratEngagement>(appel.UsagerId, NatureDocument.Contrat, ct);
            if (!permis(contrat))
                return false;
            changer(contrat, instant!.Value);
            tenir.Remettre(appel.UsagerId, NatureDocument.Contrat, contrat);
            return true;
        }, ct);
        return change ? Results.Ok() : ErreurApi.Refus([new FauteChamp("etat", "le contrat n'est pas dans l'état que cet acte demande")], "ETAT_INCOMPATIBLE");
    }
}
