using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Regles;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Territoires;

namespace Passerelle.Parcours.Entrees;

/// <summary>Les entrées cherchées ; ce qui est nul ne filtre pas.</summary>
public sealed record ListerEntreesQuery
{
    /// <summary>Premier T0.</summary>
    public DateOnly? Du { get; init; }

    /// <summary>Dernier T0.</summary>
    public DateOnly? Au { get; init; }

    /// <summary>File active, ou nouveaux entrants.</summary>
    public bool? Stock { get; init; }

    /// <summary>Où elles en sont.</summary>
    public SituationEntree? Situation { get; init; }

    /// <summary>Territoire de la commune actuelle.</summary>
    public required Territoire Territoire { get; init; }

    /// <summary>Rangement.</summary>
    public OrdreEntrees Ordre { get; init; }

    /// <summary>Page, à partir de 1 ; nulle pour toutes les lignes.</summary>
    public int? Page { get; init; }
}

/// <summary>Une entrée et sa personne.</summary>
public sealed record EntreeListe(Guid Cle, string Nom, string Prenom, DateOnly DateNaissance, string? Commune, Entree Entree);

/// <summary>Une page d'entrées.</summary>
public sealed record PageEntrees(IReadOnlyList<EntreeListe> Lignes, int Total);

/// <summary>Les personnes derrière un chiffre d'entrées ; sans autre demande, la première attend depuis le plus longtemps.</summary>
public sealed class ListerEntrees(PasserelleContexte contexte, IJournal journal, TimeProvider horloge)
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Lit.</summary>
    public async Task<PageEntrees> ExecuterAsync(ListerEntreesQuery demande, CancellationToken ct)
    {
        var entrees = Situer(contexte.Entrees.AsNoTracking(), demande.Situation);
        if (demande.Du is { } du)
            entrees = entrees.Where(e => e.T0 >= du);
        if (demande.Au is { } au)
            entrees = entrees.Where(e => e.T0 <= au);
        if (demande.Stock is { } stock)
            entrees = entrees.Where(e => e.Stock == stock);
        var lignes = from e in entrees
                     join p in contexte.Personnes on e.PersonneId equals p.Id
                     join i in contexte.Identites on p.IdentiteId equals i.Id
                     join v in contexte.Versions on p.VersionId equals v.Id
                     select new { e, p, i, v };
        if (!demande.Territoire.EstEntier)
        {
            var communes = demande.Territoire.Departement.Communes.Select(c => c.CodeInsee).Where(demande.Territoire.Contient).ToList();
            lignes = lignes.Where(l => l.v.CodeInsee != null && communes.Contains(l.v.CodeInsee));
        }
        var total = await lignes.CountAsync(ct);
        var rangees = demande.Ordre switch
        {
            OrdreEntrees.Recentes => lignes.OrderByDescending(l => l.e.T0).ThenBy(l => l.i.Nom),
            OrdreEntrees.ParNom => lignes.OrderBy(l => l.i.Nom),
            _ => lignes.OrderBy(l => l.e.T0).ThenBy(l => l.i.Nom),
        };
        var ordonnees = rangees.ThenBy(l => l.i.Prenom).ThenBy(l => l.e.PersonneId).ThenBy(l => l.e.T0).AsQueryable();
        if (demande.Page is { } page)
            ordonnees = ordonnees.Skip((Math.Max(1, page) - 1) * Taille).Take(Taille);
        var lues = await ordonnees.Select(l => new EntreeListe(l.p.Cle, l.i.Nom, l.i.Prenom, l.i.DateNaissance, l.v.Commune, l.e)).ToListAsync(ct);
        await journal.EcrireAsync(demande.Page is null ? ActeJournal.Export : ActeJournal.Lecture, nameof(ListerEntrees), detail: $"{lues.Count} entrées sur {total}", ct: ct);
        return new PageEntrees(lues, total);
    }

    private IQueryable<Entree> Situer(IQueryable<Entree> entrees, SituationEntree? situation)
    {
        var aujourdhui = horloge.Aujourdhui();
        var borne = aujourdhui.AddDays(1 - DelaiOrientation.Convention.Applicable(aujourdhui).Jours);
        return situation switch
        {
            SituationEntree.AOrienter => entrees.Where(e => e.FermeeLe == null && e.DateOrientation == null && e.T0 >= borne),
            SituationEntree.DelaiPasse => entrees.Where(e => e.FermeeLe == null && e.DateOrientation == null && e.T0 < borne),
            SituationEntree.DansLeDelai => entrees.Where(e => e.DansLeDelai),
            SituationEntree.HorsDelai => entrees.Where(e => e.DateOrientation != null && !e.DansLeDelai),
            SituationEntree.JamaisOrientee => entrees.Where(e => e.FermeeLe != null && e.DateOrientation == null),
            _ => entrees,
        };
    }
}
