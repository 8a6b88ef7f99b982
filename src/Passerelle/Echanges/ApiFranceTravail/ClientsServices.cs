using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>
/// La chaîne des appels (ADR 0054), du dehors au dedans : reprises qui respectent <c>Retry-After</c>, disjoncteur, débit borné, délai de chaque essai.
/// </summary>
internal static class ClientsServices
{
    /// <summary>La plus longue attente demandée par <c>Retry-After</c> que l'on suit sur place.</summary>
    private static readonly TimeSpan AttenteMaximale = TimeSpan.FromSeconds(15);

    private const int Reprises = 3;
    private const int AppelsEnAttente = 5000;

    /// <summary>Enregistre les deux clients.</summary>
    public static IServiceCollection AjouterClientsFranceTravail(this IServiceCollection services)
    {
        services.AddSingleton(_ => ReglagesFranceTravail.Lire(Environment.GetEnvironmentVariable));
        services.AddSingleton<EtatConnexion>();
        services.AddSingleton<JetonsFranceTravail>();
        services.AddHttpClient(JetonsFranceTravail.Client)
            .ConfigurePrimaryHttpMessageHandler(Transport)
            .RemoveAllLoggers()
            .AddResilienceHandler("jetons", (chaine, contexte) =>
            {
                var reglages = contexte.ServiceProvider.GetRequiredService<ReglagesFranceTravail>();
                chaine.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = reglages.PremiereReprise }).AddTimeout(reglages.DelaiEssai);
            });
        services.AddHttpClient<ClientFranceTravail>((s, client) =>
            {
                client.BaseAddress = s.GetRequiredService<ReglagesFranceTravail>().Api;
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .ConfigurePrimaryHttpMessageHandler(Transport)
            .RemoveAllLoggers()
            .AddResilienceHandler("api", (chaine, contexte) => Composer(chaine, contexte.ServiceProvider));
        return services;
    }

    /// <summary>Ni redirection suivie (un appel sans agent est renvoyé ailleurs), ni témoin.</summary>
    private static SocketsHttpHandler Transport() => new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private static void Composer(ResiliencePipelineBuilder<HttpResponseMessage> chaine, IServiceProvider services)
    {
        var reglages = services.GetRequiredService<ReglagesFranceTravail>();
        var debit = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = reglages.AppelsParSeconde,
            TokensPerPeriod = reglages.AppelsParSeconde,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = AppelsEnAttente,
        });
        chaine
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Reprises,
                Delay = reglages.PremiereReprise,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                // On ne fait encore que lire : tout appel se répète sans effet double.
                ShouldHandle = essai => EstPassagerAsync(essai.Outcome),
                DelayGenerator = essai => ValueTask.FromResult(essai.Outcome.Result?.Headers.RetryAfter?.Delta is { } attente ? attente < AttenteMaximale ? attente : AttenteMaximale : (TimeSpan?)null),
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(10),
                StateProvider = services.GetRequiredService<EtatConnexion>().Disjoncteur,
                // Trop d'appels n'est pas une panne : attendre suffit.
                ShouldHandle = async essai => essai.Outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests && await EstPassagerAsync(essai.Outcome),
            })
            .AddRateLimiter(debit)
            .AddTimeout(reglages.DelaiEssai);
    }

    /// <summary>Une panne qui peut passer ; R998, qui ne passe pas, n'en est pas une.</summary>
    private static async ValueTask<bool> EstPassagerAsync(Outcome<HttpResponseMessage> issue)
    {
        if (issue.Result is not { } reponse)
            return issue.Exception is HttpRequestException or TimeoutRejectedException;
        if ((int)reponse.StatusCode is not (408 or 429 or >= 500))
            return false;
        if (reponse.StatusCode != HttpStatusCode.InternalServerError)
            return true;
        var texte = await reponse.Content.ReadAsStringAsync();
        return !texte.Contains("\"R998\"", StringComparison.Ordinal);
    }
}
