using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Financements;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Simulations;

/// <summary>Une simulation, ses mouvements et leur effet sur le pacte tel qu'il vaut aujourd'hui.</summary>
public sealed record SimulationLue(SimulationPacte Simulation, IReadOnlyList<MouvementSimule> Mouvements, EffetSimule Effet);

/// <summary>Relit des simulations ; leur effet se recalcule toujours des données signées.</summary>
public sealed class LireSimulation(PasserelleContexte contexte, LirePacte lire, SuivreCredits suivre)
{
    /// <summary>Relit celles-ci, ou toutes, de la plus récente à la plus ancienne.</summary>
    public async Task<Resultat<IReadOnlyList<SimulationLue>>> ExecuterAsync(IReadOnlyCollection<Guid>? ids, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var simulations = await contexte.Simulations.AsNoTracking().Where(s => ids == null || ids.Contains(s.Id)).OrderByDescending(s => s.CreeeLe).ToListAsync(ct);
        var mouvements = (await contexte.MouvementsSimules.AsNoTracking().Where(m => ids == null || ids.Contains(m.Simulation)).OrderBy(m => m.SupposeLe).ToListAsync(ct)).ToLookup(m => m.Simulation);
        var fixes = new Dictionary<int, IReadOnlyDictionary<string, SommesAction>>();
        foreach (var annee in simulations.Select(s => s.Annee).Distinct())
            fixes[annee] = (await suivre.ExecuterAsync(annee, ct)).Valeur.Actions.Where(a => a.Prevu is not null).ToDictionary(a => a.Action.Code, a => a.Prevu!.Value);
        return simulations.Select(s => new SimulationLue(s, [.. mouvements[s.Id]], EffetSimule.De(lu.Valeur, s.Annee, fixes[s.Annee], [.. mouvements[s.Id]]))).ToList();
    }
}
