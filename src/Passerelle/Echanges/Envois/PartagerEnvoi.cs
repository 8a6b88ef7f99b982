using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Partages;
using Passerelle.Echanges.Transmissions;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Envois;

/// <summary>
/// Met un envoi scellé à disposition de France Travail par un lien qui expire (ligne 2181). Rejoué, il retrouve le partage déjà fait par sa
/// clé d'acte : tué entre le partage et l'envoi, il reprend sans second courriel.
/// </summary>
public sealed class PartagerEnvoi(PasserelleContexte contexte, CreerPartage partager, Depots depots, IJournal journal, TimeProvider horloge)
{
    /// <summary>Partage, ou rend l'envoi déjà partagé.</summary>
    public async Task<Resultat<Envoi>> ExecuterAsync(Guid cle, IReadOnlyList<string> destinataires, CancellationToken ct)
    {
        if (await contexte.Envois.AsNoTracking().SingleOrDefaultAsync(e => e.Cle == cle, ct) is not { } envoi)
            return EchangesErreurs.EnvoiInconnu();
        if (envoi.PartageId is not null)
            return envoi;
        if (!envoi.EstScelle)
            return EchangesErreurs.EnvoiNonScelle();
        var commande = new CreerPartageCommand { Ouvrir = () => depots.Lire(envoi.Depot), Nom = envoi.Nom, Destinataires = destinataires, CleIdempotence = $"envoi-{envoi.Cle:N}" };
        var partage = await partager.ExecuterAsync(commande, ct);
        if (!partage.Reussi)
            return partage.Erreurs.ToList();
        var instant = horloge.GetUtcNow().UtcDateTime;
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        await contexte.Envois.Where(e => e.Cle == cle && e.PartageId == null).ExecuteUpdateAsync(e => e
            .SetProperty(x => x.PartageId, partage.Valeur.Id).SetProperty(x => x.PartageLe, instant).SetProperty(x => x.Statut, x => x.Statut == StatutEnvoi.Scelle ? StatutEnvoi.Partage : x.Statut), ct);
        journal.Noter(ActeJournal.Changement, nameof(PartagerEnvoi), cle.ToString(), $"partage {partage.Valeur.Id}");
        await contexte.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return await contexte.Envois.AsNoTracking().SingleAsync(e => e.Cle == cle, ct);
    }
}
