using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Courriels;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Correspondants;

/// <summary>Désigner qui répond d'un rôle.</summary>
public sealed record DesignerCorrespondantCommand
{
    /// <summary>Côté.</summary>
    public required Cote Cote { get; init; }

    /// <summary>Rôle.</summary>
    public required RoleCorrespondant Role { get; init; }

    /// <summary>Nom ou service.</summary>
    public required string Nom { get; init; }

    /// <summary>Adresse électronique.</summary>
    public required string Courriel { get; init; }

    /// <summary>Téléphone.</summary>
    public string? Telephone { get; init; }
}

/// <summary>Désigne ou remplace le correspondant d'un rôle, d'un côté (lignes 2492-2501 et 2721-2730).</summary>
public sealed class DesignerCorrespondant(PlateformeContexte contexte, IJournal journal)
{
    /// <summary>Désigne.</summary>
    public async Task<Resultat<Correspondant>> ExecuterAsync(DesignerCorrespondantCommand commande, CancellationToken ct)
    {
        var erreurs = new List<Erreur>();
        if (!Enum.IsDefined(commande.Cote) || !Enum.IsDefined(commande.Role))
            erreurs.Add(CorrespondantErreurs.RoleInconnu());
        if (string.IsNullOrWhiteSpace(commande.Nom))
            erreurs.Add(CorrespondantErreurs.NomAbsent());
        if (AdresseCourriel.Lire(commande.Courriel) is not { } courriel)
            erreurs.Add(CorrespondantErreurs.CourrielFautif());
        else if (erreurs.Count == 0)
            return await EcrireAsync(commande, courriel, ct);
        return erreurs;
    }

    private async Task<Correspondant> EcrireAsync(DesignerCorrespondantCommand commande, string courriel, CancellationToken ct)
    {
        var correspondant = await contexte.Correspondants.FirstOrDefaultAsync(c => c.Cote == commande.Cote && c.Role == commande.Role, ct);
        if (correspondant is null)
            contexte.Add(correspondant = new Correspondant { Cote = commande.Cote, Role = commande.Role, Nom = "", Courriel = "" });
        (correspondant.Nom, correspondant.Courriel) = (commande.Nom.Trim(), courriel);
        correspondant.Telephone = string.IsNullOrWhiteSpace(commande.Telephone) ? null : commande.Telephone.Trim();
        journal.Noter(ActeJournal.Changement, nameof(DesignerCorrespondant), $"{commande.Cote}, {commande.Role}");
        await contexte.SaveChangesAsync(ct);
        return correspondant;
    }
}
