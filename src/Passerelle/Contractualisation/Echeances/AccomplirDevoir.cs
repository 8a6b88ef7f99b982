using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Dit un devoir fait, avec sa preuve. Une obligation à date signée n'a de devoir qu'une fois faite.</summary>
public sealed class AccomplirDevoir(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Un devoir né d'un événement ou d'une réunion.</summary>
    public async Task<Resultat<Devoir>> ExecuterAsync(Guid id, DateOnly? faitLe, string? preuve, CancellationToken ct)
    {
        var devoirs = contexte.Devoirs;
        if (await devoirs.SingleOrDefaultAsync(d => d.Id == id && d.FaitLe == null, ct) is not { } devoir)
            return ContractualisationErreurs.DevoirDejaFait();
        return await FinirAsync(devoir, faitLe, preuve, ct);
    }

    /// <summary>Une obligation à date signée.</summary>
    public async Task<Resultat<Devoir>> ExecuterAsync(string obligation, DateOnly? faitLe, string? preuve, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var devoirs = contexte.Devoirs;
        if (lu.Valeur.Obligations.SingleOrDefault(o => o.Code == obligation && o.Date is not null) is not { } o || await devoirs.AnyAsync(d => d.Obligation == obligation && d.Origine == null, ct))
            return ContractualisationErreurs.DevoirDejaFait();
        var devoir = new Devoir { Id = Guid.CreateVersion7(), Obligation = o.Code, Intitule = o.Intitule, Destinataires = o.Destinataires, Canal = o.Forme, Responsable = Obligation.Responsable, Echeance = o.Date };
        return await FinirAsync(devoir, faitLe, preuve, ct);
    }

    private async Task<Resultat<Devoir>> FinirAsync(Devoir devoir, DateOnly? faitLe, string? preuve, CancellationToken ct)
    {
        var erreurs = new List<Erreur>();
        if (faitLe is not { } jour || jour > horloge.Aujourdhui())
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("FaitLe", "le jour où ce fut fait, passé ou aujourd'hui"));
        if (preuve?.Trim() is not { Length: >= 3 and <= 200 })
            erreurs.Add(ContractualisationErreurs.EcheanceFautive("Preuve", "ce qui le prouve, en 3 à 200 caractères (numéro du recommandé, référence de la délibération)"));
        if (erreurs.Count > 0)
            return erreurs;
        (devoir.FaitLe, devoir.Preuve, devoir.FaitPar) = (faitLe, preuve!.Trim(), acteur.Id);
        if (contexte.Entry(devoir).State == EntityState.Detached)
            contexte.Devoirs.Add(devoir);
        journal.Noter(ActeJournal.Changement, nameof(AccomplirDevoir), devoir.Obligation ?? devoir.Id.ToString(), $"{devoir.Intitule} : fait le {devoir.FaitLe:dd/MM/yyyy}{(devoir.Echeance is { } e && devoir.FaitLe > e ? $", en retard sur le {e:dd/MM/yyyy}" : "")}, preuve {devoir.Preuve}");
        await contexte.SaveChangesAsync(ct);
        return devoir;
    }
}
