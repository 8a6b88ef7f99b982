using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Accepte un constat tel quel, avec son motif, ou retire cette acceptation. La donnée signée ne change pas.</summary>
public sealed class AccepterConstat(PasserelleContexte contexte, VerifierPacte verifier, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Accepte.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(string cle, string? motif, CancellationToken ct)
    {
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return ContractualisationErreurs.MotifAbsent();
        var bilan = await verifier.ExecuterAsync(ct);
        if (!bilan.Reussi)
            return bilan.Erreurs.ToList();
        if (bilan.Valeur.Constats.SingleOrDefault(c => c.Constat.Cle == cle && c.Etat == EtatConstat.Ouvert) is not { Constat: var constat })
            return ContractualisationErreurs.ConstatRegle();
        contexte.DecisionsConstats.Add(new DecisionConstat
        {
            Id = Guid.CreateVersion7(),
            Cle = cle,
            Empreinte = constat.Empreinte,
            Ou = constat.Ou,
            Motif = dit,
            Auteur = acteur.Id,
            PriseLe = horloge.GetUtcNow().UtcDateTime,
        });
        journal.Noter(ActeJournal.Changement, nameof(AccepterConstat), cle, dit);
        await contexte.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Retire l'acceptation : le constat est de nouveau ouvert.</summary>
    public async Task<Resultat<bool>> RetirerAsync(string cle, CancellationToken ct)
    {
        var decisions = contexte.DecisionsConstats;
        var active = await decisions.Where(d => d.Cle == cle && d.RetireeLe == null && d.Avenant == null).OrderByDescending(d => d.PriseLe).FirstOrDefaultAsync(ct);
        if (active is null)
            return ContractualisationErreurs.ConstatRegle();
        active.RetireeLe = horloge.GetUtcNow().UtcDateTime;
        journal.Noter(ActeJournal.Changement, "RetirerAcceptation", cle);
        await contexte.SaveChangesAsync(ct);
        return true;
    }
}
