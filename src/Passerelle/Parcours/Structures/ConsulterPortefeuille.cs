using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;

namespace Passerelle.Parcours.Structures;

/// <summary>Un référent, sa structure et les personnes qu'il suit.</summary>
public sealed record Portefeuille(Referent Referent, Structure Structure, IReadOnlyList<PersonneSuivie> Personnes);

/// <summary>Lit le portefeuille d'un référent ; la lecture de la liste nominative s'inscrit au journal.</summary>
public sealed class ConsulterPortefeuille(PasserelleContexte contexte, ListerSuivies suivies, IJournal journal)
{
    /// <summary>Lit ; nul quand le référent n'existe pas.</summary>
    public async Task<Portefeuille?> ExecuterAsync(Guid id, CancellationToken ct)
    {
        if (await contexte.Referents.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } referent)
            return null;
        var structure = await contexte.Structures.AsNoTracking().SingleAsync(s => s.Id == referent.StructureId, ct);
        var personnes = await suivies.DuReferentAsync(structure.Nom, referent.Nom, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ConsulterPortefeuille), id.ToString(), $"{personnes.Count} personnes", ct);
        return new Portefeuille(referent, structure, personnes);
    }
}
