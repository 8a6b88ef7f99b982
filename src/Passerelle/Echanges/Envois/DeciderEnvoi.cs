using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.Envois;

/// <summary>Un agent nommé décide d'envoyer malgré des fautes bloquantes, et dit pourquoi. Le système ne décide jamais.</summary>
public sealed class DeciderEnvoi(PasserelleContexte contexte, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Décide.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(Guid cle, string? motif, CancellationToken ct)
    {
        if (acteur.Id is not { } agent)
            return EchangesErreurs.DecisionSansAgent();
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return EchangesErreurs.DecisionSansMotif();
        var instant = horloge.GetUtcNow().UtcDateTime;
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var decides = await contexte.Envois.Where(e => e.Cle == cle && e.Statut == StatutEnvoi.Controle && e.Bloquantes > 0).ExecuteUpdateAsync(e => e
            .SetProperty(x => x.Statut, StatutEnvoi.Decide).SetProperty(x => x.DecideLe, instant).SetProperty(x => x.DecidePar, agent).SetProperty(x => x.Motif, dit), ct);
        if (decides == 0)
            return EchangesErreurs.DecisionSansObjet();
        journal.Noter(ActeJournal.Changement, nameof(DeciderEnvoi), cle.ToString());
        await contexte.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
