using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passerelle.Habilitations.Comptes;
using Socle.Calendrier;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Ouvre et entretient les sessions : un compte dont l'habilitation a pris fin n'entre plus, et sa session en cours se ferme.</summary>
public sealed class ConnexionComptes(
    UserManager<Compte> comptes,
    IHttpContextAccessor requete,
    IUserClaimsPrincipalFactory<Compte> revendications,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Compte>> traces,
    IAuthenticationSchemeProvider schemas,
    IUserConfirmation<Compte> confirmation,
    TimeProvider horloge)
    : SignInManager<Compte>(comptes, requete, revendications, options, traces, schemas, confirmation)
{
    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(Compte user) =>
        (user.FinLe is not { } fin || fin >= horloge.Aujourdhui()) && await base.CanSignInAsync(user);

    /// <inheritdoc/>
    public override async Task<bool> ValidateSecurityStampAsync(Compte? user, string? securityStamp) =>
        user is not null && await CanSignInAsync(user) && await base.ValidateSecurityStampAsync(user, securityStamp);
}
