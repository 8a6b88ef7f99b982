using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Passerelle.Bases;
using Passerelle.Habilitations.DoubleFacteur;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Ce que la session retient d'un compte : identifiant, rôles, nom affiché et fonction.</summary>
public sealed class RevendicationsCompte(UserManager<Compte> comptes, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, NatureBase nature)
    : UserClaimsPrincipalFactory<Compte, IdentityRole<Guid>>(comptes, roles, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Compte user)
    {
        var identite = await base.GenerateClaimsAsync(user);
        identite.AddClaim(new Claim(RevendicationsCadre.Nom, user.NomAffiche));
        var libelles = identite.FindAll(identite.RoleClaimType).Select(r => Role.Trouver(r.Value)?.Libelle).OfType<string>();
        identite.AddClaim(new Claim(RevendicationsCadre.Fonction, user.Fonction ?? string.Join(", ", libelles)));
        if (!user.TwoFactorEnabled && identite.FindAll(identite.RoleClaimType).Select(r => Role.Trouver(r.Value)).OfType<Role>().Any(MatriceDesDroits.ExigeSecondFacteur)
            && !await nature.EstDemonstrationAsync(CancellationToken.None))
            identite.AddClaim(new Claim(SecondFacteurExige.Revendication, "1"));
        return identite;
    }
}
