using Microsoft.AspNetCore.Identity;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Habilitations.DoubleFacteur;

/// <summary>
/// Lie un téléphone au compte (TOTP, RFC 6238) : la clé proposée ne vaut qu'une fois prouvée par un code. Changer de téléphone
/// commence par retirer l'ancien, sur preuve aussi (<see cref="RetirerDoubleFacteur"/>).
/// </summary>
public sealed class ActiverDoubleFacteur(UserManager<Compte> comptes, ConnexionComptes connexion, IJournal journal)
{
    private const int Codes = 10;

    /// <summary>Clé à proposer, créée au premier passage.</summary>
    public async Task<string> ProposerAsync(Compte compte)
    {
        if (await comptes.GetAuthenticatorKeyAsync(compte) is { } connue)
            return connue;
        await comptes.ResetAuthenticatorKeyAsync(compte);
        await connexion.RefreshSignInAsync(compte);
        return (await comptes.GetAuthenticatorKeyAsync(compte))!;
    }

    /// <summary>Active sur preuve d'un code ; rend les codes de secours, montrés une fois.</summary>
    public async Task<Resultat<IReadOnlyList<string>>> ExecuterAsync(Compte compte, string code, CancellationToken ct)
    {
        var chiffres = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        if (!await comptes.VerifyTwoFactorTokenAsync(compte, TokenOptions.DefaultAuthenticatorProvider, chiffres))
            return HabilitationsErreurs.CodeRefuse with { Champ = "Code" };
        await comptes.SetTwoFactorEnabledAsync(compte, true);
        var secours = await comptes.GenerateNewTwoFactorRecoveryCodesAsync(compte, Codes);
        await connexion.RefreshSignInAsync(compte);
        await journal.EcrireAsync(ActeJournal.Changement, nameof(ActiverDoubleFacteur), compte.Id.ToString(), ct: ct);
        return secours!.ToList();
    }
}
