using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Ce que les flux ont dit du droit d'une personne, dans l'ordre des flux : une étape par changement. Présente dans deux foyers
/// d'un même flux, elle garde l'état retenu pour ses entrées (<see cref="FluxRetenus"/>).
/// </summary>
internal sealed class HistoriqueDroits(PasserelleContexte contexte)
{
    /// <summary>Étapes, la plus récente d'abord.</summary>
    public async Task<List<EtapeDroit>> LireAsync(long personne, CancellationToken ct)
    {
        var lignes = await (
            from i in contexte.Identites.AsNoTracking()
            where i.PersonneId == personne
            join d in contexte.Droits on i.Id equals d.IdentiteId
            join v in contexte.Versions on d.VersionId equals v.Id
            join r in contexte.Dossiers on v.DossierId equals r.Id
            select new { IdentiteId = i.Id, i.Role, d.Soumis, Foyer = v, r.NumeroDemande }).ToListAsync(ct);
        var versions = lignes.ToDictionary(l => (l.IdentiteId, l.Foyer.Id));
        var ids = lignes.Select(l => l.Foyer.Id).Distinct().ToList();
        var presences = await (
            from p in contexte.Presences.AsNoTracking()
            where ids.Contains(p.VersionId)
            join f in contexte.FluxRecus on p.FluxId equals f.Id
            where !f.Instruction
            select new { p.VersionId, f.Id, f.RecuLe, f.Ordre, f.Stock }).ToListAsync(ct);
        var rangs = presences.DistinctBy(p => p.Id).OrderBy(p => p.RecuLe).ThenBy(p => p.Ordre, StringComparer.Ordinal)
            .Select((p, rang) => (p.Id, Rang: (long)rang)).ToDictionary(p => p.Id, p => p.Rang);
        var observations = lignes.Join(presences, l => l.Foyer.Id, p => p.VersionId, (l, p) => new ObservationDroit
        {
            RecuLe = p.RecuLe,
            Rang = rangs[p.Id],
            Stock = p.Stock,
            Etat = l.Foyer.Etat is [var etat, ..] ? etat : ' ',
            Soumis = l.Soumis,
            DebutSuspension = l.Foyer.DebutSuspension,
            VersionId = l.Foyer.Id,
            IdentiteId = l.IdentiteId,
            NumeroDemande = l.NumeroDemande,
        }).ToList();

        var etapes = new List<EtapeDroit>();
        foreach (var observation in FluxRetenus.Retenir(observations))
        {
            var ligne = versions[(observation.IdentiteId, observation.VersionId)];
            if (etapes.Count > 0 && etapes[^1].Foyer.Id == ligne.Foyer.Id)
                etapes[^1] = etapes[^1] with { Jusque = observation.RecuLe, Flux = etapes[^1].Flux + 1 };
            else
                etapes.Add(new EtapeDroit(observation.RecuLe, observation.RecuLe, 1, ligne.Foyer, ligne.NumeroDemande, ligne.Soumis, ligne.Role));
        }
        etapes.Reverse();
        return etapes;
    }
}
