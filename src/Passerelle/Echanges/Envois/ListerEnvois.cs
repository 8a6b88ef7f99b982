using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Socle.Calendrier;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>Une case du calendrier : un fichier dû, et l'envoi qui y répond s'il y en a un.</summary>
public sealed record CaseCalendrier(EnvoiDu Du, Envoi? Envoi);

/// <summary>Le calendrier des fichiers dus et les envois faits.</summary>
/// <param name="Calendrier">Dus des dernières semaines, le plus récent d'abord.</param>
/// <param name="Envois">Page d'envois, le plus récent d'abord.</param>
/// <param name="Total">Envois en tout.</param>
public sealed record PageEnvois(IReadOnlyList<CaseCalendrier> Calendrier, IReadOnlyList<Envoi> Envois, int Total);

/// <summary>Lit ce qui est dû, ce qui est fait, ce qui tarde.</summary>
public sealed class ListerEnvois(PasserelleContexte contexte, TimeProvider horloge)
{
    /// <summary>Envois par page.</summary>
    public const int Taille = 50;

    private const int SemainesMontrees = 6;

    /// <summary>Le calendrier du territoire : depuis le premier flux reçu, sur les dernières semaines.</summary>
    public async Task<IReadOnlyList<CaseCalendrier>> CalendrierAsync(Territoire territoire, CancellationToken ct)
    {
        if (await contexte.FluxRecus.MinAsync(f => (DateOnly?)f.RecuLe, ct) is not { } premier)
            return [];
        var aujourdhui = horloge.Aujourdhui();
        var depuis = aujourdhui.AddDays(-7 * SemainesMontrees);
        var dus = RythmeEnvois.Dus(premier > depuis ? premier : depuis, aujourdhui);
        var envois = await contexte.Envois.AsNoTracking().Where(e => e.Territoire == territoire.Code && e.Au >= depuis).ToListAsync(ct);
        return [.. dus.OrderByDescending(d => d.Au).ThenBy(d => d.Genre).Select(d => new CaseCalendrier(d, envois.Find(e => e.Genre == d.Genre && e.Du == d.Du && e.Au == d.Au)))];
    }

    /// <summary>Le calendrier, et une page d'envois.</summary>
    public async Task<PageEnvois> ExecuterAsync(Territoire territoire, GenreEnvoi? genre, int page, CancellationToken ct)
    {
        var envois = contexte.Envois.AsNoTracking();
        if (genre is { } choisi)
            envois = envois.Where(e => e.Genre == choisi);
        return new PageEnvois(await CalendrierAsync(territoire, ct),
            await envois.OrderByDescending(e => e.Au).ThenBy(e => e.Genre).ThenByDescending(e => e.Id).Skip((page - 1) * Taille).Take(Taille).ToListAsync(ct),
            await envois.CountAsync(ct));
    }
}
