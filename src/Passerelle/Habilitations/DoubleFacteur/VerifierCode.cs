using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Habilitations.DoubleFacteur;

/// <summary>Ouvre la session sur un code du téléphone, ou un code de secours. Les échecs comptent pour le verrou du compte.</summary>
public sealed class VerifierCode(ConnexionComptes connexion, UserManager<Compte> comptes, ActeurCourant acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Vérifie le code du compte dont le mot de passe vient d'être donné.</summary>
    public async Task<Resultat<Compte>> ExecuterAsync(string code, CancellationToken ct)
    {
        if (await connexion.GetTwoFactorAuthenticationUserAsync() is not { } compte)
            return HabilitationsErreurs.CodeRefuse;
        var chiffres = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        var secours = chiffres.Length > 6;
        var resultat = secours
            ? await SecoursAsync(compte, chiffres)
            : await connexion.TwoFactorAuthenticatorSignInAsync(chiffres, isPersistent: false, rememberClient: false);
        if (!resultat.Succeeded)
        {
            await journal.EcrireAsync(ActeJournal.Refus, nameof(VerifierCode), compte.Id.ToString(), resultat.IsLockedOut ? "code faux, compte verrouillé" : "code faux", ct);
            return HabilitationsErreurs.CodeRefuse;
        }
        acteur.Id = compte.Id;
        compte.DerniereConnexionLe = horloge.GetUtcNow().UtcDateTime;
        await journal.EcrireAsync(ActeJournal.Connexion, nameof(VerifierCode), compte.Id.ToString(), secours ? "session ouverte, code de secours" : "session ouverte", ct);
        return compte;
    }

    /// <summary>Identity ne compte pas les échecs d'un code de secours : on les compte comme les autres.</summary>
    private async Task<SignInResult> SecoursAsync(Compte compte, string code)
    {
        if (await comptes.IsLockedOutAsync(compte))
            return SignInResult.LockedOut;
        var resultat = await connexion.TwoFactorRecoveryCodeSignInAsync(code);
        if (!resultat.Succeeded)
            await comptes.AccessFailedAsync(compte);
        return resultat;
    }
}
