using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Où en est un constat.</summary>
public enum EtatConstat
{
    /// <summary>À régler.</summary>
    Ouvert,

    /// <summary>Accepté tel quel, avec un motif.</summary>
    Accepte,

    /// <summary>Corrigé par un avenant : il ne se constate plus.</summary>
    Corrige,
}

/// <summary>Un constat et ce qui en fut décidé.</summary>
public sealed record ConstatSuivi(Constat Constat, EtatConstat Etat, DecisionConstat? Decision);

/// <summary>Tous les constats du pacte tel qu'il vaut, avec leurs décisions, et les corrections déjà faites.</summary>
public sealed record BilanControles(IReadOnlyList<ConstatSuivi> Constats, IReadOnlyList<DecisionConstat> Corriges);

/// <summary>Contrôle le pacte chargé.</summary>
public sealed class VerifierPacte(PasserelleContexte contexte, LirePacte lire)
{
    /// <summary>Contrôle.</summary>
    public async Task<Resultat<BilanControles>> ExecuterAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var decisions = await contexte.DecisionsConstats.AsNoTracking().Where(d => d.RetireeLe == null).OrderBy(d => d.PriseLe).ToListAsync(ct);
        var acceptations = decisions.Where(d => d.Avenant is null).ToLookup(d => (d.Cle, d.Empreinte));
        var constats = ControlerPacte.Executer(lu.Valeur).Select(c => acceptations[(c.Cle, c.Empreinte)].LastOrDefault() is { } d
            ? new ConstatSuivi(c, EtatConstat.Accepte, d)
            : new ConstatSuivi(c, EtatConstat.Ouvert, null)).ToList();
        return new BilanControles(constats, [.. decisions.Where(d => d.Avenant is not null && constats.All(c => c.Constat.Cle != d.Cle))]);
    }
}
