using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Parcours.Orientations;

/// <summary>Une décision en attente et sa personne.</summary>
public sealed record DecisionListe(DecisionOrientation Decision, Guid Cle, string Nom, string Prenom, DateOnly? T0, bool Stock);

/// <summary>Les décisions qui attendent leur notification, par horloge : le plus ancien T0 d'abord.</summary>
public sealed class ListerDecisions(PasserelleContexte contexte)
{
    /// <summary>Compte.</summary>
    public Task<int> CompterAsync(CancellationToken ct) => EnAttente().CountAsync(ct);

    /// <summary>Lit.</summary>
    public async Task<List<DecisionListe>> LireAsync(int nombre, CancellationToken ct) => await (
        from d in EnAttente()
        join a in contexte.Personnes on d.PersonneId equals a.Id
        join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
        join i in contexte.Identites on p.IdentiteId equals i.Id
        join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId into entrees
        from e in entrees.DefaultIfEmpty()
        orderby e.Stock, e.T0, d.Id
        select new DecisionListe(d, p.Cle, i.Nom, i.Prenom, (DateOnly?)e.T0, ((bool?)e.Stock) ?? false)).Take(nombre).ToListAsync(ct);

    private IQueryable<DecisionOrientation> EnAttente() => contexte.Decisions.AsNoTracking().Where(d => d.NotifieeLe == null && d.AnnuleeLe == null);
}
