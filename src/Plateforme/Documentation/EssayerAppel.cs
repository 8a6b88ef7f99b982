using Microsoft.EntityFrameworkCore;
using Plateforme.Acces;
using Plateforme.Bases;
using Plateforme.Portail;
using Socle.Resultats;

namespace Plateforme.Documentation;

/// <summary>Un appel à essayer depuis la page d'une API.</summary>
/// <param name="Operation">Opération.</param>
/// <param name="Application">Application au nom de qui l'appel est fait.</param>
/// <param name="Cas">Rang du cas dont l'usager est visé.</param>
/// <param name="Parametres">Paramètres du chemin et de la requête.</param>
/// <param name="Corps">Corps JSON.</param>
internal sealed record AppelEssaye(OperationServie Operation, long Application, int Cas, IReadOnlyDictionary<string, string?> Parametres, string? Corps);

/// <summary>Ce qui fut rendu.</summary>
/// <param name="Code">Code HTTP.</param>
/// <param name="Corps">Corps.</param>
internal sealed record ReponseEssayee(int Code, string Corps);

/// <summary>
/// Fait pour de vrai un appel écrit dans la page : la route est exécutée comme pour le partenaire, et ce qu'elle écrit est écrit. Le portail est passé : la page
/// ne connaît pas le secret de l'application.
/// </summary>
internal sealed class EssayerAppel(PlateformeContexte contexte, IServiceScopeFactory portees)
{
    /// <summary>Appelle.</summary>
    public async Task<Resultat<ReponseEssayee>> ExecuterAsync(AppelEssaye essai, CancellationToken ct)
    {
        if (await contexte.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Id == essai.Application && a.RevoqueeLe == null, ct) is not { } application)
            return DocumentationErreurs.SansApplication();
        UsagerVise? usager = null;
        if (essai.Operation.Api.ParUsager)
        {
            var numero = await contexte.Cas.AsNoTracking().Where(c => c.Rang == essai.Cas).Select(c => c.NumeroFranceTravail).FirstOrDefaultAsync(ct);
            usager = numero is null ? null : await contexte.Usagers.AsNoTracking().Where(u => u.Identifiant == numero).Select(u => new UsagerVise(u.Id, u.Cle)).FirstOrDefaultAsync(ct);
            if (usager is null)
                return DocumentationErreurs.SansUsager();
        }
        await using var portee = portees.CreateAsyncScope();
        using var corps = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(essai.Corps ?? ""));
        using var rendu = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = portee.ServiceProvider, RequestAborted = ct };
        http.Request.Method = essai.Operation.Methode;
        http.Request.Path = essai.Operation.Chemin;
        http.Request.ContentType = "application/json";
        http.Request.Body = corps;
        foreach (var nom in essai.Operation.ParametresChemin)
            http.Request.RouteValues[nom] = essai.Parametres.GetValueOrDefault(nom) ?? "";
        http.Request.QueryString = QueryString.Create(essai.Operation.ParametresRequete.Select(p => KeyValuePair.Create(p.Nom, essai.Parametres.GetValueOrDefault(p.Nom))).Where(p => !string.IsNullOrEmpty(p.Value)));
        http.Response.Body = rendu;
        http.Features.Set(new AppelPartenaire { Api = essai.Operation.Api, Application = application, Agent = new AgentPartenaire("BATCH", "Essai", "Page"), Usager = usager });
        await essai.Operation.Route.RequestDelegate!(http);
        return new ReponseEssayee(http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(rendu.ToArray()));
    }
}
