using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Courriels;
using Socle.Journal;

namespace Passerelle.Echanges.Partages;

/// <summary>Ferme un partage : la clé de données est détruite avec le changement d'état, puis le contenu effacé. Rejoué, ne fait rien.</summary>
public sealed class FermerPartage(PasserelleContexte contexte, CoffreContenus coffre, BoiteEnvoi boite, IJournal journal, TimeProvider horloge)
{
    /// <summary>Ferme ; faux quand il l'était déjà.</summary>
    public async Task<bool> ExecuterAsync(Guid id, StatutPartage statut, string raison, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        await using (var transaction = await contexte.Database.BeginTransactionAsync(ct))
        {
            var ouverts = contexte.Partages.Where(p => p.Id == id && p.Statut == StatutPartage.Ouvert);
            // L'expiration se juge encore une fois : un renouvellement a pu passer avant.
            if (statut == StatutPartage.Expire)
                ouverts = ouverts.Where(p => p.ExpireLe <= maintenant);
            var fermes = await ouverts.ExecuteUpdateAsync(p => p.SetProperty(x => x.Statut, statut).SetProperty(x => x.CleEnveloppee, (byte[]?)null).SetProperty(x => x.FermeLe, maintenant), ct);
            if (fermes == 0)
                return false;
            await contexte.DestinatairesPartage.Where(d => d.PartageId == id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Code, (byte[]?)null), ct);
            if (statut != StatutPartage.Recu)
                await boite.AnnulerAsync(id, "Le partage est fermé.", ct);
            await journal.EcrireAsync(ActeJournal.Changement, nameof(FermerPartage), id.ToString(), $"clé détruite : {raison}", ct);
            await transaction.CommitAsync(ct);
        }
        coffre.Effacer(id);
        return true;
    }
}
