using System.Threading.RateLimiting;
using Socle.Ecrans;

namespace Passerelle.Echanges.Partages;

/// <summary>Le débit permis aux pages sans compte, par adresse.</summary>
internal static class DebitLiens
{
    public const string Politique = PageSecreteAttribute.Debit;

    public static IServiceCollection AjouterDebitLiens(this IServiceCollection services) => services.AddRateLimiter(limites =>
    {
        limites.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limites.AddPolicy(Politique, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = http.RequestServices.GetRequiredService<ReglagesPartages>().DemandesParMinute,
            Window = TimeSpan.FromMinutes(1),
        }));
    });
}
