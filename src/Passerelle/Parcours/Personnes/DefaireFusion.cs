using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Personnes;

/// <summary>Défait une fusion : chaque fiche retrouve ses identités, ses faits et ses entrées. La répéter ne fait rien de plus.</summary>
public sealed class DefaireFusion(PasserelleContexte contexte, FusionnerPersonnes fusionner, IActeur acteur, IJournal journal)
{
    /// <summary>Défait ; rend la clé de la fiche séparée.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(Guid id, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await contexte.Fusions.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) is not { } fusion)
            return PersonnesErreurs.FusionAbsente;
        var cles = await contexte.Personnes.Where(p => p.Id == fusion.GardeeId || p.Id == fusion.AbsorbeeId).ToDictionaryAsync(p => p.Id, p => p.Cle, ct);
        if (fusion.DefaiteLe is null)
        {
            var touchees = await fusionner.DefaireAsync(session, fusion, acteur.Id, ct);
            await RecalculerEntrees.MaintenantAsync(session, touchees, ct);
            journal.Noter(ActeJournal.Changement, nameof(DefaireFusion), cles[fusion.GardeeId].ToString(), $"fusion {fusion.Id}");
            await journal.EcrireAsync(ActeJournal.Changement, nameof(DefaireFusion), cles[fusion.AbsorbeeId].ToString(), $"fusion {fusion.Id}", ct);
            await session.ValiderAsync(ct);
        }
        return cles[fusion.AbsorbeeId];
    }
}
