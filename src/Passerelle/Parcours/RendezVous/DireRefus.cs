using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Courriels;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Note qu'une personne ne veut plus de SMS ou de courriels, ou qu'elle en veut de nouveau. Le redire ne fait rien de plus.</summary>
public sealed class DireRefus(PasserelleContexte contexte, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Note ; vrai quand cela change quelque chose.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(Guid cle, CanalMessage canal, bool refuse, CancellationToken ct)
    {
        if (canal is not (CanalMessage.Sms or CanalMessage.Courriel) || await contexte.Personnes.SingleOrDefaultAsync(p => p.Cle == cle && p.FusionneeDansId == null, ct) is not { } personne)
            return RendezVousErreurs.Absent;
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var dits = await (
            from r in contexte.RefusCanaux
            where r.Canal == canal && r.LeveLe == null
            join p in contexte.Personnes on r.PersonneId equals p.Id
            where p.Id == personne.Id || p.FusionneeDansId == personne.Id
            select r).ToListAsync(ct);
        if (dits.Count > 0 == refuse)
            return false;
        if (refuse)
            contexte.RefusCanaux.Add(new RefusCanal { Id = Guid.CreateVersion7(), PersonneId = personne.Id, Canal = canal, DitLe = maintenant, DitPar = acteur.Id });
        else
            dits.ForEach(d => d.LeveLe = maintenant);
        journal.Noter(ActeJournal.Changement, nameof(DireRefus), cle.ToString(), $"{canal} {(refuse ? "refusé" : "permis de nouveau")}{(acteur.Id is null ? ", par la personne" : "")}");
        try
        {
            await contexte.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Dit deux fois au même instant : le premier vaut.
            contexte.ChangeTracker.Clear();
            return false;
        }
        return true;
    }
}
