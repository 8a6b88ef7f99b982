using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Diagnostics;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Personnes;

namespace Passerelle.Parcours.Contrats;

/// <summary>Un contrat, sa personne et ses démarches.</summary>
public sealed record ContratLu(ContratPrepare Contrat, Guid Cle, Identite Identite, VersionFoyer? Foyer, Diagnostic? Diagnostic, bool Piece)
{
    /// <summary>Démarches, dans l'ordre du catalogue.</summary>
    public IReadOnlyList<Demarche> Demarches { get; init; } = [];
}

/// <summary>Lit les contrats d'engagement, fussent-ils d'une fiche absorbée depuis.</summary>
public sealed class LireContrats(PasserelleContexte contexte)
{
    /// <summary>Contrats d'une personne, le dernier préparé d'abord.</summary>
    internal Task<List<ContratPrepare>> DeLaPersonneAsync(Guid cle, CancellationToken ct) => (
        from c in contexte.Contrats.AsNoTracking()
        join a in contexte.Personnes on c.PersonneId equals a.Id
        join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
        where p.Cle == cle
        orderby c.PrepareLe descending, c.Id descending
        select c).ToListAsync(ct);

    /// <summary>Contrats d'une personne et leurs démarches, en une instruction.</summary>
    internal async Task<List<(ContratPrepare Contrat, List<Demarche> Demarches)>> AvecDemarchesAsync(Guid cle, CancellationToken ct)
    {
        var demarches = contexte.Demarches;
        var lignes = await (
            from c in contexte.Contrats.AsNoTracking()
            join a in contexte.Personnes on c.PersonneId equals a.Id
            join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
            where p.Cle == cle
            join d in demarches on c.Id equals d.ContratId into plan
            from d in plan.DefaultIfEmpty()
            select new { Contrat = c, Demarche = d }).ToListAsync(ct);
        return [.. lignes.GroupBy(l => l.Contrat.Id).Select(g => (g.First().Contrat, EnOrdre(g.Select(l => l.Demarche).OfType<Demarche>()))).OrderByDescending(c => c.Contrat.PrepareLe)];
    }

    /// <summary>Démarches de ces contrats, dans l'ordre du catalogue.</summary>
    internal async Task<List<Demarche>> DemarchesAsync(IReadOnlyCollection<Guid> contrats, CancellationToken ct) =>
        EnOrdre(await contexte.Demarches.AsNoTracking().Where(d => contrats.Contains(d.ContratId)).ToListAsync(ct));

    /// <summary>Un contrat ; nul s'il n'existe pas.</summary>
    public async Task<ContratLu?> ExecuterAsync(Guid id, CancellationToken ct)
    {
        var pieces = contexte.PiecesContrats;
        var lu = await (
            from c in contexte.Contrats.AsNoTracking()
            where c.Id == id
            join a in contexte.Personnes on c.PersonneId equals a.Id
            join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
            join i in contexte.Identites on p.IdentiteId equals i.Id
            join v in contexte.Versions on p.VersionId equals v.Id into versions
            from v in versions.DefaultIfEmpty()
            join d in contexte.Diagnostics on c.DiagnosticId equals (Guid?)d.Id into diagnostics
            from d in diagnostics.DefaultIfEmpty()
            select new ContratLu(c, p.Cle, i, v, d, pieces.Any(x => x.ContratId == c.Id))).FirstOrDefaultAsync(ct);
        return lu is null ? null : lu with { Demarches = await DemarchesAsync([id], ct) };
    }

    private static List<Demarche> EnOrdre(IEnumerable<Demarche> demarches) => [.. demarches.OrderBy(d => d.Pourquoi, StringComparer.Ordinal).ThenBy(d => d.Quoi, StringComparer.Ordinal)];
}
