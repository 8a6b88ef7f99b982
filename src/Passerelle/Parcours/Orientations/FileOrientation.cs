using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Structures;
using Socle.Territoires;

namespace Passerelle.Parcours.Orientations;

/// <summary>Qui attend une orientation ; ce qui est nul ne filtre pas.</summary>
public sealed record FiltreAOrienter
{
    /// <summary>File active (vrai), nouveaux entrants (faux).</summary>
    public bool? Stock { get; init; }

    /// <summary>Codes de territoire.</summary>
    public string? Territoire { get; init; }
}

/// <summary>Les personnes à orienter : entrée ouverte, ni orientation notifiée, ni décision en attente.</summary>
public sealed class FileOrientation(PasserelleContexte contexte)
{
    /// <summary>Compte.</summary>
    public Task<int> CompterAsync(FiltreAOrienter filtre, CancellationToken ct) => Choisir(filtre).CountAsync(ct);

    /// <summary>Lit, par horloge : les nouveaux entrants d'abord, du plus ancien T0 au plus récent.</summary>
    public Task<List<PersonneSuivie>> LireAsync(FiltreAOrienter filtre, int passees, int nombre, CancellationToken ct) =>
        Choisir(filtre).OrderBy(l => l.Entree.Stock).ThenBy(l => l.Entree.T0).ThenBy(l => l.Id).Skip(passees).Take(nombre).ToListAsync(ct);

    private IQueryable<PersonneSuivie> Choisir(FiltreAOrienter filtre)
    {
        var attentes = from d in contexte.Decisions
                       where d.NotifieeLe == null && d.AnnuleeLe == null
                       join p in contexte.Personnes on d.PersonneId equals p.Id
                       select p.FusionneeDansId ?? p.Id;
        IQueryable<Entree> entrees = contexte.Entrees.AsNoTracking().Where(e => e.FermeeLe == null && e.DateOrientation == null && !attentes.Contains(e.PersonneId));
        if (filtre.Stock is { } stock)
            entrees = entrees.Where(e => e.Stock == stock);
        var personnes =
            from e in entrees
            join p in contexte.Personnes on e.PersonneId equals p.Id
            join i in contexte.Identites on p.IdentiteId equals i.Id
            join v in contexte.Versions on p.VersionId equals v.Id into versions
            from v in versions.DefaultIfEmpty()
            select new PersonneSuivie { Id = p.Id, Cle = p.Cle, Nom = i.Nom, Prenom = i.Prenom, DateNaissance = i.DateNaissance, Commune = v.Commune, CodeInsee = v.CodeInsee, Entree = e };
        if (filtre.Territoire is { Length: > 0 } codes && Departement.Regle().Essayer(out var departement, out _) && Socle.Territoires.Territoire.Lire(codes, departement).Essayer(out var territoire, out _) && !territoire.EstEntier)
        {
            var communes = departement.Communes.Select(c => c.CodeInsee).Where(territoire.Contient).ToList();
            personnes = personnes.Where(p => p.CodeInsee != null && communes.Contains(p.CodeInsee));
        }
        return personnes;
    }
}
