using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Regles;

namespace Passerelle.Parcours.Structures;

/// <summary>Une personne suivie, et de quoi la placer.</summary>
public sealed record PersonneSuivie
{
    /// <summary>Identifiant interne.</summary>
    public required long Id { get; init; }

    /// <summary>Identifiant public.</summary>
    public required Guid Cle { get; init; }

    /// <summary>NOM.</summary>
    public required string Nom { get; init; }

    /// <summary>PRENOM.</summary>
    public required string Prenom { get; init; }

    /// <summary>DTNAI.</summary>
    public required DateOnly DateNaissance { get; init; }

    /// <summary>NOMCOM.</summary>
    public string? Commune { get; init; }

    /// <summary>Code INSEE.</summary>
    public string? CodeInsee { get; init; }

    /// <summary>Son entrée ouverte.</summary>
    public required Entree Entree { get; init; }

    /// <summary>Ce que les règles d'attribution regardent.</summary>
    public PersonneAPlacer APlacer(DateOnly jour) => new(Nom, AgeRevolu.Au(DateNaissance, jour), CodeInsee, Entree.TypeParcours, Entree.Intensif);
}

/// <summary>Les personnes que suit une structure ou un référent : entrée ouverte, dernière orientation qui les nomme.</summary>
public sealed class ListerSuivies(PasserelleContexte contexte)
{
    /// <summary>Personnes d'un référent.</summary>
    public Task<List<PersonneSuivie>> DuReferentAsync(string structure, string referent, CancellationToken ct) =>
        LireAsync(contexte.Entrees.Where(e => e.FermeeLe == null && e.StructureReferente == structure && e.Referent == referent), ct);

    /// <summary>Personnes d'une structure que n'y suit aucun de ces référents.</summary>
    public Task<List<PersonneSuivie>> SansReferentAsync(string structure, IReadOnlyCollection<string> presents, CancellationToken ct) =>
        LireAsync(contexte.Entrees.Where(e => e.FermeeLe == null && e.StructureReferente == structure && (e.Referent == null || !presents.Contains(e.Referent))), ct);

    /// <summary>Parmi ces personnes, celles que suit une structure.</summary>
    public Task<List<PersonneSuivie>> ParmiAsync(IReadOnlyCollection<long> personnes, CancellationToken ct) =>
        LireAsync(contexte.Entrees.Where(e => e.FermeeLe == null && e.StructureReferente != null && personnes.Contains(e.PersonneId)), ct);

    private Task<List<PersonneSuivie>> LireAsync(IQueryable<Entree> entrees, CancellationToken ct) => (
        from e in entrees.AsNoTracking()
        join p in contexte.Personnes on e.PersonneId equals p.Id
        join i in contexte.Identites on p.IdentiteId equals i.Id
        join v in contexte.Versions on p.VersionId equals v.Id into versions
        from v in versions.DefaultIfEmpty()
        orderby i.Nom, i.Prenom, p.Id
        select new PersonneSuivie { Id = p.Id, Cle = p.Cle, Nom = i.Nom, Prenom = i.Prenom, DateNaissance = i.DateNaissance, Commune = v.Commune, CodeInsee = v.CodeInsee, Entree = e }).ToListAsync(ct);
}
