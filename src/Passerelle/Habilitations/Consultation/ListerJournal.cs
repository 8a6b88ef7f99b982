using System.Runtime.CompilerServices;
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

    /// <summary>Identifiant du compte qui a agi.</summary>
    public string? Agent { get; init; }

    /// <summary>Clé exacte de la personne ou de l'objet touché.</summary>
    public string? Objet { get; init; }

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
        var choix = Choisir(demande);
        var total = await choix.CountAsync(ct);
        var lignes = await Nommer(choix.OrderByDescending(e => e.Id).Skip((Math.Max(1, demande.Page) - 1) * Taille).Take(Taille)).ToListAsync(ct);
        var operations = await contexte.Journal.Select(e => e.Operation).Distinct().OrderBy(o => o).ToListAsync(ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ListerJournal), detail: $"page {demande.Page}, {total} lignes", ct: ct);
        return new PageJournal(lignes, total, operations);
    }

    /// <summary>Toutes les lignes cherchées, de la plus ancienne à la plus récente ; la sortie s'inscrit d'abord.</summary>
    public async IAsyncEnumerable<LigneJournal> ToutesAsync(ListerJournalQuery demande, [EnumeratorCancellation] CancellationToken ct)
    {
        var choix = Choisir(demande);
        await journal.EcrireAsync(ActeJournal.Export, nameof(ListerJournal), detail: $"{await choix.CountAsync(ct)} lignes", ct: ct);
        await foreach (var ligne in Nommer(choix.OrderBy(e => e.Id)).AsAsyncEnumerable().WithCancellation(ct))
            yield return ligne;
    }

    private IQueryable<LigneJournal> Nommer(IQueryable<EntreeJournal> choix) =>
        choix.Select(e => new LigneJournal(e, contexte.Users.Where(c => c.Id == e.Acteur).Select(c => c.UserName).FirstOrDefault()));

    private IQueryable<EntreeJournal> Choisir(ListerJournalQuery demande)
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
        if (demande.Objet is { Length: > 0 })
            choix = choix.Where(e => e.Objet == demande.Objet.Trim());
        if (demande.Agent is { Length: > 0 })
        {
            var identifiant = demande.Agent.Trim().ToUpperInvariant();
            choix = choix.Where(e => contexte.Users.Any(c => c.Id == e.Acteur && c.NormalizedUserName == identifiant));
        }
        return choix;
    }
}
