using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Habilitations.Connexion;

/// <summary>L'agent choisit son mot de passe par un lien d'une fois : le premier administrateur naît sans mot de passe par défaut.</summary>
public sealed class ChoisirMotDePasse(PasserelleContexte contexte, UserManager<Compte> comptes, ActeurCourant acteur, IJournal journal)
{
    /// <summary>Choisit ; le lien ne vaut plus après.</summary>
    public async Task<Resultat<Compte>> ExecuterAsync(Guid id, string lien, string motDePasse)
    {
        if (await comptes.FindByIdAsync(id.ToString()) is not { } compte || !Lire(lien, out var jeton))
            return HabilitationsErreurs.LienPerime;
        acteur.Id = compte.Id;
        journal.Noter(ActeJournal.Changement, nameof(ChoisirMotDePasse), compte.Id.ToString());
        var resultat = await comptes.ResetPasswordAsync(compte, jeton, motDePasse);
        if (resultat.Succeeded)
            return compte;
        contexte.ChangeTracker.Clear();
        return resultat.EnErreurs("Nouveau");
    }

    private static bool Lire(string lien, out string jeton)
    {
        jeton = "";
        try
        {
            jeton = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(lien));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
