using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Primitives;
using Plateforme.Acces;

namespace Plateforme.Portail;

/// <summary>
/// Le portail des API : jeton d'accès, droits, débit, pannes demandées, agent, usager. Ce qu'il refuse, il le refuse comme le vrai :
/// 401 sans corps, 302 sans en-têtes d'agent, 401 quand ils sont vides, 429 avec ses en-têtes. Le reste va droit à la route.
/// </summary>
internal sealed class PasserPortail(RequestDelegate suite, RegistreApplications registre, JetonsVus jetons, DebitAppels debit, SceauUsager sceau, TraceAppels traces, TimeProvider horloge)
{
    private const string EnTeteJeton = "ft-jeton-usager";

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not { RequestDelegate: { } route } cible || cible.Metadata.GetMetadata<ApiServie>() is not { } api)
        {
            await suite(http);
            return;
        }
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        var depart = horloge.GetTimestamp();
        // Tant que l'appel n'est pas fini, il est en panne : une exception le laisse ainsi.
        var code = StatusCodes.Status500InternalServerError;
        ApplicationPartenaire? application = null;
        try
        {
            application = await ReconnaitreAsync(http, api);
            if (application is not null)
                await ServirAsync(http, api, application, route);
            code = http.Response.StatusCode;
        }
        finally
        {
            // Sans jeton valable, il n'y a pas d'appel à servir : ni l'intrus ni la sonde ne comptent.
            if (http.Features.Get<PanneJouee>() is null && !(application is null && code == StatusCodes.Status401Unauthorized))
                await traces.NoterAsync(new AppelMesure(api.Cle, application?.Id, code, horloge.GetElapsedTime(depart)), http.RequestAborted);
        }
    }

    /// <summary>L'application du jeton, quand elle a droit à cette API ; nulle quand l'appel est déjà refusé.</summary>
    private async ValueTask<ApplicationPartenaire?> ReconnaitreAsync(HttpContext http, ApiServie api)
    {
        if (await jetons.LireAsync(http) is not { } jeton || await registre.TrouverAsync(jeton.Application, http.RequestAborted) is not { RevoqueeLe: null } application)
        {
            Refuser(http, StatusCodes.Status401Unauthorized);
            return null;
        }
        if (jeton.Royaume == api.Royaume && api.Scopes.All(jeton.Scopes.Contains))
            return application;
        await ReponsesPortail.InterdireAsync(http, api);
        return null;
    }

    private async Task ServirAsync(HttpContext http, ApiServie api, ApplicationPartenaire application, RequestDelegate route)
    {
        if (!debit.Prendre(application.IdentifiantClient, api.Cle, application.AppelsParSeconde))
        {
            await ReponsesPortail.RalentirAsync(http, application);
            return;
        }
        if (Atteint(application, api))
        {
            http.Features.Set(PanneJouee.Marque);
            if (await ReponsesPortail.TomberAsync(http, application, route, () => Preparer(http, api, application)))
                return;
        }
        if (Preparer(http, api, application))
            await route(http);
    }

    private static bool Atteint(ApplicationPartenaire application, ApiServie api) =>
        (application.Panne != Panne.Aucune || application.AttenteMs > 0) && (application.PanneApi is null || application.PanneApi == api.Cle);

    private static void Refuser(HttpContext http, int code) => http.Response.StatusCode = code;

    /// <summary>Lit l'agent et l'usager ; faux quand l'appel est déjà refusé.</summary>
    private bool Preparer(HttpContext http, ApiServie api, ApplicationPartenaire application)
    {
        var enTetes = http.Request.Headers;
        var (identifiant, nom, prenom) = (enTetes["pa-identifiant-agent"], enTetes["pa-nom-agent"], enTetes["pa-prenom-agent"]);
        if (api.AgentRequis)
        {
            if (identifiant.Count == 0 || nom.Count == 0 || prenom.Count == 0)
            {
                // Observé : sans ses en-têtes, un appel est renvoyé ailleurs, et un client qui suit croit avoir réussi.
                http.Response.Headers.Location = "/";
                Refuser(http, StatusCodes.Status302Found);
                return false;
            }
            if (Fautif(identifiant) || Fautif(nom) || Fautif(prenom))
            {
                Refuser(http, StatusCodes.Status401Unauthorized);
                return false;
            }
        }
        UsagerVise? usager = null;
        if (api.ParUsager)
        {
            var jeton = http.Request.RouteValues.TryGetValue("identifiant", out var chiffre) ? chiffre as string : enTetes[EnTeteJeton].ToString();
            usager = string.IsNullOrEmpty(jeton) ? null : sceau.Ouvrir(jeton, application.IdentifiantClient, api.Royaume);
            if (usager is null)
            {
                Refuser(http, StatusCodes.Status401Unauthorized);
                return false;
            }
        }
        http.Features.Set(new AppelPartenaire { Api = api, Application = application, Agent = new AgentPartenaire(identifiant.ToString(), nom.ToString(), prenom.ToString()), Usager = usager });
        return true;
    }

    /// <summary>Vide, ou avec la barre verticale que la documentation interdit.</summary>
    private static bool Fautif(StringValues valeur) => string.IsNullOrWhiteSpace(valeur) || valeur.ToString().AsSpan().ContainsAny('|', '\0');
}
