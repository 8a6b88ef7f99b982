using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Ce qui suit un mot de passe juste.</summary>
public enum SuiteConnexion
{
    /// <summary>La session est ouverte.</summary>
    Ouverte,

    /// <summary>Le code du second facteur reste à donner.</summary>
    CodeAttendu,
}

/// <summary>
/// Vérifie identifiant et mot de passe, une fois l'essai pris (<see cref="DebitConnexion"/>). La réponse et sa durée sont les mêmes que le compte n'existe
/// pas, soit hors de ses dates, ou que le mot de passe soit faux ; et, l'essai refusé, que le compte existe ou non : on n'apprend pas qui a un compte.
/// </summary>
public sealed class OuvrirSession(
    ConnexionComptes connexion, UserManager<Compte> comptes, LeurreMotDePasse leurre, DebitConnexion debit, SessionsCompte sessions,
    ActeurCourant acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Tente l'ouverture.</summary>
    public async Task<Resultat<SuiteConnexion>> ExecuterAsync(HttpContext http, string identifiant, string motDePasse, CancellationToken ct)
    {
        var compte = await comptes.FindByNameAsync(identifiant);
        var appareil = compte is null ? null : await sessions.AppareilConnuAsync(http, compte.Id, ct);
        var (cle, adresse) = (appareil is null ? DebitConnexion.DuCompte(identifiant) : $"appareil:{appareil}:{compte!.Id}", $"adresse:{http.Connection.RemoteIpAddress}");
        var refus = await debit.PrendreAsync(cle, DebitConnexion.EssaisParCompte, ct);
        if (refus == 0 && appareil is null)
            refus = await debit.PrendreAsync(adresse, DebitConnexion.EssaisParAdresse, ct);
        if (refus > 1)
            return HabilitationsErreurs.ConnexionRefusee;
        if (refus == 1)
            return await RefuserAsync(compte, "trop d'essais", null, ct);
        if (compte is null)
            return await RefuserAsync(null, "identifiant inconnu", motDePasse, ct);
        if (!await connexion.CanSignInAsync(compte))
            return await RefuserAsync(compte, "hors des dates de l'habilitation", motDePasse, ct);

        var resultat = await connexion.PasswordSignInAsync(compte, motDePasse, isPersistent: false, lockoutOnFailure: false);
        if (!resultat.Succeeded && !resultat.RequiresTwoFactor)
            return await RefuserAsync(compte, "mot de passe faux", null, ct);
        await debit.OublierAsync(cle, ct);
        if (appareil is null)
            await debit.RendreAsync(adresse, ct);
        if (resultat.RequiresTwoFactor)
        {
            await journal.EcrireAsync(ActeJournal.Connexion, nameof(OuvrirSession), compte.Id.ToString(), "mot de passe juste, code attendu", ct);
            return SuiteConnexion.CodeAttendu;
        }
        acteur.Id = compte.Id;
        compte.DerniereConnexionLe = horloge.GetUtcNow().UtcDateTime;
        await journal.EcrireAsync(ActeJournal.Connexion, nameof(OuvrirSession), compte.Id.ToString(), "session ouverte", ct);
        return SuiteConnexion.Ouverte;
    }

    private async Task<Erreur> RefuserAsync(Compte? compte, string motif, string? aHacher, CancellationToken ct)
    {
        if (aHacher is not null)
            leurre.Verifier(aHacher);
        await journal.EcrireAsync(ActeJournal.Refus, nameof(OuvrirSession), compte?.Id.ToString(), motif, ct);
        return HabilitationsErreurs.ConnexionRefusee;
    }
}
