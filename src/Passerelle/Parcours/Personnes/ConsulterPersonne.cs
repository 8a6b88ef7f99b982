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
        var (identifiants, fusions) = await AbsorbeAsync(personne.Id, ct);
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
            IdentifiantsFranceTravail = identifiants,
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

    /// <summary>Identifiants chez France Travail (les siens et ceux des fiches absorbées, du dernier dit au premier) et fusions, d'une seule lecture.</summary>
    private async Task<(List<string> Identifiants, List<FusionVecue> Fusions)> AbsorbeAsync(long personne, CancellationToken ct)
    {
        var (personnes, identifiants, fusions) = (contexte.Personnes, contexte.IdentifiantsFranceTravail, contexte.Fusions);
        var lues = await personnes.AsNoTracking()
            .Where(q => q.Id == personne || q.FusionneeDansId == personne || fusions.Any(f => f.GardeeId == personne && f.AbsorbeeId == q.Id))
            .Select(q => new
            {
                q.Cle,
                Reunie = q.Id == personne || q.FusionneeDansId == personne,
                Identifiants = identifiants.Where(i => i.PersonneId == q.Id).ToList(),
                Fusions = fusions.Where(f => f.AbsorbeeId == q.Id && f.GardeeId == personne).ToList(),
            }).ToListAsync(ct);
        return (
            [.. lues.Where(q => q.Reunie).SelectMany(q => q.Identifiants).OrderByDescending(i => i.RecuLe).ThenBy(i => i.Numero, StringComparer.Ordinal).Select(i => i.Numero)],
            [.. lues.SelectMany(q => q.Fusions.Select(f => new FusionVecue(f, q.Cle))).OrderByDescending(f => f.Fusion.FaiteLe)]);
    }
}
