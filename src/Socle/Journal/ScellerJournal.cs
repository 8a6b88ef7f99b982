using Microsoft.EntityFrameworkCore;
using Socle.Cles;

namespace Socle.Journal;

/// <summary>
/// Scelle les lignes qui ne le sont pas, par lots, dans l'ordre d'écriture. Deux processus peuvent sceller ensemble : chacun
/// prend d'abord la première ligne du journal en écriture, et attend l'autre ; il lit la fin de la chaîne ensuite.
/// </summary>
public sealed class ScellerJournal(DbContext contexte, Trousseau trousseau, AncresJournal ancres, TimeProvider horloge)
{
    private const int Lot = 500;
    private readonly SceauJournal sceaux = new(trousseau);

    /// <summary>Scelle tout ; rend le nombre de lignes scellées.</summary>
    public async Task<int> ExecuterAsync(CancellationToken ct)
    {
        var scellees = 0;
        // Sans rien à sceller, aucun verrou.
        while (await contexte.Set<EntreeJournal>().AnyAsync(e => e.Rang == null, ct))
        {
            var lot = await contexte.Database.CreateExecutionStrategy().ExecuteAsync(ScellerLotAsync, ct);
            if (lot == 0)
                break;
            scellees += lot;
        }
        await AncrerAsync(ct);
        return scellees;
    }

    private async Task<int> ScellerLotAsync(CancellationToken ct)
    {
        var journal = contexte.Set<EntreeJournal>();
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var premiere = await journal.MinAsync(e => (long?)e.Id, ct);
        await journal.Where(e => e.Id == premiere).ExecuteUpdateAsync(m => m.SetProperty(e => e.Rang, e => e.Rang), ct);
        var dernier = await journal.AsNoTracking().Where(e => e.Rang != null).OrderByDescending(e => e.Rang).FirstOrDefaultAsync(ct);
        var lignes = await journal.AsNoTracking().Where(e => e.Rang == null).OrderBy(e => e.Id).Take(Lot).ToListAsync(ct);
        var (rang, sceau) = (dernier?.Rang ?? 0, dernier?.Sceau ?? []);
        foreach (var ligne in lignes)
        {
            ligne.Rang = ++rang;
            ligne.Sceau = sceau = sceaux.Calculer(sceau, ligne);
            await journal.Where(e => e.Id == ligne.Id)
                .ExecuteUpdateAsync(m => m.SetProperty(e => e.Rang, ligne.Rang).SetProperty(e => e.Sceau, ligne.Sceau), ct);
        }
        await transaction.CommitAsync(ct);
        return lignes.Count;
    }

    private async Task AncrerAsync(CancellationToken ct)
    {
        var jour = DateOnly.FromDateTime(horloge.GetUtcNow().UtcDateTime);
        if (ancres.Lire() is [.., var derniere] && derniere.Jour >= jour)
            return;
        var dernier = await contexte.Set<EntreeJournal>().AsNoTracking().Where(e => e.Rang != null).OrderByDescending(e => e.Rang).FirstOrDefaultAsync(ct);
        if (dernier is { Rang: { } rang, Sceau: { } sceau })
            ancres.Ajouter(new AncreJournal(jour, rang, sceau));
    }
}
