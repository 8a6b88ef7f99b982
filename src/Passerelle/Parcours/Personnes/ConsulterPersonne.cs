using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Ports;

namespace Passerelle.Parcours.Personnes;

/// <summary>Lit la fiche d'une personne : une requête par nature de donnée, quel que soit son passé.</summary>
public sealed class ConsulterPersonne(PasserelleContexte contexte, CoffreNir coffre, INomsAgents agents)
{
    /// <summary>Personne qui porte aujourd'hui cette fiche : elle-même, ou celle qui l'a absorbée ; nulle quand la clé n'existe pas.</summary>
    public Task<Personne?> GardeeAsync(Guid cle, CancellationToken ct) => (
        from p in contexte.Personnes.AsNoTracking()
        where p.Cle == cle
        join g in contexte.Personnes on p.FusionneeDansId ?? p.Id equals g.Id
        select g).FirstOrDefaultAsync(ct);

    /// <summary>Lit la fiche ; nulle quand la clé n'existe pas ou qu'une autre fiche l'a absorbée.</summary>
    public async Task<FichePersonne?> ExecuterAsync(Guid cle, CancellationToken ct) =>
        await GardeeAsync(cle, ct) is { } personne && personne.Cle == cle ? await ExecuterAsync(personne, ct) : null;

    /// <summary>Lit la fiche de cette personne.</summary>
    public async Task<FichePersonne> ExecuterAsync(Personne personne, CancellationToken ct)
    {
        var identites = await IdentitesAsync(personne.Id, ct);
        var droits = await new HistoriqueDroits(contexte).LireAsync(personne.Id, ct);
        var faits = await contexte.Faits.AsNoTracking().Where(f => f.PersonneId == personne.Id).OrderByDescending(f => f.DateEffective).ThenByDescending(f => f.Id).ToListAsync(ct);
        var fusions = await FusionsAsync(personne.Id, ct);
        return new FichePersonne
        {
            Personne = personne,
            Identite = identites.First(i => i.Identite.Id == personne.IdentiteId),
            Identites = identites,
            Foyer = droits.FirstOrDefault()?.Foyer,
            Droits = droits,
            Entrees = await contexte.Entrees.AsNoTracking().Where(e => e.PersonneId == personne.Id).OrderByDescending(e => e.T0).ToListAsync(ct),
            Faits = faits,
            Contacts = await ContactsAsync(personne.Id, ct),
            IdentifiantsFranceTravail = await IdentifiantsAsync(personne.Id, ct),
            Fusions = fusions,
            Doutes = await contexte.Doutes.AsNoTracking().Where(d => d.Statut == StatutDoute.Ouvert && (d.PersonneId == personne.Id || d.AutrePersonneId == personne.Id)).ToListAsync(ct),
            Agents = await agents.LireAsync([.. faits.Select(f => f.EnregistrePar).Concat(fusions.Select(f => f.Fusion.FaitePar)).OfType<Guid>().Distinct()], ct),
        };
    }

    private async Task<List<IdentiteObservee>> IdentitesAsync(long personne, CancellationToken ct)
    {
        var lignes = await contexte.Identites.AsNoTracking().Where(i => i.PersonneId == personne)
            .Join(contexte.Dossiers, i => i.DossierId, d => d.Id, (i, d) => new { Identite = i, d.NumeroDemande })
            .OrderByDescending(l => l.Identite.Id).ToListAsync(ct);
        return [.. lignes.Select(l => new IdentiteObservee(l.Identite, l.NumeroDemande, l.Identite.NirChiffre is { } nir ? coffre.Dechiffrer(nir).Masquer() : null))];
    }

    internal async Task<List<ContactObserve>> ContactsAsync(long personne, CancellationToken ct)
    {
        var (contacts, deListe, identites, flux) = (contexte.Contacts, contexte.ContactsDeListe, contexte.Identites, contexte.FluxRecus);
        var dits = await contexte.Personnes.AsNoTracking().Where(p => p.Id == personne).Select(p => new
        {
            Flux = (
                from c in contacts
                join i in identites on c.IdentiteId equals i.Id
                join f in flux on c.FluxId equals f.Id
                where i.PersonneId == p.Id
                select new ContactObserve(c, f.RecuLe) { Ordre = f.Ordre }).ToList(),
            Listes = (
                from c in deListe
                join f in flux on c.FluxId equals f.Id
                where c.PersonneId == p.Id
                orderby c.Rang descending
                select new { Contact = c, f.RecuLe, f.Ordre }).ToList(),
        }).SingleAsync(ct);
        return [.. dits.Flux.Concat(dits.Listes.Select(l => new ContactObserve(l.Contact.EnContact(), l.RecuLe) { Ordre = l.Ordre, DeListe = true, AutreTelephone = l.Contact.AutreTelephone }))
            .OrderByDescending(c => c.RecuLe).ThenByDescending(c => c.Ordre, StringComparer.Ordinal)];
    }

    private async Task<List<string>> IdentifiantsAsync(long personne, CancellationToken ct) => await (
        from i in contexte.IdentifiantsFranceTravail.AsNoTracking()
        join p in contexte.Personnes on i.PersonneId equals p.Id
        where p.Id == personne || p.FusionneeDansId == personne
        orderby i.RecuLe descending, i.Numero
        select i.Numero).ToListAsync(ct);

    private async Task<List<FusionVecue>> FusionsAsync(long personne, CancellationToken ct) => await (
        from f in contexte.Fusions.AsNoTracking()
        join a in contexte.Personnes on f.AbsorbeeId equals a.Id
        where f.GardeeId == personne
        orderby f.FaiteLe descending
        select new FusionVecue(f, a.Cle)).ToListAsync(ct);
}
