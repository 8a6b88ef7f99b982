using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Bases;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Parcours.Contrats;

/// <summary>Un changement d'état d'une démarche.</summary>
/// <param name="Id">Démarche.</param>
/// <param name="Etat">État nouveau.</param>
/// <param name="Version">Version lue.</param>
public sealed record ChangerDemarcheCommand(Guid Id, EtatDemarche Etat, int Version);

/// <summary>Dit une démarche réalisée (une fois de plus), annulée, ou de nouveau active.</summary>
public sealed class ChangerDemarche(PasserelleContexte contexte, IJournal journal, TimeProvider horloge)
{
    /// <summary>Change ; rend le contrat.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(ChangerDemarcheCommand commande, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await contexte.Demarches.SingleOrDefaultAsync(d => d.Id == commande.Id, ct) is not { } demarche)
            return ContratsErreurs.DemarcheAbsente;
        if (demarche.Version != commande.Version || demarche.Etat == commande.Etat)
            return ContratsErreurs.DemarcheDepassee;
        var instant = horloge.GetUtcNow().UtcDateTime;
        demarche.Etat = commande.Etat;
        demarche.ModifieeLe = instant;
        demarche.AnnuleeLe = commande.Etat == EtatDemarche.Annule ? instant : null;
        demarche.Fois += commande.Etat == EtatDemarche.Realise ? 1 : 0;
        demarche.Version++;
        journal.Noter(ActeJournal.Changement, nameof(ChangerDemarche), demarche.Id.ToString(), commande.Etat.ToString());
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return demarche.ContratId;
    }
}
