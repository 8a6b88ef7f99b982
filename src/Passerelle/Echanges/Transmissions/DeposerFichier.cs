using Passerelle.Bases;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Dépôt d'un fichier sur le site.</summary>
public sealed record DeposerFichierCommand
{
    /// <summary>Nom donné par le navigateur.</summary>
    public required string Nom { get; init; }

    /// <summary>Contenu, lu une fois.</summary>
    public required Stream Contenu { get; init; }

    /// <summary>Jour de réception ; par défaut celui que dit le fichier.</summary>
    public DateOnly? RecuLe { get; init; }

    /// <summary>Reprise de stock.</summary>
    public bool Stock { get; init; }
}

/// <summary>Garde un fichier déposé, chiffré, et l'inscrit aux travaux : l'import continue si la page est fermée.</summary>
public sealed class DeposerFichier(PasserelleContexte contexte, Depots depots, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Dépose et rend la clé publique de la transmission.</summary>
    public async Task<Guid> ExecuterAsync(DeposerFichierCommand commande, CancellationToken ct)
    {
        var cle = Guid.CreateVersion7();
        var depot = $"{cle:N}.depot";
        await depots.EcrireAsync(depot, commande.Contenu, ct);
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        contexte.Add(new TransmissionFichier
        {
            Id = await session.ReserverAsync(1, ct),
            Cle = cle,
            Genre = GenreFichier.FluxBeneficiaire,
            Nom = Path.GetFileName(commande.Nom),
            Empreinte = "",
            RecuLe = commande.RecuLe ?? DateOnly.MinValue,
            Stock = commande.Stock,
            Depot = depot,
            DeposePar = acteur.Id,
            DeposeLe = horloge.GetUtcNow().UtcDateTime,
        });
        journal.Noter(ActeJournal.Changement, nameof(DeposerFichier), cle.ToString());
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return cle;
    }
}
