using Microsoft.EntityFrameworkCore;
using Socle.Ports;

namespace Socle.Journal;

/// <summary>Journal écrit par le contexte EF Core du programme.</summary>
public sealed class JournalEf(DbContext contexte, IActeur acteur, TimeProvider horloge) : IJournal
{
    /// <inheritdoc/>
    public void Noter(ActeJournal acte, string operation, string? objet = null, string? detail = null) =>
        contexte.Set<EntreeJournal>().Add(new EntreeJournal
        {
            Instant = horloge.GetUtcNow().UtcDateTime,
            Acteur = acteur.Id,
            Acte = acte,
            Operation = operation,
            Objet = objet,
            Detail = detail,
        });

    /// <inheritdoc/>
    public async Task EcrireAsync(ActeJournal acte, string operation, string? objet = null, string? detail = null, CancellationToken ct = default)
    {
        Noter(acte, operation, objet, detail);
        await contexte.SaveChangesAsync(ct);
    }
}
