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
/// Vérifie identifiant et mot de passe. La réponse et sa durée sont les mêmes que le compte n'existe pas, soit verrouillé ou
/// terminé, ou que le mot de passe soit faux : on n'apprend pas qui a un compte.
/// </summary>
public sealed class OuvrirSession(ConnexionComptes connexion, UserManager<Compte> comptes, LeurreMotDePasse leurre, ActeurCourant acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Tente l'ouverture.</summary>
    public async Task<Resultat<SuiteConnexion>> ExecuterAsync(string identifiant, string motDePasse, CancellationToken ct)
    {
        var compte = await comptes.FindByNameAsync(identifiant);
        if (compte is null)
            return await RefuserAsync(null, "identifiant inconnu", motDePasse, ct);
        if (!await connexion.CanSignInAsync(compte))
            return await RefuserAsync(compte, "habilitation terminée", motDePasse, ct);
        if (await comptes.IsLockedOutAsync(compte))
            return await RefuserAsync(compte, "compte verrouillé", motDePasse, ct);

        var resultat = await connexion.PasswordSignInAsync(compte, motDePasse, isPersistent: false, lockoutOnFailure: true);
        if (resultat.RequiresTwoFactor)
        {
            await journal.EcrireAsync(ActeJournal.Connexion, nameof(OuvrirSession), compte.Id.ToString(), "mot de passe juste, code attendu", ct);
            return SuiteConnexion.CodeAttendu;
        }
        if (!resultat.Succeeded)
            return await RefuserAsync(compte, resultat.IsLockedOut ? "mot de passe faux, compte verrouillé" : "mot de passe faux", null, ct);
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
