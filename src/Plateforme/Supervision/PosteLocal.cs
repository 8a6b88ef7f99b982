using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Socle.Ecrans;

namespace Plateforme.Supervision;

/// <summary>
/// La plateforme n'a pas encore de comptes : elle ne se montre qu'au poste où elle tourne. Une demande venue d'ailleurs, passée par un
/// mandataire, ou adressée à un autre nom que celui de la boucle locale (un site qui ferait pointer son nom ici) est refusée.
/// </summary>
internal sealed class PosteLocal(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory traces, UrlEncoder encodeur) : AuthenticationHandler<AuthenticationSchemeOptions>(options, traces, encodeur)
{
    /// <summary>Nom du schéma.</summary>
    public const string Schema = "poste-local";

    private static readonly string[] EnTetesDeMandataire = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Vrai quand la demande vient de ce poste, droit au serveur.</summary>
    public static bool Vient(HttpContext demande) =>
        demande.Connection.RemoteIpAddress is { } adresse && IPAddress.IsLoopback(adresse)
        && EstBoucle(demande.Request.Host.Host)
        && !EnTetesDeMandataire.Any(demande.Request.Headers.ContainsKey);

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Vient(Context))
            return Task.FromResult(AuthenticateResult.NoResult());
        var identite = new ClaimsIdentity([new Claim(RevendicationsCadre.Nom, "Poste local"), new Claim(RevendicationsCadre.Fonction, "sans compte, à ce poste seul")], Schema);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identite), Schema)));
    }

    /// <summary>Il n'y a nulle part où se connecter : refusé, et dit.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool EstBoucle(string hote) =>
        string.Equals(hote, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(hote.Trim('[', ']'), out var adresse) && IPAddress.IsLoopback(adresse));
}
