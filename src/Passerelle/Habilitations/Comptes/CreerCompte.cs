using Microsoft.AspNetCore.Identity;
using Passerelle.Bases;
using Passerelle.Habilitations.Roles;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Habilitations.Comptes;

/// <summary>Demande de création d'un compte.</summary>
public sealed record CreerCompteCommand
{
    /// <summary>Identifiant de connexion, unique.</summary>
    public required string Identifiant { get; init; }

    /// <summary>Nom affiché.</summary>
    public required string Nom { get; init; }

    /// <summary>Fonction ou structure.</summary>
    public string? Fonction { get; init; }

    /// <summary>Codes des rôles, un au moins.</summary>
    public required IReadOnlyCollection<string> Roles { get; init; }

    /// <summary>Adresse électronique, pour les avis de connexion.</summary>
    public string? Courriel { get; init; }

    /// <summary>Premier jour de l'habilitation.</summary>
    public DateOnly? DebutLe { get; init; }

    /// <summary>Dernier jour de l'habilitation.</summary>
    public DateOnly? FinLe { get; init; }

    /// <summary>Vrai pour ne donner aucun mot de passe, mais un lien d'une fois par lequel l'agent choisira le sien.</summary>
    public bool ParLien { get; init; }

    /// <summary>Mot de passe ; tiré au sort quand il n'est pas donné.</summary>
    public string? MotDePasse { get; init; }
}

/// <summary>Compte créé ; le mot de passe tiré au sort, ou le jeton du lien, n'est rendu que cette fois.</summary>
public sealed record CompteCree(Guid Id, string Identifiant, string? MotDePasseTire, string? Jeton);

/// <summary>Crée un compte personnel (ligne 2519).</summary>
public sealed class CreerCompte(PasserelleContexte contexte, UserManager<Compte> comptes, RolesEnBase rolesEnBase, IJournal journal, TimeProvider horloge)
{
    /// <summary>Crée le compte.</summary>
    public async Task<Resultat<CompteCree>> ExecuterAsync(CreerCompteCommand commande, CancellationToken ct)
    {
        if (commande.Nom.Trim() is not { Length: > 0 and <= 120 } nom)
            return HabilitationsErreurs.NomAbsent;
        if (!RolesDemandes.LireCourriel(commande.Courriel).Essayer(out var courriel, out var illisible))
            return illisible;
        if (!RolesDemandes.Lire(commande.Roles).Essayer(out var roles, out var refus))
            return refus;

        var tire = commande is { MotDePasse: null, ParLien: false } ? MotDePasseAlea.Tirer() : null;
        var compte = new Compte
        {
            Id = Guid.CreateVersion7(horloge.GetUtcNow()),
            UserName = commande.Identifiant.Trim(),
            NomAffiche = nom,
            Fonction = string.IsNullOrWhiteSpace(commande.Fonction) ? null : commande.Fonction.Trim(),
            CreeLe = horloge.GetUtcNow().UtcDateTime,
            DebutLe = commande.DebutLe,
            FinLe = commande.FinLe,
            Email = courriel,
        };
        await rolesEnBase.AttribuerAsync(compte.Id, roles, ct);
        journal.Noter(ActeJournal.Changement, nameof(CreerCompte), compte.Id.ToString(), $"rôles : {string.Join(", ", roles.Select(r => r.Code))}");
        var resultat = commande.ParLien ? await comptes.CreateAsync(compte) : await comptes.CreateAsync(compte, commande.MotDePasse ?? tire!);
        if (resultat.Succeeded)
            return new CompteCree(compte.Id, compte.UserName, tire, commande.ParLien ? await comptes.GeneratePasswordResetTokenAsync(compte) : null);
        contexte.ChangeTracker.Clear();
        return resultat.EnErreurs();
    }
}
