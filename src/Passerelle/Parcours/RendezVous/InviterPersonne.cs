using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.RendezVous;

/// <summary>
/// Invite une personne à choisir son rendez-vous : d'orientation si elle ne l'est pas, sinon d'accompagnement là où elle est suivie. Les
/// messages et la relance s'écrivent dans la même transaction ; l'invitation d'avant se ferme, et son lien ne vaut plus.
/// </summary>
public sealed class InviterPersonne(PasserelleContexte contexte, LireCoordonnees coordonnees, AnnoncerRendezVous annoncer, BoiteEnvoi boite, EnregistrerFaits faits, AdressePublique adresse, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Invite ; rend l'invitation.</summary>
    /// <param name="cle">Personne.</param>
    /// <param name="canaux">Canaux ; vide : celui qui convient.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<Resultat<Guid>> ExecuterAsync(Guid cle, IReadOnlyCollection<CanalMessage> canaux, CancellationToken ct)
    {
        if (adresse.Valeur is not { } site)
            return RendezVousErreurs.SansAdressePublique;
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await coordonnees.ExecuterAsync(cle, ct) is not { } lues)
            return RendezVousErreurs.Absent;
        if (await contexte.Entrees.AsNoTracking().FirstOrDefaultAsync(e => e.PersonneId == lues.PersonneId && e.FermeeLe == null, ct) is not { } entree)
            return RendezVousErreurs.SansEntree;
        var choisis = (canaux.Count > 0 ? canaux : lues.Prefere is { } prefere ? [prefere] : []).Distinct().ToList();
        if (choisis.Count == 0 || choisis.Exists(c => lues.Pour(c) is null))
            return RendezVousErreurs.SansCanal;
        var (maintenant, jeton) = (horloge.GetUtcNow().UtcDateTime, JetonPersonnel.Tirer());
        var objet = entree.StructureReferente is null ? ObjetRendezVous.Orientation : ObjetRendezVous.Accompagnement;
        foreach (var avant in await contexte.InvitationsRdv.Where(i => i.PersonneId == lues.PersonneId && i.Objet == objet && i.FermeeLe == null).ToListAsync(ct))
        {
            avant.FermeeLe = maintenant;
            await boite.AnnulerAsync(avant.Id, "Une autre invitation la remplace.", ct);
        }
        await contexte.SaveChangesAsync(ct);
        var invitation = new InvitationRdv
        {
            Id = Guid.CreateVersion7(),
            PersonneId = lues.PersonneId,
            Objet = objet,
            JetonHache = JetonPersonnel.Hacher(jeton),
            FaiteLe = maintenant,
            FaitePar = acteur.Id,
            ExpireLe = maintenant.AddDays(InvitationRdv.Jours),
        };
        contexte.InvitationsRdv.Add(invitation);
        foreach (var canal in choisis)
        {
            annoncer.Ajouter(lues, canal, $"rdv-invitation:{invitation.Id:N}", "invitation à un rendez-vous", invitation.Id, TextesRendezVous.Inviter(canal, objet, invitation.ExpireLe, site, jeton, relance: false), null, invitation.ExpireLe);
            if (canal != CanalMessage.Lettre)
                annoncer.Ajouter(lues, canal, $"rdv-relance:{invitation.Id:N}", "relance d'invitation", invitation.Id, TextesRendezVous.Inviter(canal, objet, invitation.ExpireLe, site, jeton, relance: true), maintenant.AddDays(InvitationRdv.JoursAvantRelance), invitation.ExpireLe);
        }
        journal.Noter(ActeJournal.Changement, nameof(InviterPersonne), lues.Cle.ToString(), $"{objet}, {string.Join(", ", choisis)}");
        await contexte.SaveChangesAsync(ct);
        // La date d'invitation de l'Annexe 4 est celle du rendez-vous d'orientation.
        if (objet == ObjetRendezVous.Orientation)
            await faits.ExecuterAsync(session, "invitation", [new FaitRecu { Type = TypeFait.Invitation, PersonneId = lues.PersonneId, Date = horloge.Aujourdhui(), Reference = EnregistrerFaits.Reference(invitation.Id) }], ct);
        await session.ValiderAsync(ct);
        return invitation.Id;
    }
}
