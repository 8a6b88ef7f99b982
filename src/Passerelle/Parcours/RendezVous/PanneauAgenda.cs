using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Ports;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Un rendez-vous de la personne, avec son créneau (lignes 2606-2634).</summary>
public sealed record RendezVousPersonne(RendezVousFixe RendezVous, Creneau Creneau, string Structure, string? Referent);

/// <summary>Sur la fiche d'une personne : ses rendez-vous pris ici, annulés compris.</summary>
internal sealed class PanneauAgenda(PasserelleContexte contexte) : IPanneauPersonne
{
    /// <inheritdoc/>
    public string Titre => "Rendez-vous pris";

    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.PersonnesLire;

    /// <inheritdoc/>
    public string Vue => "/Parcours/RendezVous/_AgendaPersonne.cshtml";

    /// <inheritdoc/>
    public OngletPersonne Onglet => OngletPersonne.RendezVous;

    /// <inheritdoc/>
    public async Task<object?> LireAsync(Guid cle, CancellationToken ct) => await (
        from v in contexte.RendezVous.AsNoTracking()
        join a in contexte.Personnes on v.PersonneId equals a.Id
        join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
        where p.Cle == cle
        join c in contexte.Creneaux on v.CreneauId equals c.Id
        join s in contexte.Structures on c.StructureId equals s.Id
        join r in contexte.Referents on c.ReferentId equals (Guid?)r.Id into referents
        from r in referents.DefaultIfEmpty()
        orderby c.Debut descending
        select new RendezVousPersonne(v, c, s.Nom, r.Nom)).ToListAsync(ct);
}
