using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;

namespace Passerelle.Parcours.Structures;

/// <summary>Ce que les parcours nomment sans que ce soit déclaré.</summary>
/// <param name="Structures">Structures.</param>
/// <param name="Referents">Référents.</param>
public sealed record NommesParLesParcours(int Structures, int Referents)
{
    /// <summary>Rien à déclarer.</summary>
    public bool EstVide => Structures + Referents == 0;
}

/// <summary>
/// Déclare les structures et les référents que nomment les entrées ouvertes : la reprise d'un autre outil apporte les noms, ce cas
/// d'usage en fait des portefeuilles à régler. Le répéter n'ajoute rien.
/// </summary>
public sealed class DeclarerStructures(PasserelleContexte contexte, IJournal journal)
{
    /// <summary>Compte ce qui manque.</summary>
    public async Task<NommesParLesParcours> CompterAsync(CancellationToken ct)
    {
        var (structures, referents) = await ManquantsAsync(ct);
        return new NommesParLesParcours(structures.Count, referents.Count);
    }

    /// <summary>Déclare ce qui manque.</summary>
    public async Task<NommesParLesParcours> ExecuterAsync(CancellationToken ct)
    {
        var (structures, referents) = await ManquantsAsync(ct);
        contexte.Structures.AddRange(structures);
        contexte.Referents.AddRange(referents);
        foreach (var structure in structures)
            journal.Noter(ActeJournal.Changement, nameof(DeclarerStructures), structure.Id.ToString());
        await contexte.SaveChangesAsync(ct);
        return new NommesParLesParcours(structures.Count, referents.Count);
    }

    private async Task<(List<Structure> Structures, List<Referent> Referents)> ManquantsAsync(CancellationToken ct)
    {
        var nommes = await contexte.Entrees.Where(e => e.FermeeLe == null && e.StructureReferente != null)
            .GroupBy(e => new { e.StructureReferente, e.Organisme, e.Referent }).Select(g => new { Structure = g.Key.StructureReferente!, g.Key.Organisme, g.Key.Referent, Nombre = g.Count() }).ToListAsync(ct);
        var connues = await contexte.Structures.AsNoTracking().ToDictionaryAsync(s => s.Nom, ct);
        var connus = (await contexte.Referents.AsNoTracking().Select(r => new { r.StructureId, r.Nom }).ToListAsync(ct)).Select(r => (r.StructureId, r.Nom)).ToHashSet();
        var neuves = new List<Structure>();
        foreach (var groupe in nommes.Where(n => !connues.ContainsKey(n.Structure)).GroupBy(n => n.Structure))
        {
            // Une structure que deux organismes se disputent prend celui du plus grand nombre.
            var organisme = groupe.GroupBy(n => n.Organisme ?? "AUTRE").OrderByDescending(g => g.Sum(n => n.Nombre)).First().Key;
            var structure = new Structure { Id = Guid.CreateVersion7(), Nom = groupe.Key, Organisme = organisme };
            neuves.Add(structure);
            connues[structure.Nom] = structure;
        }
        var nouveaux = nommes.Where(n => !string.IsNullOrWhiteSpace(n.Referent)).Select(n => (connues[n.Structure].Id, Nom: n.Referent!)).Distinct().Where(r => !connus.Contains(r))
            .Select(r => new Referent { Id = Guid.CreateVersion7(), StructureId = r.Id, Nom = r.Nom }).ToList();
        return (neuves, nouveaux);
    }
}
