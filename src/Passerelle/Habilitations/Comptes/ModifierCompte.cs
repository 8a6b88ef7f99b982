using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Connexion;
using Passerelle.Habilitations.Roles;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Modification d'un compte ; ce qui n'est pas demandé ne change pas.</summary>
public sealed record ModifierCompteCommand
{
    /// <summary>Compte visé.</summary>
    public required Guid Id { get; init; }

    /// <summary>Nom affiché.</summary>
    public required string Nom { get; init; }

    /// <summary>Fonction ou structure.</summary>
    public string? Fonction { get; init; }

    /// <summary>Codes des rôles.</summary>
    public required IReadOnlyCollection<string> Roles { get; init; }

    /// <summary>Adresse électronique, pour les avis de connexion.</summary>
    public string? Courriel { get; init; }

    /// <summary>Premier jour de l'habilitation ; nul : dès la création.</summary>
    public DateOnly? DebutLe { get; init; }

    /// <summary>Dernier jour de l'habilitation ; nul sans terme.</summary>
    public DateOnly? FinLe { get; init; }

    /// <summary>Vrai pour retirer le second facteur (téléphone perdu) : la clé est changée, les codes de secours sont détruits.</summary>
    public bool RetirerDoubleFacteur { get; init; }

    /// <summary>Vrai pour tirer un nouveau mot de passe et oublier ses essais manqués.</summary>
    public bool NouveauMotDePasse { get; init; }

    /// <summary>Version lue par l'agent : celle d'un autre entre-temps fait échouer la modification.</summary>
    public required string Version { get; init; }
}

/// <summary>Modifie un compte : rôles, fin, second facteur, mot de passe. Les sessions ouvertes se ferment dans la minute.</summary>
public sealed class ModifierCompte(PasserelleContexte contexte, UserManager<Compte> comptes, RolesEnBase rolesEnBase, DebitConnexion debit, IActeur acteur, IJournal journal)
{
    /// <summary>Modifie ; rend le mot de passe tiré, s'il a été demandé.</summary>
    public async Task<Resultat<string>> ExecuterAsync(ModifierCompteCommand commande, CancellationToken ct)
    {
        if (await comptes.FindByIdAsync(commande.Id.ToString()) is not { } compte)
            return HabilitationsErreurs.CompteAbsent;
        if (compte.ConcurrencyStamp != commande.Version)
            return HabilitationsErreurs.CompteChangeEntretemps;
        if (commande.Nom.Trim() is not { Length: > 0 and <= 120 } nom)
            return HabilitationsErreurs.NomAbsent;
        if (!RolesDemandes.LireCourriel(commande.Courriel).Essayer(out var courriel, out var illisible))
            return illisible;
        if (!RolesDemandes.Lire(commande.Roles).Essayer(out var roles, out var refus))
            return refus;
        var gere = roles.Any(r => MatriceDesDroits.Permet(r, Permission.ComptesGerer));
        if (acteur.Id == compte.Id && (!gere || commande.FinLe is not null))
            return HabilitationsErreurs.SoiMeme;

        var touches = new List<string>();
        if (await rolesEnBase.AttribuerAsync(compte.Id, roles, ct))
            touches.Add($"rôles : {string.Join(", ", roles.Select(r => r.Code))}");
        if (compte.FinLe != commande.FinLe)
            touches.Add(commande.FinLe is { } fin ? $"fin : {fin:yyyy-MM-dd}" : "fin levée");
        if (compte.DebutLe != commande.DebutLe)
            touches.Add(commande.DebutLe is { } debut ? $"début : {debut:yyyy-MM-dd}" : "début levé");
        if (compte.Email != courriel)
            touches.Add("adresse électronique");
        if (compte.NomAffiche != nom || (compte.Fonction ?? "") != (commande.Fonction ?? ""))
            touches.Add("nom ou fonction");
        (compte.NomAffiche, compte.Fonction, compte.Email, compte.DebutLe, compte.FinLe) = (nom, commande.Fonction, courriel, commande.DebutLe, commande.FinLe);
        if (commande.RetirerDoubleFacteur)
        {
            compte.TwoFactorEnabled = false;
            await contexte.UserTokens.Where(j => j.UserId == compte.Id).LoadAsync(ct);
            contexte.UserTokens.RemoveRange(contexte.UserTokens.Local.Where(j => j.UserId == compte.Id));
            touches.Add("second facteur retiré");
        }
        var tire = "";
        if (commande.NouveauMotDePasse)
        {
            tire = MotDePasseAlea.Tirer();
            compte.PasswordHash = comptes.PasswordHasher.HashPassword(compte, tire);
            await debit.OublierAsync(DebitConnexion.DuCompte(compte.UserName!), ct);
            touches.Add("mot de passe renouvelé");
        }
        if (touches.Count == 0)
            return tire;
        journal.Noter(ActeJournal.Changement, nameof(ModifierCompte), compte.Id.ToString(), string.Join(" ; ", touches));
        // Le nouveau tampon ferme les sessions ouvertes avec les anciens droits ; c'est aussi l'unique enregistrement.
        var resultat = await comptes.UpdateSecurityStampAsync(compte);
        if (resultat.Succeeded)
            return tire;
        contexte.ChangeTracker.Clear();
        return resultat.EnErreurs();
    }
}
