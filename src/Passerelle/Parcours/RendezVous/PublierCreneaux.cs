using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Des créneaux à la suite, un jour ou le même jour de plusieurs semaines.</summary>
public sealed record PublierCreneauxCommand
{
    /// <summary>Référent, ou structure seule.</summary>
    public Guid? Pour { get; init; }

    /// <summary>Pour quoi.</summary>
    public ObjetRendezVous Objet { get; init; } = ObjetRendezVous.Accompagnement;

    /// <summary>Jour.</summary>
    public DateOnly? Jour { get; init; }

    /// <summary>Heure du premier.</summary>
    public TimeOnly? De { get; init; }

    /// <summary>Durée de chacun, en minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Créneaux à la suite.</summary>
    public int? Nombre { get; init; }

    /// <summary>Semaines, celle du jour comprise.</summary>
    public int? Semaines { get; init; }

    /// <summary>Places par créneau ; plus d'une : collectif.</summary>
    public int? Places { get; init; }

    /// <summary>Lieu.</summary>
    public string? Lieu { get; init; }
}

/// <summary>Publie des créneaux : tous, ou aucun si un référent en a déjà un à la même heure.</summary>
public sealed class PublierCreneaux(PasserelleContexte contexte, IJournal journal, TimeProvider horloge)
{
    private const int Maximum = 500;

    /// <summary>Publie ; rend leurs identifiants, dans l'ordre.</summary>
    public async Task<Resultat<IReadOnlyList<Guid>>> ExecuterAsync(PublierCreneauxCommand commande, CancellationToken ct)
    {
        var fautes = Controler(commande, horloge.Aujourdhui());
        var referent = await contexte.Referents.AsNoTracking().SingleOrDefaultAsync(r => r.Id == commande.Pour, ct);
        var structure = referent?.StructureId ?? await contexte.Structures.Where(s => s.Id == commande.Pour).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(ct);
        if (structure is null)
            fautes.Add(RendezVousErreurs.ChampFaux("Pour", "une structure ou un référent de la liste"));
        if (fautes.Count > 0)
            return fautes;
        var creneaux = (from semaine in Enumerable.Range(0, commande.Semaines!.Value)
                        from rang in Enumerable.Range(0, commande.Nombre!.Value)
                        select new Creneau
                        {
                            Id = Guid.CreateVersion7(),
                            StructureId = structure!.Value,
                            ReferentId = referent?.Id,
                            Objet = commande.Objet,
                            Debut = HeureLegale.VersUtc(commande.Jour!.Value.AddDays(7 * semaine), commande.De!.Value.AddMinutes(rang * commande.Minutes!.Value)),
                            Minutes = commande.Minutes.Value,
                            Places = commande.Places!.Value,
                            Lieu = string.IsNullOrWhiteSpace(commande.Lieu) ? null : commande.Lieu.Trim(),
                        }).ToList();
        if (referent is not null && await ChevaucheAsync(referent.Id, creneaux, ct))
            return RendezVousErreurs.HeurePrise;
        contexte.Creneaux.AddRange(creneaux);
        journal.Noter(ActeJournal.Changement, nameof(PublierCreneaux), (referent?.Id ?? structure!.Value).ToString(), $"{creneaux.Count} créneaux");
        try
        {
            await contexte.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            return RendezVousErreurs.HeurePrise;
        }
        return creneaux.ConvertAll(c => c.Id);
    }

    private async Task<bool> ChevaucheAsync(Guid referent, List<Creneau> creneaux, CancellationToken ct)
    {
        var (du, au) = (creneaux.Min(c => c.Debut).AddDays(-1), creneaux.Max(c => c.Debut).AddDays(1));
        var connus = await contexte.Creneaux.Where(c => c.ReferentId == referent && c.RetireLe == null && c.Debut > du && c.Debut < au).Select(c => new { c.Debut, c.Minutes }).ToListAsync(ct);
        return creneaux.Exists(n => connus.Exists(c => n.Debut < c.Debut.AddMinutes(c.Minutes) && c.Debut < n.Debut.AddMinutes(n.Minutes)));
    }

    private static List<Erreur> Controler(PublierCreneauxCommand c, DateOnly aujourdhui)
    {
        var fautes = new List<Erreur>();
        if (c.Jour is not { } jour || jour < aujourdhui || jour > aujourdhui.AddYears(1))
            fautes.Add(RendezVousErreurs.ChampFaux("Jour", "un jour à venir, d'ici un an"));
        if (c.De is not { } de || de < new TimeOnly(7, 0) || de > new TimeOnly(20, 0))
            fautes.Add(RendezVousErreurs.ChampFaux("De", "une heure entre 7 h et 20 h"));
        if (c.Minutes is not (>= 5 and <= 480))
            fautes.Add(RendezVousErreurs.ChampFaux("Minutes", "une durée de 5 à 480 minutes"));
        if (c.Nombre is not (>= 1 and <= 30))
            fautes.Add(RendezVousErreurs.ChampFaux("Nombre", "de 1 à 30 créneaux à la suite"));
        else if (c is { De: { } debut, Minutes: { } minutes } && debut.ToTimeSpan() + TimeSpan.FromMinutes((double)minutes * c.Nombre.Value) > TimeSpan.FromHours(21))
            fautes.Add(RendezVousErreurs.ChampFaux("Nombre", "un dernier créneau fini à 21 h"));
        if (c.Semaines is not (>= 1 and <= 52) || c.Semaines * c.Nombre > Maximum)
            fautes.Add(RendezVousErreurs.ChampFaux("Semaines", $"de 1 à 52 semaines, {Maximum} créneaux au plus"));
        if (c.Places is not (>= 1 and <= 200))
            fautes.Add(RendezVousErreurs.ChampFaux("Places", "de 1 à 200 places"));
        return fautes;
    }
}
