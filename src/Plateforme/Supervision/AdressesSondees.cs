using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Plateforme.Acces;

namespace Plateforme.Supervision;

/// <summary>Une adresse que la sonde appelle, et ce qu'elle doit y lire.</summary>
/// <param name="Service">Ce qui est sondé.</param>
/// <param name="Methode">Méthode HTTP.</param>
/// <param name="Chemin">Chemin.</param>
/// <param name="Attendu">Code attendu : une API sans jeton répond 401, et prouve ainsi que sa route et le portail vivent.</param>
internal sealed record AdresseSondee(string Service, HttpMethod Methode, string Chemin, int Attendu);

/// <summary>Ce que la sonde appelle : la santé, qui interroge la base, et une route de chaque API ; par le réseau, comme un partenaire.</summary>
internal sealed class AdressesSondees(EndpointDataSource routes, IServer serveur)
{
    /// <summary>Racine du serveur, par la boucle locale ; nulle tant qu'il n'écoute pas.</summary>
    public Uri? Racine => serveur.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } adresse
        ? new Uri(adresse.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal))
        : null;

    /// <summary>Adresses, la santé d'abord.</summary>
    public IReadOnlyList<AdresseSondee> Lister() =>
    [
        new AdresseSondee("base", HttpMethod.Get, "/sante", StatusCodes.Status200OK),
        .. routes.Endpoints.OfType<RouteEndpoint>()
            .Select(r => (Route: r, Api: r.Metadata.GetMetadata<ApiServie>(), Methode: r.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0]))
            .Where(r => r is { Api: not null, Methode: not null })
            .GroupBy(r => r.Api!.Cle)
            .Select(g => g.First())
            .Select(r => new AdresseSondee(r.Api!.Cle, new HttpMethod(r.Methode!), Remplir(r.Route), StatusCodes.Status401Unauthorized)),
    ];

    private static string Remplir(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart mot ? mot.Content : "0"))));
}
