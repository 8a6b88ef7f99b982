using Microsoft.AspNetCore.Identity;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Habilitations.DoubleFacteur;

/// <summary>Détache le téléphone du compte, sur preuve d'un code ; la clé est changée et les codes de secours sont perdus.</summary>
public sealed class RetirerDoubleFacteur(UserManager<Compte> comptes, ConnexionComptes connexion, DebitConnexion debit, IJournal journal)
{
    /// <summary>Retire.</summary>
    public async Task<Resultat<Compte>> ExecuterAsync(Compte compte, string code, CancellationToken ct)
    {
        if (await debit.PrendreAsync($"retrait:{compte.Id}", DebitConnexion.EssaisParCompte, ct) > 0)
            return HabilitationsErreurs.CodeRefuse with { Champ = "Code" };
        var chiffres = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        if (!await comptes.VerifyTwoFactorTokenAsync(compte, TokenOptions.DefaultAuthenticatorProvider, chiffres)
            && !(await comptes.RedeemTwoFactorRecoveryCodeAsync(compte, chiffres)).Succeeded)
            return HabilitationsErreurs.CodeRefuse with { Champ = "Code" };
        journal.Noter(ActeJournal.Changement, nameof(RetirerDoubleFacteur), compte.Id.ToString());
        await comptes.SetTwoFactorEnabledAsync(compte, false);
        await comptes.ResetAuthenticatorKeyAsync(compte);
        await connexion.RefreshSignInAsync(compte);
        return compte;
    }
}
