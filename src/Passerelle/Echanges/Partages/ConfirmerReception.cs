using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Partages;

/// <summary>« J'ai bien reçu » : permis à qui a téléchargé, même son lien épuisé. Confirmé par tous, le contenu est détruit si c'était demandé.</summary>
public sealed class ConfirmerReception(PasserelleContexte contexte, LienPresente liens, FermerPartage fermer, IJournal journal, TimeProvider horloge)
{
    /// <summary>Confirme ; nul quand le lien ne donne rien.</summary>
    public async Task<Resultat<LienPartage>?> ExecuterAsync(string jeton, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var lien = await liens.ChercherAsync(jeton, ct);
        if (lien?.Vivant(maintenant) != true || (lien.Destinataire.CollecteLe is null && lien.Destinataire.Restants == 0))
        {
            await liens.RefuserAsync(lien, nameof(ConfirmerReception), ct);
            return null;
        }
        var (partage, destinataire) = lien;
        if (destinataire.CollecteLe is null)
            return EchangesErreurs.ConfirmerAvantCollecte();
        await using (var transaction = await contexte.Database.BeginTransactionAsync(ct))
        {
            var confirme = await contexte.DestinatairesPartage.Where(d => d.Id == destinataire.Id && d.ConfirmeLe == null).ExecuteUpdateAsync(d => d.SetProperty(x => x.ConfirmeLe, maintenant), ct);
            if (confirme == 1)
                await journal.EcrireAsync(ActeJournal.Changement, nameof(ConfirmerReception), partage.Id.ToString(), $"destinataire {destinataire.Rang} : réception confirmée", ct);
            await transaction.CommitAsync(ct);
        }
        if (partage.DetruireApresReception && !await contexte.DestinatairesPartage.AnyAsync(d => d.PartageId == partage.Id && d.ConfirmeLe == null, ct))
            await fermer.ExecuterAsync(partage.Id, StatutPartage.Recu, "confirmé par tous", ct);
        return lien;
    }
}
