using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;

namespace Passerelle.Parcours.Personnes;

/// <summary>Un doute dans la file.</summary>
public sealed record DouteListe
{
    /// <summary>Doute.</summary>
    public required DouteIdentite Doute { get; init; }

    /// <summary>Nom et prénom de la fiche connue.</summary>
    public required string Une { get; init; }

    /// <summary>Naissance de la fiche connue.</summary>
    public required DateOnly NaissanceUne { get; init; }

    /// <summary>Nom et prénom de la fiche nouvelle.</summary>
    public required string Autre { get; init; }

    /// <summary>Naissance de la fiche nouvelle.</summary>
    public required DateOnly NaissanceAutre { get; init; }

    /// <summary>Jour de réception du flux qui l'a levé ; nul quand il vient d'une fusion défaite.</summary>
    public DateOnly? FluxRecuLe { get; init; }
}

/// <summary>Une page de doutes, et les ouverts par nature.</summary>
public sealed record PageDoutes(IReadOnlyList<DouteListe> Doutes, int Total, IReadOnlyDictionary<NatureDoute, int> Ouverts);

/// <summary>La file des doutes, du plus ancien au plus récent.</summary>
public sealed class ListerDoutes(PasserelleContexte contexte)
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Lit une page.</summary>
    public async Task<PageDoutes> ExecuterAsync(NatureDoute? nature, StatutDoute statut, int page, CancellationToken ct)
    {
        var ouverts = await contexte.Doutes.Where(d => d.Statut == StatutDoute.Ouvert).GroupBy(d => d.Nature).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);
        var choix = contexte.Doutes.Where(d => d.Statut == statut && (nature == null || d.Nature == nature));
        return new PageDoutes(await LireAsync(choix.OrderBy(d => d.LeveLe).ThenBy(d => d.Id).Skip((page - 1) * Taille).Take(Taille), ct), await choix.CountAsync(ct), ouverts);
    }

    /// <summary>Les doutes ouverts de cette nature parmi ceux choisis, pour les montrer avant un acte groupé.</summary>
    public Task<List<DouteListe>> ChoisisAsync(IReadOnlyCollection<Guid> ids, NatureDoute nature, CancellationToken ct) =>
        LireAsync(contexte.Doutes.Where(d => ids.Contains(d.Id) && d.Statut == StatutDoute.Ouvert && d.Nature == nature), ct);

    private Task<List<DouteListe>> LireAsync(IQueryable<DouteIdentite> doutes, CancellationToken ct) => (
        from d in doutes.AsNoTracking()
        join pu in contexte.Personnes on d.PersonneId equals pu.Id
        join iu in contexte.Identites on pu.IdentiteId equals iu.Id
        join pa in contexte.Personnes on d.AutrePersonneId equals pa.Id
        join ia in contexte.Identites on pa.IdentiteId equals ia.Id
        join f in contexte.FluxRecus on d.FluxId equals f.Id into flux
        from f in flux.DefaultIfEmpty()
        orderby d.LeveLe, d.Id
        select new DouteListe
        {
            Doute = d,
            Une = iu.Nom + " " + iu.Prenom,
            NaissanceUne = iu.DateNaissance,
            Autre = ia.Nom + " " + ia.Prenom,
            NaissanceAutre = ia.DateNaissance,
            FluxRecuLe = (DateOnly?)f.RecuLe,
        }).ToListAsync(ct);
}
