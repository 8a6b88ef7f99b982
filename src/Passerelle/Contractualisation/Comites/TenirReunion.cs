using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Echeances;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Comites;

/// <summary>Prévoit une réunion, en garde le relevé de décisions et les actions décidées, ou l'annule.</summary>
public sealed class TenirReunion(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Prévoit.</summary>
    public async Task<Resultat<ReunionComite>> PrevoirAsync(string? comite, DateOnly? jour, string? ordreDuJour, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var erreurs = new List<Erreur>();
        if (lu.Valeur.Comites.SingleOrDefault(c => c.Code == comite) is null)
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Comite", "un comité de la liste"));
        if (jour is null)
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("PrevueLe", "le jour de la réunion"));
        if (ordreDuJour?.Trim() is not { Length: >= 5 and <= 2000 })
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("OrdreDuJour", "l'ordre du jour, en 5 à 2 000 caractères"));
        if (erreurs.Count > 0)
            return erreurs;
        var reunion = new ReunionComite { Id = Guid.CreateVersion7(), Comite = comite!, PrevueLe = jour!.Value, OrdreDuJour = ordreDuJour!.Trim(), Auteur = acteur.Id };
        contexte.ReunionsComites.Add(reunion);
        journal.Noter(ActeJournal.Changement, "PrevoirReunion", reunion.Id.ToString(), $"{comite}, {reunion.PrevueLe:dd/MM/yyyy}");
        await contexte.SaveChangesAsync(ct);
        return reunion;
    }

    /// <summary>Garde le relevé de décisions. Chaque réunion n'en a qu'un.</summary>
    public async Task<Resultat<ReunionComite>> ReleverAsync(Guid id, string? releve, CancellationToken ct)
    {
        if (releve?.Trim() is not { Length: >= 5 and <= 8000 } dit)
            return ContractualisationErreurs.EcheanceFautive("Releve", "les décisions, en 5 à 8 000 caractères");
        var reunions = contexte.ReunionsComites;
        if (await reunions.SingleOrDefaultAsync(r => r.Id == id && r.Releve == null && r.AnnuleeLe == null, ct) is not { } reunion)
            return ContractualisationErreurs.ReunionClose();
        if (reunion.PrevueLe > horloge.Aujourdhui())
            return ContractualisationErreurs.EcheanceFautive("Releve", "une réunion déjà tenue : celle-ci est à venir");
        reunion.Releve = dit;
        journal.Noter(ActeJournal.Changement, nameof(TenirReunion), id.ToString(), $"{reunion.Comite}, {reunion.PrevueLe:dd/MM/yyyy} : relevé de décisions");
        await contexte.SaveChangesAsync(ct);
        return reunion;
    }

    /// <summary>Ajoute une action décidée : qui, quoi, pour quand.</summary>
    public async Task<Resultat<Devoir>> DeciderAsync(Guid id, string? intitule, string? responsable, DateOnly? echeance, CancellationToken ct)
    {
        var erreurs = new List<Erreur>();
        if (intitule?.Trim() is not { Length: >= 5 and <= 300 })
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Intitule", "l'action décidée, en 5 à 300 caractères"));
        if (responsable?.Trim() is not { Length: >= 2 and <= 100 })
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Responsable", "une fonction ou un organisme, en 2 à 100 caractères"));
        if (echeance is null)
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Echeance", "pour quand"));
        if (erreurs.Count > 0)
            return erreurs;
        var reunions = contexte.ReunionsComites;
        if (!await reunions.AnyAsync(r => r.Id == id && r.AnnuleeLe == null, ct))
            return ContractualisationErreurs.ReunionClose();
        var devoir = new Devoir { Id = Guid.CreateVersion7(), Origine = id, Intitule = intitule!.Trim(), Responsable = responsable!.Trim(), Echeance = echeance };
        contexte.Devoirs.Add(devoir);
        journal.Noter(ActeJournal.Changement, "DeciderAction", id.ToString(), $"{devoir.Intitule} ({devoir.Responsable}, {devoir.Echeance:dd/MM/yyyy})");
        await contexte.SaveChangesAsync(ct);
        return devoir;
    }

    /// <summary>Annule une réunion qui n'est pas tenue.</summary>
    public async Task<Resultat<ReunionComite>> AnnulerAsync(Guid id, string? motif, CancellationToken ct)
    {
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return ContractualisationErreurs.MotifAbsent();
        var reunions = contexte.ReunionsComites;
        if (await reunions.SingleOrDefaultAsync(r => r.Id == id && r.Releve == null && r.AnnuleeLe == null, ct) is not { } reunion)
            return ContractualisationErreurs.ReunionClose();
        (reunion.AnnuleeLe, reunion.MotifAnnulation) = (horloge.GetUtcNow().UtcDateTime, dit);
        journal.Noter(ActeJournal.Changement, "AnnulerReunion", id.ToString(), $"{reunion.Comite}, {reunion.PrevueLe:dd/MM/yyyy} : {dit}");
        await contexte.SaveChangesAsync(ct);
        return reunion;
    }
}
