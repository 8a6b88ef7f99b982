using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Habilitations.Connexion;

/// <summary>L'agent change son mot de passe ; ses autres sessions se ferment.</summary>
public sealed class ChangerMotDePasse(PasserelleContexte contexte, UserManager<Compte> comptes, ConnexionComptes connexion, DebitConnexion debit, SessionsCompte sessions, IJournal journal)
{
    /// <summary>Change.</summary>
    public async Task<Resultat<Compte>> ExecuterAsync(Compte compte, string actuel, string nouveau, Guid? session, CancellationToken ct)
    {
        if (await debit.PrendreAsync($"actuel:{compte.Id}", DebitConnexion.EssaisParCompte, ct) > 0)
            return HabilitationsErreurs.MotDePasseActuelFaux;
        journal.Noter(ActeJournal.Changement, nameof(ChangerMotDePasse), compte.Id.ToString());
        var resultat = await comptes.ChangePasswordAsync(compte, actuel, nouveau);
        if (!resultat.Succeeded)
        {
            contexte.ChangeTracker.Clear();
            return resultat.EnErreurs("Nouveau");
        }
        await connexion.RefreshSignInAsync(compte);
        await sessions.FermerAsync(compte.Id, seule: null, sauf: session, ct);
        return compte;
    }
}
