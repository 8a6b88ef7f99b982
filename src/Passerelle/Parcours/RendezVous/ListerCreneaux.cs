using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Un créneau où il reste de la place.</summary>
public sealed record CreneauLibre(Creneau Creneau, string Structure, string? Referent, int Libres)
{
    /// <summary>« mar. 1er déc. 2026 à 09 h 00, Ada, Maison de Verdun ».</summary>
    public string Libelle => string.Join(", ", new[] { Creneau.Debut.Lisible(), Referent, Structure, Creneau.Places > 1 ? $"collectif, {Libres} places" : null }.OfType<string>());
}

/// <summary>Une place prise, et sa personne.</summary>
public sealed record RendezVousListe(RendezVousFixe RendezVous, Creneau Creneau, string Structure, string? Referent, Guid Cle, string Nom, string Prenom);

/// <summary>Les créneaux libres, et la feuille d'un jour.</summary>
public sealed class ListerCreneaux(PasserelleContexte contexte, TimeProvider horloge)
{
    /// <summary>Les prochains créneaux où il reste de la place.</summary>
    /// <param name="objet">Pour quoi.</param>
    /// <param name="structures">Structures ; vide : toutes.</param>
    /// <param name="nombre">Au plus.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<List<CreneauLibre>> LibresAsync(ObjetRendezVous objet, IReadOnlyCollection<Guid> structures, int nombre, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var prises = contexte.RendezVous.Where(r => r.Etat != EtatRendezVous.Annule);
        var lignes = await (
            from c in contexte.Creneaux.AsNoTracking()
            where c.Objet == objet && c.RetireLe == null && c.Debut > maintenant && structures.Contains(c.StructureId)
            let occupees = prises.Count(r => r.CreneauId == c.Id)
            where occupees < c.Places
            join s in contexte.Structures on c.StructureId equals s.Id
            join r in contexte.Referents on c.ReferentId equals (Guid?)r.Id into referents
            from r in referents.DefaultIfEmpty()
            orderby c.Debut, c.Id
            select new { c, s.Nom, Referent = r.Nom, Libres = c.Places - occupees }).Take(nombre).ToListAsync(ct);
        return lignes.ConvertAll(l => new CreneauLibre(l.c, l.Nom, l.Referent, l.Libres));
    }

    /// <summary>Les rendez-vous d'un jour, par heure ; d'une structure, d'un référent, ou tous.</summary>
    public Task<List<RendezVousListe>> DuJourAsync(DateOnly jour, Guid? pour, CancellationToken ct)
    {
        var (du, au) = (HeureLegale.DebutUtc(jour), HeureLegale.DebutUtc(jour.AddDays(1)));
        return (
            from v in contexte.RendezVous.AsNoTracking()
            where v.Etat != EtatRendezVous.Annule
            join c in contexte.Creneaux on v.CreneauId equals c.Id
            where c.Debut >= du && c.Debut < au && (pour == null || c.StructureId == pour || c.ReferentId == pour)
            join s in contexte.Structures on c.StructureId equals s.Id
            join r in contexte.Referents on c.ReferentId equals (Guid?)r.Id into referents
            from r in referents.DefaultIfEmpty()
            join a in contexte.Personnes on v.PersonneId equals a.Id
            join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
            join i in contexte.Identites on p.IdentiteId equals i.Id
            orderby c.Debut, i.Nom, i.Prenom
            select new RendezVousListe(v, c, s.Nom, r.Nom, p.Cle, i.Nom, i.Prenom)).ToListAsync(ct);
    }

    /// <summary>Créneaux d'un jour encore libres.</summary>
    public Task<int> CompterLibresAsync(DateOnly jour, Guid? pour, CancellationToken ct)
    {
        var (du, au) = (HeureLegale.DebutUtc(jour), HeureLegale.DebutUtc(jour.AddDays(1)));
        var prises = contexte.RendezVous.Where(r => r.Etat != EtatRendezVous.Annule);
        return contexte.Creneaux.CountAsync(c => c.RetireLe == null && c.Debut >= du && c.Debut < au && (pour == null || c.StructureId == pour || c.ReferentId == pour)
            && prises.Count(r => r.CreneauId == c.Id) < c.Places, ct);
    }
}
