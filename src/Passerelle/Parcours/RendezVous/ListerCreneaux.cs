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
public sealed record RendezVousListe
{
    /// <summary>Rendez-vous.</summary>
    public required RendezVousFixe RendezVous { get; init; }

    /// <summary>Créneau.</summary>
    public required Creneau Creneau { get; init; }

    /// <summary>Structure qui reçoit.</summary>
    public required string Structure { get; init; }

    /// <summary>Référent qui reçoit.</summary>
    public string? Referent { get; init; }

    /// <summary>Personne.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Nom.</summary>
    public required string Nom { get; init; }

    /// <summary>Prénom.</summary>
    public required string Prenom { get; init; }
}

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

    /// <summary>Les prochains créneaux libres pour une personne : de la structure et du référent qui la suivent, collectifs compris ; d'orientation, de toutes.</summary>
    public async Task<IReadOnlyList<CreneauLibre>> PourPersonneAsync(ObjetRendezVous objet, string? structure, string? referent, int nombre, CancellationToken ct)
    {
        var structures = await contexte.Structures.Where(s => s.FermeeLe == null && (objet == ObjetRendezVous.Orientation || structure == null || s.Nom == structure)).Select(s => s.Id).ToListAsync(ct);
        return [.. (await LibresAsync(objet, structures, nombre, ct)).Where(c => objet == ObjetRendezVous.Orientation || referent is null || c.Referent is null || c.Referent == referent || c.Creneau.Places > 1)];
    }

    /// <summary>Le rendez-vous pris par une invitation, non annulé.</summary>
    public Task<RendezVousListe?> DeLInvitationAsync(Guid invitation, CancellationToken ct) => Lister(contexte.RendezVous.Where(r => r.InvitationId == invitation)).SingleOrDefaultAsync(ct);

    /// <summary>Les rendez-vous d'un jour, par heure ; d'une structure, d'un référent, ou tous.</summary>
    public Task<List<RendezVousListe>> DuJourAsync(DateOnly jour, Guid? pour, CancellationToken ct)
    {
        var (du, au) = (HeureLegale.DebutUtc(jour), HeureLegale.DebutUtc(jour.AddDays(1)));
        return Lister(contexte.RendezVous).Where(l => l.Creneau.Debut >= du && l.Creneau.Debut < au && (pour == null || l.Creneau.StructureId == pour || l.Creneau.ReferentId == pour))
            .OrderBy(l => l.Creneau.Debut).ThenBy(l => l.Nom).ThenBy(l => l.Prenom).ToListAsync(ct);
    }

    private IQueryable<RendezVousListe> Lister(IQueryable<RendezVousFixe> rendezVous) =>
        from v in rendezVous.AsNoTracking()
        where v.Etat != EtatRendezVous.Annule
        join c in contexte.Creneaux on v.CreneauId equals c.Id
        join s in contexte.Structures on c.StructureId equals s.Id
        join r in contexte.Referents on c.ReferentId equals (Guid?)r.Id into referents
        from r in referents.DefaultIfEmpty()
        join a in contexte.Personnes on v.PersonneId equals a.Id
        join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
        join i in contexte.Identites on p.IdentiteId equals i.Id
        select new RendezVousListe { RendezVous = v, Creneau = c, Structure = s.Nom, Referent = r.Nom, Cle = p.Cle, Nom = i.Nom, Prenom = i.Prenom };

    /// <summary>Créneaux d'un jour encore libres.</summary>
    public Task<int> CompterLibresAsync(DateOnly jour, Guid? pour, CancellationToken ct)
    {
        var (du, au) = (HeureLegale.DebutUtc(jour), HeureLegale.DebutUtc(jour.AddDays(1)));
        var prises = contexte.RendezVous.Where(r => r.Etat != EtatRendezVous.Annule);
        return contexte.Creneaux.CountAsync(c => c.RetireLe == null && c.Debut >= du && c.Debut < au && (pour == null || c.StructureId == pour || c.ReferentId == pour)
            && prises.Count(r => r.CreneauId == c.Id) < c.Places, ct);
    }
}
