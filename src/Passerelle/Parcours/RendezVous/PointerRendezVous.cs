using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Parcours.RendezVous;

/// <summary>
/// Dit qui est venu, absent, excusé ; ou annule et rend la place. Se corrige : le fait nouveau remplace le précédent, sans l'effacer.
/// Le redire ne fait rien de plus.
/// </summary>
public sealed class PointerRendezVous(PasserelleContexte contexte, ReserverCreneau reserver, EnregistrerFaits faits, AnnoncerRendezVous annoncer, IJournal journal, TimeProvider horloge)
{
    /// <summary>Pointe.</summary>
    public async Task<Resultat<EtatRendezVous>> ExecuterAsync(Guid id, EtatRendezVous etat, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var resultat = await AppliquerAsync(session, id, etat, parLaPersonne: false, ct);
        if (resultat.Reussi)
            await session.ValiderAsync(ct);
        return resultat;
    }

    /// <summary>Pointe dans la transaction de l'acte, qui a son tour d'écrire.</summary>
    internal async Task<Resultat<EtatRendezVous>> AppliquerAsync(SessionLot session, Guid id, EtatRendezVous etat, bool parLaPersonne, CancellationToken ct)
    {
        if (await contexte.RendezVous.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rendezVous)
            return RendezVousErreurs.Absent;
        if (rendezVous.Etat == etat)
            return etat;
        if (rendezVous.Etat == EtatRendezVous.Annule)
            return RendezVousErreurs.DejaAnnule;
        var creneau = await contexte.Creneaux.AsNoTracking().SingleAsync(c => c.Id == rendezVous.CreneauId, ct);
        if (etat is EtatRendezVous.Honore or EtatRendezVous.Absent && DateOnly.FromDateTime(HeureLegale.VersParis(creneau.Debut)) > horloge.Aujourdhui())
            return RendezVousErreurs.PasEncore;
        var personne = await contexte.Personnes.Where(p => p.Id == rendezVous.PersonneId).Select(p => p.FusionneeDansId ?? p.Id).SingleAsync(ct);
        var cle = await contexte.Personnes.Where(p => p.Id == personne).Select(p => p.Cle).SingleAsync(ct);
        rendezVous.Etat = etat;
        journal.Noter(ActeJournal.Changement, nameof(PointerRendezVous), cle.ToString(), $"rendez-vous {id} : {etat}");
        await contexte.SaveChangesAsync(ct);
        await faits.ExecuterAsync(session, "rendez-vous", [await reserver.FaitAsync(rendezVous, creneau, personne, parLaPersonne ? "annulé par la personne" : "présence pointée", ct)], ct);
        if (etat is EtatRendezVous.Annule or EtatRendezVous.Excuse)
            await annoncer.AnnuleAsync(cle, rendezVous, creneau, parLaPersonne || etat == EtatRendezVous.Excuse, ct);
        return etat;
    }
}
