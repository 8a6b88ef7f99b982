using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Orientations;

/// <summary>Notifie des décisions : chacune devient un fait d'orientation, daté de sa notification. Ou les annule, tant qu'elles attendent.</summary>
public sealed class NotifierOrientations(PasserelleContexte contexte, EnregistrerFaits faits, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Notifie toutes ces décisions, ou aucune.</summary>
    public async Task<Resultat<int>> ExecuterAsync(IReadOnlyCollection<Guid> ids, DateOnly? notifieeLe, string? mode, CancellationToken ct)
    {
        if (ModeNotification.Tous.All(m => m.Code != mode))
            return OrientationsErreurs.ModeInconnu;
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (!(await EnAttenteAsync(ids, ct)).Essayer(out var decisions, out var erreur))
            return erreur;
        if (notifieeLe is not { } jour || jour > horloge.Aujourdhui() || decisions.Exists(d => d.Decision.DecideeLe > jour))
            return OrientationsErreurs.DateFausse;
        if (mode == ModeNotification.Entretien && decisions.Exists(d => d.Decision.Referent is null))
            return OrientationsErreurs.EntretienSansReferent;
        await AppliquerAsync(session, decisions, jour, mode!, ct);
        await session.ValiderAsync(ct);
        return decisions.Count;
    }

    /// <summary>Annule ces décisions, ou aucune ; elles restent en base, avec qui et quand.</summary>
    public async Task<Resultat<int>> AnnulerAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (!(await EnAttenteAsync(ids, ct)).Essayer(out var decisions, out var erreur))
            return erreur;
        foreach (var (decision, cle, _) in decisions)
        {
            (decision.AnnuleeLe, decision.AnnuleePar) = (horloge.GetUtcNow().UtcDateTime, acteur.Id);
            journal.Noter(ActeJournal.Changement, nameof(AnnulerAsync), cle.ToString(), $"décision {decision.Id}");
        }
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return decisions.Count;
    }

    /// <summary>Écrit les faits et la notification dans la transaction de l'acte.</summary>
    internal async Task AppliquerAsync(SessionLot session, List<(DecisionOrientation Decision, Guid Cle, long PersonneId)> decisions, DateOnly jour, string mode, CancellationToken ct)
    {
        foreach (var (decision, cle, _) in decisions)
        {
            (decision.NotifieeLe, decision.Mode) = (jour, mode);
            journal.Noter(ActeJournal.Changement, nameof(NotifierOrientations), cle.ToString(), $"notifiée le {jour:dd/MM/yyyy}, {mode}");
        }
        await contexte.SaveChangesAsync(ct);
        await faits.ExecuterAsync(session, "orientation", decisions.ConvertAll(d => Fait(d.Decision, d.PersonneId, jour)), ct);
    }

    private async Task<Resultat<List<(DecisionOrientation Decision, Guid Cle, long PersonneId)>>> EnAttenteAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return OrientationsErreurs.RienDeChoisi;
        var decisions = await (
            from d in contexte.Decisions
            join a in contexte.Personnes on d.PersonneId equals a.Id
            join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
            where ids.Contains(d.Id) && d.NotifieeLe == null && d.AnnuleeLe == null
            orderby d.Id
            select new { Decision = d, p.Cle, p.Id }).ToListAsync(ct);
        if (decisions.Count != ids.Distinct().Count())
            return OrientationsErreurs.PlusEnAttente;
        return decisions.ConvertAll(d => (d.Decision, d.Cle, d.Id));
    }

    private static FaitRecu Fait(DecisionOrientation decision, long personne, DateOnly notifieeLe) => new()
    {
        Type = TypeFait.Orientation,
        PersonneId = personne,
        Date = decision.DecideeLe,
        DateNotification = notifieeLe,
        TypeParcours = decision.Parcours,
        Organisme = decision.Organisme,
        Structure = decision.Structure,
        Referent = decision.Referent,
        Detail = decision.Intensif ? "INTENSIF" : null,
        Reference = EnregistrerFaits.Reference(decision.Id),
    };
}
