using System.Collections.Concurrent;
using OpenIddict.Abstractions;
using OpenIddict.Validation;
using Plateforme.Acces;

namespace Plateforme.Portail;

/// <summary>Ce qu'un jeton d'accès valable dit.</summary>
/// <param name="Application">client_id.</param>
/// <param name="Royaume">Royaume où il fut demandé.</param>
/// <param name="Scopes">Scopes accordés.</param>
/// <param name="Expire">Terme.</param>
internal sealed record JetonLu(string Application, string Royaume, IReadOnlySet<string> Scopes, DateTimeOffset Expire);

/// <summary>
/// Jetons d'accès déjà vérifiés, gardés en mémoire jusqu'à leur terme : la signature d'un même jeton n'est contrôlée qu'une fois. Ce que
/// l'application peut encore faire (révocation, débit) se relit à chaque appel.
/// </summary>
internal sealed class JetonsVus(OpenIddictValidationService validation, TimeProvider horloge)
{
    private const int Maximum = 10_000;
    private const string Prefixe = "Bearer ";
    private readonly ConcurrentDictionary<string, JetonLu> vus = new(StringComparer.Ordinal);

    /// <summary>Jeton de la demande ; nul quand il manque, ne vaut rien ou a expiré.</summary>
    public async ValueTask<JetonLu?> LireAsync(HttpContext http)
    {
        var enTete = http.Request.Headers.Authorization.ToString();
        if (!enTete.StartsWith(Prefixe, StringComparison.OrdinalIgnoreCase))
            return null;
        var brut = enTete[Prefixe.Length..];
        if (vus.TryGetValue(brut, out var vu))
        {
            if (vu.Expire > horloge.GetUtcNow())
                return vu;
            vus.TryRemove(brut, out _);
            return null;
        }
        if (await VerifierAsync(brut, http.RequestAborted) is not { } lu)
            return null;
        if (vus.Count >= Maximum)
            vus.Clear();
        vus[brut] = lu;
        return lu;
    }

    private async Task<JetonLu?> VerifierAsync(string brut, CancellationToken ct)
    {
        try
        {
            var porteur = await validation.ValidateAccessTokenAsync(brut, ct);
            return porteur.GetClaim(OpenIddictConstants.Claims.Subject) is { } client && porteur.GetExpirationDate() is { } terme
                ? new JetonLu(client, porteur.GetClaim(JetonsAcces.Royaume) ?? "", porteur.GetScopes().ToHashSet(), terme)
                : null;
        }
        catch (OpenIddictExceptions.ProtocolException)
        {
            return null;
        }
    }
}
