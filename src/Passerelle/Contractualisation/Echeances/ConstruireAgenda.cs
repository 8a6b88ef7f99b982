using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Une date de l'agenda.</summary>
/// <param name="Cle">Clé stable : « CLS-RAPPORT », « devoir-… », « reunion-… ».</param>
/// <param name="Date">Jour.</param>
/// <param name="Intitule">Ce qui est dû ou prévu.</param>
/// <param name="Aupres">À qui, par quel canal.</param>
/// <param name="EstDu">Un devoir à rendre, qu'on rappelle ; faux pour une réunion ou un simple repère.</param>
/// <param name="Fait">Devoir accompli ; nul tant qu'il ne l'est pas.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record DateAgenda(string Cle, DateOnly Date, string Intitule, string Aupres, bool EstDu, Devoir? Fait, int? Ligne)
{
    /// <summary>Reste à faire.</summary>
    public bool Reste => EstDu && Fait is null;
}

/// <summary>L'agenda du Pacte : obligations datées, devoirs nés d'événements et de réunions, réunions prévues.</summary>
public sealed class ConstruireAgenda(PasserelleContexte contexte)
{
    /// <summary>Assemble, dans l'ordre des dates.</summary>
    public async Task<IReadOnlyList<DateAgenda>> ExecuterAsync(PacteSigne pacte, CancellationToken ct)
    {
        var devoirs = await contexte.Devoirs.AsNoTracking().Where(d => d.Echeance != null).ToListAsync(ct);
        var dates = devoirs.Where(d => d.Origine is null).ToDictionary(d => d.Obligation!);
        var reunions = await contexte.ReunionsComites.AsNoTracking().Where(r => r.AnnuleeLe == null && r.Releve == null).ToListAsync(ct);
        return
        [
            .. pacte.Obligations.Where(o => o.Date is not null).Select(o => new DateAgenda(o.Code, o.Date!.Value, o.Intitule, Aupres(o.Destinataires, o.Forme), o.EstDu, dates.GetValueOrDefault(o.Code), o.Ligne))
                .Concat(devoirs.Where(d => d.Origine is not null).Select(d => new DateAgenda($"devoir-{d.Id}", d.Echeance!.Value, d.Intitule, Aupres(d.Destinataires, d.Canal), true, d.FaitLe is null ? null : d, pacte.Obligations.SingleOrDefault(o => o.Code == d.Obligation)?.Ligne)))
                .Concat(reunions.Select(r => new DateAgenda($"reunion-{r.Id}", r.PrevueLe, pacte.Comites.Single(c => c.Code == r.Comite).Intitule, "", false, null, null)))
                .OrderBy(d => d.Date).ThenBy(d => d.Cle, StringComparer.Ordinal),
        ];
    }

    private static string Aupres(string destinataires, string canal) => string.Join(", ", new[] { destinataires, canal }.Where(t => t.Length > 0));
}
