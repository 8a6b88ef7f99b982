using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Courriels;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Invitations;

/// <summary>Retire une invitation : son lien ne reçoit plus rien, les pièces déjà déposées restent.</summary>
public sealed class RetirerInvitation(PasserelleContexte contexte, BoiteEnvoi boite, IJournal journal, TimeProvider horloge)
{
    /// <summary>Retire.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(Guid id, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var retirees = await contexte.Invitations.Where(i => i.Id == id && i.RetireeLe == null && i.ExpireLe > maintenant).ExecuteUpdateAsync(i => i.SetProperty(x => x.RetireeLe, maintenant), ct);
        if (retirees == 0)
            return EchangesErreurs.InvitationFermee();
        await boite.AnnulerAsync(id, "L'invitation est retirée.", ct);
        await journal.EcrireAsync(ActeJournal.Changement, nameof(RetirerInvitation), id.ToString(), ct: ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
