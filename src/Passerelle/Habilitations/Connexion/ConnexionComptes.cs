using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passerelle.Habilitations.Comptes;
using Socle.Calendrier;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Ouvre et entretient les sessions : un compte hors de ses dates n'entre pas, et sa session en cours se ferme ; une session fermée aussi.</summary>
public sealed class ConnexionComptes(
    UserManager<Compte> comptes,
    IHttpContextAccessor requete,
    IUserClaimsPrincipalFactory<Compte> revendications,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Compte>> traces,
    IAuthenticationSchemeProvider schemas,
    IUserConfirmation<Compte> confirmation,
    SessionsCompte sessions,
    TimeProvider horloge)
    : SignInManager<Compte>(comptes, requete, revendications, options, traces, schemas, confirmation)
{
    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(Compte user) =>
        (user.DebutLe is not { } debut || debut <= horloge.Aujourdhui()) && (user.FinLe is not { } fin || fin >= horloge.Aujourdhui()) && await base.CanSignInAsync(user);

    /// <inheritdoc/>
    public override async Task<bool> ValidateSecurityStampAsync(Compte? user, string? securityStamp) =>
        user is not null && await CanSignInAsync(user) && await base.ValidateSecurityStampAsync(user, securityStamp);

    /// <inheritdoc/>
    public override async Task<Compte?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        principal?.Session() is { } session && await base.ValidateSecurityStampAsync(principal) is { } compte && await sessions.PasserAsync(session, Context.RequestAborted)
            ? compte
            : null;

    /// <summary>Ouvre la session, le code du second facteur donné.</summary>
    public async Task OuvrirApresCodeAsync(Compte compte)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(compte, isPersistent: false, [new Claim("amr", "mfa")]);
    }

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(Compte user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var session = Context.User.IdCompte() == user.Id && Context.User.Session() is { } courante ? courante : await sessions.OuvrirAsync(Context, user);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims.Where(c => c.Type != SessionsCompte.Revendication), new Claim(SessionsCompte.Revendication, session.ToString())]);
    }

    /// <inheritdoc/>
    public override async Task SignOutAsync()
    {
        if (Context.User.Session() is { } session)
            await sessions.SortirAsync(session, Context.RequestAborted);
        await base.SignOutAsync();
    }
}
