using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Passerelle.Habilitations.Connexion;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Habilitations.DoubleFacteur;

/// <summary>
/// Ouvre la session sur un code du téléphone (RFC 6238), qui ne sert qu'une fois, ou un code de secours. Les essais sont comptés comme ceux du mot de passe.
/// </summary>
public sealed class VerifierCode(
    ConnexionComptes connexion, UserManager<Compte> comptes, DebitConnexion debit, SessionsCompte sessions, ActeurCourant acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Vérifie le code du compte dont le mot de passe vient d'être donné.</summary>
    public async Task<Resultat<Compte>> ExecuterAsync(HttpContext http, string code, CancellationToken ct)
    {
        if (await connexion.GetTwoFactorAuthenticationUserAsync() is not { } compte)
            return HabilitationsErreurs.CodeRefuse;
        var cle = $"code:{compte.Id}:{await sessions.AppareilConnuAsync(http, compte.Id, ct)}";
        if (await debit.PrendreAsync(cle, DebitConnexion.EssaisParCompte, ct) is > 0 and var refus)
            return refus == 1 ? await RefuserAsync(compte, "trop de codes", ct) : HabilitationsErreurs.CodeRefuse;
        var chiffres = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        var secours = chiffres.Length > 6;
        if (!await EstJusteAsync(compte, chiffres, secours, ct))
            return await RefuserAsync(compte, "code faux", ct);
        await debit.OublierAsync(cle, ct);
        await connexion.OuvrirApresCodeAsync(compte);
        acteur.Id = compte.Id;
        compte.DerniereConnexionLe = horloge.GetUtcNow().UtcDateTime;
        await journal.EcrireAsync(ActeJournal.Connexion, nameof(VerifierCode), compte.Id.ToString(), secours ? "session ouverte, code de secours" : "session ouverte", ct);
        return compte;
    }

    private async Task<bool> EstJusteAsync(Compte compte, string chiffres, bool secours, CancellationToken ct) => secours
        ? (await comptes.RedeemTwoFactorRecoveryCodeAsync(compte, chiffres)).Succeeded
        : await comptes.VerifyTwoFactorTokenAsync(compte, TokenOptions.DefaultAuthenticatorProvider, chiffres)
            && await debit.PrendreAsync($"code-employe:{compte.Id}:{chiffres}", 1, ct) == 0;

    private async Task<Erreur> RefuserAsync(Compte compte, string motif, CancellationToken ct)
    {
        await journal.EcrireAsync(ActeJournal.Refus, nameof(VerifierCode), compte.Id.ToString(), motif, ct);
        return HabilitationsErreurs.CodeRefuse;
    }
}
