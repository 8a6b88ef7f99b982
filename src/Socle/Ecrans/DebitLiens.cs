using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Ecrans;

/// <summary>Le débit permis aux pages sans compte, par adresse.</summary>
public static class DebitLiens
{
    /// <summary>Nom de la politique.</summary>
    public const string Politique = "liens";

    /// <summary>Ajoute la limite.</summary>
    /// <param name="services">Services.</param>
    /// <param name="parMinute">Demandes permises par minute et par adresse.</param>
    public static IServiceCollection AjouterDebitLiens(this IServiceCollection services, Func<IServiceProvider, int> parMinute) => services.AddRateLimiter(limites =>
    {
        limites.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limites.AddPolicy(Politique, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = parMinute(http.RequestServices),
            Window = TimeSpan.FromMinutes(1),
        }));
    });
}

/// <summary>Adresse du site telle que la voit qui reçoit un lien, sans barre finale ; nulle tant qu'elle n'est pas réglée.</summary>
public sealed record AdressePublique(string? Valeur);
