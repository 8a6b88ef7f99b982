using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>Lit en base le pacte tel qu'il vaut : la dernière version de chaque donnée signée.</summary>
public sealed class LirePacte(PasserelleContexte contexte)
{
    /// <summary>Lit ; refuse quand rien n'est chargé.</summary>
    public async Task<Resultat<PacteSigne>> ExecuterAsync(CancellationToken ct)
    {
        var donnees = await contexte.DonneesSignees.AsNoTracking().Where(d => d.RemplaceeLe == null).OrderBy(d => d.Rang).ToListAsync(ct);
        if (donnees.Count == 0)
            return ContractualisationErreurs.PacteNonCharge();
        return PacteSigne.Composer(donnees.Select(d => d.Rangee()));
    }
}
