using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Donne à une personne une place dans un créneau ; le rendez-vous prévu est un fait de son parcours.</summary>
public sealed class ReserverCreneau(PasserelleContexte contexte, EnregistrerFaits faits, IActeur acteur, IJournal journal, AnnoncerRendezVous annoncer, TimeProvider horloge)
{
    /// <summary>Réserve ; rend le rendez-vous.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(Guid cle, Guid creneau, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await contexte.Personnes.Where(p => p.Cle == cle && p.FusionneeDansId == null).Select(p => (long?)p.Id).SingleOrDefaultAsync(ct) is not { } personne)
            return RendezVousErreurs.Absent;
        var pris = await PrendreAsync(session, cle, personne, creneau, null, ct);
        if (pris.Reussi)
            await session.ValiderAsync(ct);
        return pris;
    }

    /// <summary>Prend la place, et l'annonce, dans la transaction de l'acte, qui a son tour d'écrire.</summary>
    internal async Task<Resultat<Guid>> PrendreAsync(SessionLot session, Guid cle, long personne, Guid id, (Guid Invitation, string Jeton)? lien, CancellationToken ct)
    {
        if (await contexte.Creneaux.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.RetireLe == null, ct) is not { } creneau)
            return RendezVousErreurs.Complet;
        if (creneau.Debut <= horloge.GetUtcNow().UtcDateTime)
            return RendezVousErreurs.Passe;
        var prises = await contexte.RendezVous.AsNoTracking().Where(r => r.CreneauId == id && r.Etat != EtatRendezVous.Annule).Select(r => new { r.Place, r.PersonneId }).ToListAsync(ct);
        if (prises.Exists(p => p.PersonneId == personne))
            return RendezVousErreurs.DejaPris;
        var libre = Enumerable.Range(1, creneau.Places).FirstOrDefault(place => prises.TrueForAll(p => p.Place != place));
        if (libre == 0)
            return RendezVousErreurs.Complet;
        var rendezVous = new RendezVousFixe
        {
            Id = Guid.CreateVersion7(),
            CreneauId = id,
            PersonneId = personne,
            Place = libre,
            Etat = EtatRendezVous.Prevu,
            PrisLe = horloge.GetUtcNow().UtcDateTime,
            PrisPar = acteur.Id,
            InvitationId = lien?.Invitation,
        };
        contexte.RendezVous.Add(rendezVous);
        journal.Noter(ActeJournal.Changement, nameof(ReserverCreneau), cle.ToString(), $"créneau {id}{(lien is null ? "" : ", par son lien")}");
        try
        {
            await contexte.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // La même place, à la même seconde, par un autre chemin : l'index unique a tranché.
            contexte.ChangeTracker.Clear();
            return RendezVousErreurs.Complet;
        }
        await faits.ExecuterAsync(session, "rendez-vous", [await FaitAsync(rendezVous, creneau, personne, null, ct)], ct);
        await annoncer.ApaiserAsync(personne, creneau.Objet, lien is not null, ct);
        await annoncer.PrisAsync(cle, rendezVous, creneau, lien?.Jeton, ct);
        return rendezVous.Id;
    }

    /// <summary>Le fait que dit un rendez-vous ; sa référence est la sienne, et le remplace à chaque changement.</summary>
    internal async Task<FaitRecu> FaitAsync(RendezVousFixe rendezVous, Creneau creneau, long personne, string? motif, CancellationToken ct) => new()
    {
        Type = creneau.Objet == ObjetRendezVous.Orientation ? TypeFait.RdvOrientation : TypeFait.RdvAccompagnement,
        PersonneId = personne,
        Date = DateOnly.FromDateTime(HeureLegale.VersParis(creneau.Debut)),
        Structure = await contexte.Structures.Where(s => s.Id == creneau.StructureId).Select(s => s.Nom).SingleAsync(ct),
        Referent = await contexte.Referents.Where(r => r.Id == creneau.ReferentId).Select(r => r.Nom).SingleOrDefaultAsync(ct),
        Valeur = rendezVous.Etat switch
        {
            EtatRendezVous.Prevu => "PREVU",
            EtatRendezVous.Honore => "HONORE",
            EtatRendezVous.Absent => "ABSENT",
            _ => "ANNULE",
        },
        Detail = rendezVous.Etat == EtatRendezVous.Excuse ? "EXCUSE" : null,
        Motif = motif,
        Reference = EnregistrerFaits.Reference(rendezVous.Id),
    };
}
