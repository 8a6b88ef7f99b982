using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Partages;

/// <summary>
/// Renouvelle un partage ouvert : chaque destinataire qui n'a pas confirmé reçoit un lien neuf, ses téléchargements lui sont rendus, l'ancien
/// lien ne vaut plus, et la durée réglée repart d'aujourd'hui.
/// </summary>
public sealed class RenouvelerPartage(PasserelleContexte contexte, BoiteEnvoi boite, Trousseau trousseau, ReglagesPartages reglages, IJournal journal, TimeProvider horloge)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Renouvelle ; rend le nombre de liens envoyés.</summary>
    public async Task<Resultat<int>> ExecuterAsync(Guid id, CancellationToken ct)
    {
        if (reglages.AdressePublique is null)
            return EchangesErreurs.AdressePubliqueAbsente();
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var expireLe = maintenant + reglages.Duree;
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var prolonge = await contexte.Partages.Where(p => p.Id == id && p.Statut == StatutPartage.Ouvert && p.ExpireLe > maintenant).ExecuteUpdateAsync(p => p.SetProperty(x => x.ExpireLe, expireLe), ct);
        if (prolonge == 0)
            return EchangesErreurs.PartageFerme();
        await boite.AnnulerAsync(id, "Remplacé par un lien neuf.", ct);
        var partage = await contexte.Partages.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var destinataires = await contexte.DestinatairesPartage.Where(d => d.PartageId == id && d.ConfirmeLe == null).ToListAsync(ct);
        foreach (var destinataire in destinataires)
        {
            var jeton = JetonLien.Tirer();
            destinataire.JetonHache = JetonLien.Hacher(jeton);
            destinataire.Restants = partage.Telechargements;
            (destinataire.Code, destinataire.CodesDemandes) = (null, 0);
            destinataire.Envois++;
            boite.Ajouter(TextesPartage.Avis(partage, destinataire, chiffrement.DechiffrerTexte(destinataire.Courriel), $"{reglages.AdressePublique}/partages/{jeton}"));
        }
        if (destinataires.Count == 0)
            return EchangesErreurs.PartageDejaConfirme();
        journal.Noter(ActeJournal.Changement, nameof(RenouvelerPartage), id.ToString(), TailleLisible.Compter(destinataires.Count, "lien"));
        await contexte.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return destinataires.Count;
    }
}
