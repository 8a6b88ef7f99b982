using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Echanges.Envois;

/// <summary>Ce qu'on veut voir d'un envoi ; ce qui est nul ne filtre pas.</summary>
public sealed record ConsulterEnvoiQuery
{
    /// <summary>Envoi.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Code de faute.</summary>
    public string? Faute { get; init; }

    /// <summary>Gravité.</summary>
    public GraviteFaute? Gravite { get; init; }

    /// <summary>Page de fautes, à partir de 1 ; nulle pour toutes.</summary>
    public int? Page { get; init; }
}

/// <summary>Une faute et la personne qu'elle concerne.</summary>
public sealed record FauteVue(FauteEnvoi Faute, Guid? Personne, string? Nom, string? Prenom);

/// <summary>Un compte de fautes d'un code.</summary>
public sealed record CompteFaute(FauteConnue Faute, int Nombre);

/// <summary>Une ligne que le destinataire n'a pas prise, et sa personne.</summary>
public sealed record LaisseeVue(LigneAccusee Ligne, Guid Personne, string Nom, string Prenom);

/// <summary>Un envoi, son contrôle résumé, une page de ses fautes.</summary>
public sealed record EnvoiConsulte(Envoi Envoi, Envoi? Precedent, IReadOnlyList<CompteFaute> Comptes, IReadOnlyList<FauteVue> Fautes, int Total, IReadOnlyDictionary<Guid, string> Agents)
{
    /// <summary>Les premières lignes que le destinataire n'a pas prises.</summary>
    public IReadOnlyList<LaisseeVue> Laissees { get; init; } = [];
}

/// <summary>Lit un envoi et son contrôle ; la lecture, nominative, est journalisée.</summary>
public sealed class ConsulterEnvoi(PasserelleContexte contexte, INomsAgents agents, IJournal journal)
{
    /// <summary>Fautes par page.</summary>
    public const int Taille = 50;

    /// <summary>Lit ; nul quand l'envoi n'existe pas.</summary>
    public async Task<EnvoiConsulte?> ExecuterAsync(ConsulterEnvoiQuery demande, CancellationToken ct)
    {
        if (await contexte.Envois.AsNoTracking().SingleOrDefaultAsync(e => e.Cle == demande.Cle, ct) is not { } envoi)
            return null;
        var toutes = contexte.FautesEnvoi.AsNoTracking().Where(f => f.EnvoiId == envoi.Id);
        var comptes = (await toutes.GroupBy(f => f.Code).Select(g => new { Code = g.Key, Nombre = g.Count() }).ToListAsync(ct))
            .Select(c => new CompteFaute(FautesConnues.Toutes[c.Code], c.Nombre)).OrderBy(c => c.Faute.Gravite).ThenByDescending(c => c.Nombre).ThenBy(c => c.Faute.Code, StringComparer.Ordinal).ToList();
        var choisies = toutes;
        if (demande.Faute is { } code)
            choisies = choisies.Where(f => f.Code == code);
        if (demande.Gravite is { } gravite)
            choisies = choisies.Where(f => f.Gravite == gravite);
        var total = await choisies.CountAsync(ct);
        var ordonnees = choisies.OrderBy(f => f.Gravite).ThenBy(f => f.Numero).AsQueryable();
        if (demande.Page is { } page)
            ordonnees = ordonnees.Skip((page - 1) * Taille).Take(Taille);
        var (personnes, identites) = (contexte.Personnes, contexte.Identites);
        var fautes = await (from f in ordonnees
                            join p in personnes on f.PersonneId equals (long?)p.Id into deLaFaute
                            from p in deLaFaute.DefaultIfEmpty()
                            join i in identites on (long?)p.IdentiteId equals (long?)i.Id into deLaPersonne
                            from i in deLaPersonne.DefaultIfEmpty()
                            orderby f.Gravite, f.Numero
                            select new FauteVue(f, p == null ? null : p.Cle, i == null ? null : i.Nom, i == null ? null : i.Prenom)).ToListAsync(ct);
        var precedent = envoi.PrecedentId is { } avant ? await contexte.Envois.AsNoTracking().SingleOrDefaultAsync(e => e.Id == avant, ct) : null;
        await journal.EcrireAsync(demande.Page is null ? ActeJournal.Export : ActeJournal.Lecture, nameof(ConsulterEnvoi), demande.Cle.ToString(), $"{fautes.Count} fautes sur {total}", ct);
        return new EnvoiConsulte(envoi, precedent, comptes, fautes, total, await agents.LireAsync([.. new[] { envoi.PreparePar, envoi.DecidePar, envoi.ScellePar }.OfType<Guid>().Distinct()], ct))
        {
            Laissees = await LaisseesAsync(envoi, ct),
        };
    }

    private async Task<List<LaisseeVue>> LaisseesAsync(Envoi envoi, CancellationToken ct)
    {
        if (envoi.Refusees == 0)
            return [];
        var (lignes, personnes, identites) = (contexte.Set<LigneEnvoyee>(), contexte.Personnes, contexte.Identites);
        return await (from a in contexte.LignesAccusees.AsNoTracking().Where(a => a.EnvoiId == envoi.Id && ImporterAccuse.Laissees.Contains(a.Statut)).OrderBy(a => a.Rang).Take(Taille)
                      join l in lignes on new { a.EnvoiId, a.Rang } equals new { l.EnvoiId, l.Rang }
                      join p in personnes on l.PersonneId equals p.Id
                      join i in identites on p.IdentiteId equals i.Id
                      orderby a.Rang
                      select new LaisseeVue(a, p.Cle, i.Nom, i.Prenom)).ToListAsync(ct);
    }
}
