using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Desaccords;
using Passerelle.Parcours;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.Retours;

/// <summary>Ce qu'un agent dit d'une ligne de retour.</summary>
/// <param name="Cle">Clé publique de la transmission.</param>
/// <param name="Rang">Rang de la ligne.</param>
/// <param name="Personne">Clé publique de la personne ; nulle : elle n'est pas des nôtres.</param>
public sealed record ReglerLigneRetourCommand(Guid Cle, int Rang, Guid? Personne);

/// <summary>
/// Règle une ligne de retour : choisit la personne, dit qu'elle n'est pas des nôtres, ou revient sur ce choix. Le choix vaut pour les fichiers
/// suivants ; il s'inscrit au journal, sous la clé de la personne.
/// </summary>
public sealed class ReglerLigneRetour(PasserelleContexte contexte, RapprocherRetours rapprocher, ComparerRetours comparer, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Règle.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(ReglerLigneRetourCommand commande, CancellationToken ct)
    {
        await using (var session = await SessionLot.OuvrirAsync(contexte, ct))
        {
            await session.ReserverAsync(0, ct);
            if (await LigneAsync(commande.Cle, commande.Rang, ct) is not { } ligne)
                return EchangesErreurs.RetourLigneInconnue();
            if (ligne.Reglee)
                return EchangesErreurs.RetourDejaReglee();
            long? personne = null;
            if (commande.Personne is { } cle)
            {
                personne = await contexte.Personnes.Where(p => p.Cle == cle).Select(p => (long?)(p.FusionneeDansId ?? p.Id)).SingleOrDefaultAsync(ct);
                if (personne is null)
                    return EchangesErreurs.RetourPersonneInconnue();
                if (await contexte.Observations.AnyAsync(o => o.TransmissionId == ligne.TransmissionId && o.PersonneId == personne && o.Id != ligne.Id && o.Reglee, ct))
                    return EchangesErreurs.RetourPersonnePrise();
            }
            contexte.Add(new ReglementRetour { Id = Guid.CreateVersion7(), Cle = ligne.Cle, PersonneId = personne, RegleLe = horloge.GetUtcNow().UtcDateTime, ReglePar = acteur.Id });
            journal.Noter(ActeJournal.Changement, nameof(ReglerLigneRetour), (commande.Personne ?? commande.Cle).ToString(), $"ligne {ligne.Rang} : {(personne is null ? "pas des nôtres" : "attachée")}");
            await ConclureAsync(session, ligne, ct);
        }
        await comparer.ExecuterAsync(ct);
        return true;
    }

    /// <summary>Revient sur un choix : la ligne est rapprochée comme si personne n'en avait rien dit.</summary>
    public async Task<Resultat<bool>> AnnulerAsync(Guid cle, int rang, CancellationToken ct)
    {
        await using (var session = await SessionLot.OuvrirAsync(contexte, ct))
        {
            await session.ReserverAsync(0, ct);
            if (await LigneAsync(cle, rang, ct) is not { Reglee: true } ligne)
                return EchangesErreurs.RetourLigneInconnue();
            await contexte.ReglementsRetour.Where(r => r.Cle == ligne.Cle).ExecuteDeleteAsync(ct);
            var personne = await contexte.Personnes.Where(p => p.Id == ligne.PersonneId).Select(p => (Guid?)p.Cle).SingleOrDefaultAsync(ct);
            journal.Noter(ActeJournal.Changement, "AnnulerReglementRetour", (personne ?? cle).ToString(), $"ligne {ligne.Rang}");
            await ConclureAsync(session, ligne, ct);
        }
        await comparer.ExecuterAsync(ct);
        return true;
    }

    private Task<ObservationRetour?> LigneAsync(Guid cle, int rang, CancellationToken ct) => (
        from o in contexte.Observations.AsNoTracking()
        join t in contexte.Transmissions on o.TransmissionId equals t.Id
        where t.Cle == cle && o.Rang == rang
        select o).SingleOrDefaultAsync(ct);

    private async Task ConclureAsync(SessionLot session, ObservationRetour ligne, CancellationToken ct)
    {
        await contexte.SaveChangesAsync(ct);
        await rapprocher.RevoirNaissanceAsync(session, ligne.DateNaissance, ct);
        await session.ValiderAsync(ct);
        contexte.ChangeTracker.Clear();
    }
}
