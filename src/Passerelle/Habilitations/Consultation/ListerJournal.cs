using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Calendrier;
using Socle.Journal;

namespace Passerelle.Habilitations.Consultation;

/// <summary>Ce qu'on cherche dans le journal ; ce qui est nul ne filtre pas.</summary>
public sealed record ListerJournalQuery
{
    /// <summary>Premier jour légal.</summary>
    public DateOnly? Du { get; init; }

    /// <summary>Dernier jour légal.</summary>
    public DateOnly? Au { get; init; }

    /// <summary>Nature.</summary>
    public ActeJournal? Acte { get; init; }

    /// <summary>Opération exacte.</summary>
    public string? Operation { get; init; }

    /// <summary>Page, à partir de 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>Une ligne, avec l'identifiant du compte qui a agi.</summary>
public sealed record LigneJournal(EntreeJournal Entree, string? Agent);

/// <summary>Une page du journal.</summary>
public sealed record PageJournal(IReadOnlyList<LigneJournal> Lignes, int Total, IReadOnlyList<string> Operations);

/// <summary>Lit le journal, du plus récent au plus ancien. Sa lecture y est inscrite.</summary>
public sealed class ListerJournal(PasserelleContexte contexte, IJournal journal)
{
    /// <summary>Lignes par page.</summary>
    public const int Taille = 50;

    /// <summary>Lit une page.</summary>
    public async Task<PageJournal> ExecuterAsync(ListerJournalQuery demande, CancellationToken ct)
    {
        var choix = contexte.Journal.AsNoTracking();
        if (demande.Du is { } du)
        {
            var debut = HeureLegale.DebutUtc(du);
            choix = choix.Where(e => e.Instant >= debut);
        }
        if (demande.Au is { } au)
        {
            var fin = HeureLegale.DebutUtc(au.AddDays(1));
            choix = choix.Where(e => e.Instant < fin);
        }
        if (demande.Acte is { } acte)
            choix = choix.Where(e => e.Acte == acte);
        if (!string.IsNullOrEmpty(demande.Operation))
            choix = choix.Where(e => e.Operation == demande.Operation);
        var total = await choix.CountAsync(ct);
        var lignes = await choix.OrderByDescending(e => e.Id).Skip((Math.Max(1, demande.Page) - 1) * Taille).Take(Taille)
            .Select(e => new LigneJournal(e, contexte.Users.Where(c => c.Id == e.Acteur).Select(c => c.UserName).FirstOrDefault()))
            .ToListAsync(ct);
        var operations = await contexte.Journal.Select(e => e.Operation).Distinct().OrderBy(o => o).ToListAsync(ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ListerJournal), detail: $"page {demande.Page}, {total} lignes", ct: ct);
        return new PageJournal(lignes, total, operations);
    }
}
