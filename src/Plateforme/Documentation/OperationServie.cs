using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;
using Plateforme.Acces;

namespace Plateforme.Documentation;

/// <summary>Une opération que le serveur sert, telle que sa route la dit.</summary>
/// <param name="Api">API.</param>
/// <param name="Methode">Méthode HTTP.</param>
/// <param name="Chemin">Chemin entier, paramètres entre accolades.</param>
/// <param name="Route">Route.</param>
internal sealed record OperationServie(ApiServie Api, string Methode, string Chemin, RouteEndpoint Route)
{
    /// <summary>Identifiant unique, fait de la méthode et du chemin.</summary>
    public string Id => $"{Methode.ToLowerInvariant()}-{Chemin[(Api.Chemin.Length + 1)..].Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}";

    /// <summary>Paramètres du chemin.</summary>
    public IEnumerable<string> ParametresChemin => Route.RoutePattern.Parameters.Select(p => p.Name);

    /// <summary>Paramètres de la requête, et s'ils sont obligatoires.</summary>
    public IEnumerable<(string Nom, bool Obligatoire)> ParametresRequete => Parametres
        .Where(p => p.ParameterType == typeof(string))
        .Select(p => (Nom: p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name!, Obligatoire: new NullabilityInfoContext().Create(p).ReadState == NullabilityState.NotNull))
        .Where(p => !ParametresChemin.Contains(p.Nom));

    /// <summary>Vrai quand elle peut lire un corps.</summary>
    public bool LitUnCorps => Methode != "GET" && Parametres.Any(p => p.ParameterType == typeof(HttpRequest));

    private ParameterInfo[] Parametres => Route.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];

    /// <summary>Les opérations d'une API, dans l'ordre de leurs chemins.</summary>
    public static IReadOnlyList<OperationServie> Lister(EndpointDataSource routes, ApiServie api) =>
    [
        .. routes.Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.Metadata.GetMetadata<ApiServie>() == api)
            .SelectMany(r => r.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => new OperationServie(api, m, Ecrire(r.RoutePattern), r)))
            .OrderBy(o => o.Chemin, StringComparer.Ordinal).ThenBy(o => o.Methode, StringComparer.Ordinal),
    ];

    private static string Ecrire(RoutePattern motif) => "/" + string.Join('/', motif.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternLiteralPart mot => mot.Content,
        RoutePatternParameterPart parametre => $"{{{parametre.Name}}}",
        _ => "",
    }))));
}
