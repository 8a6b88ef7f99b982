using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Regles;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Une structure, ses référents et ce qu'ils suivent.</summary>
/// <param name="Structure">Structure.</param>
/// <param name="Referents">Référents, par nom ; les partis qui suivent encore quelqu'un y restent.</param>
/// <param name="Suivies">Personnes dont l'entrée est ouverte et la dernière orientation y mène.</param>
/// <param name="SansReferent">Parmi elles, celles qu'aucun référent présent ne suit.</param>
public sealed record StructureChargee(Structure Structure, IReadOnlyList<ReferentCharge> Referents, int Suivies, int SansReferent)
{
    /// <summary>Places ; nul dès qu'une capacité manque.</summary>
    public int? Capacite => Referents.Count > 0 && Referents.All(r => r.Referent.Capacite is not null) ? Referents.Sum(r => r.Referent.Capacite) : null;
}

/// <summary>Un référent et les personnes qu'il suit.</summary>
public sealed record ReferentCharge(Referent Referent, int Suivies)
{
    /// <summary>Présent ce jour-là.</summary>
    public bool EstPresent(DateOnly jour) => Referent.PartiLe is not { } parti || parti >= jour;
}

/// <summary>Qui suit qui : structures, référents et leurs charges, en trois lectures.</summary>
public sealed class LirePortefeuilles(PasserelleContexte contexte)
{
    /// <summary>Lit tout, ou une structure.</summary>
    public async Task<IReadOnlyList<StructureChargee>> ExecuterAsync(DateOnly jour, Guid? structure, CancellationToken ct)
    {
        var structures = await contexte.Structures.AsNoTracking().Where(s => structure == null || s.Id == structure).OrderBy(s => s.Nom).ToListAsync(ct);
        var referents = (await contexte.Referents.AsNoTracking().Where(r => structure == null || r.StructureId == structure).OrderBy(r => r.Nom).ToListAsync(ct)).ToLookup(r => r.StructureId);
        var charges = await contexte.Entrees.Where(e => e.FermeeLe == null && e.StructureReferente != null)
            .GroupBy(e => new { e.StructureReferente, e.Referent }).Select(g => new { g.Key.StructureReferente, g.Key.Referent, Nombre = g.Count() }).ToListAsync(ct);
        var parStructure = charges.ToLookup(c => c.StructureReferente);
        return [.. structures.Select(s =>
        {
            var suivies = parStructure[s.Nom].ToList();
            var charges = referents[s.Id].Select(r => new ReferentCharge(r, suivies.Find(c => c.Referent == r.Nom)?.Nombre ?? 0)).ToList();
            var tenues = charges.Where(r => r.EstPresent(jour)).Sum(r => r.Suivies);
            var total = suivies.Sum(c => c.Nombre);
            return new StructureChargee(s, charges.FindAll(r => r.EstPresent(jour) || r.Suivies > 0), total, total - tenues);
        })];
    }

    /// <summary>Les portefeuilles qui peuvent recevoir ce jour-là.</summary>
    public static IEnumerable<PortefeuilleOuvert> Ouverts(IEnumerable<StructureChargee> structures, DateOnly jour, Departement departement) =>
        from s in structures
        where s.Structure.FermeeLe is not { } fin || fin >= jour
        from r in s.Referents
        where r.EstPresent(jour)
        select new PortefeuilleOuvert
        {
            Id = r.Referent.Id,
            Nom = r.Referent.Nom,
            Structure = s.Structure.Nom,
            Organisme = s.Structure.Organisme,
            Parcours = r.Referent.Parcours?.Split(',') ?? [],
            Territoires = [.. new[] { s.Structure.Territoire, r.Referent.Territoire }.OfType<string>().Select(codes => Territoire.Lire(codes, departement).Valeur)],
            Alphabet = r.Referent is { AlphabetDe: { } de, AlphabetA: { } a } ? (de, a) : null,
            AgeDe = r.Referent.AgeDe,
            AgeA = r.Referent.AgeA,
            Intensif = r.Referent.Intensif,
            Charge = r.Suivies,
            Capacite = r.Referent.Capacite,
        };
}
