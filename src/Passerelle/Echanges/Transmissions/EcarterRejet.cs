using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Écarte un rejet qu'il n'y a pas lieu de rejouer, avec son motif. Le contenu chiffré est détruit.</summary>
public sealed class EcarterRejet(PasserelleContexte contexte, IJournal journal, TimeProvider horloge)
{
    /// <summary>Écarte.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(Guid rejetId, string? motif, CancellationToken ct)
    {
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return EchangesErreurs.MotifAbsent();
        var instant = horloge.GetUtcNow().UtcDateTime;
        var ecartes = await contexte.Rejets.Where(r => r.Id == rejetId && r.Statut == StatutRejet.ATraiter).ExecuteUpdateAsync(r => r
            .SetProperty(x => x.Statut, StatutRejet.Ecarte).SetProperty(x => x.Motif, dit).SetProperty(x => x.TraiteLe, instant).SetProperty(x => x.Contenu, (byte[]?)null), ct);
        if (ecartes == 0)
            return EchangesErreurs.RejetDejaTraite();
        await journal.EcrireAsync(ActeJournal.Changement, nameof(EcarterRejet), rejetId.ToString(), ct: ct);
        return true;
    }
}
