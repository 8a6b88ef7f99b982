using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Cles;

namespace Socle.Journal;

/// <summary>Ce que dit la vérification.</summary>
/// <param name="Scellees">Lignes scellées, vérifiées jusqu'à la première faute.</param>
/// <param name="PremierRangFautif">Premier rang où la chaîne ne tient plus.</param>
/// <param name="Constat">Ce qui est arrivé ; nul quand la chaîne est entière.</param>
public sealed record RapportJournal(long Scellees, long? PremierRangFautif, string? Constat)
{
    /// <summary>Vrai quand la chaîne est entière.</summary>
    public bool Entier => Constat is null;

    /// <inheritdoc/>
    public override string ToString() => Entier
        ? string.Create(CultureInfo.InvariantCulture, $"Journal entier : {Scellees} lignes scellées.")
        : PremierRangFautif is { } rang
            ? string.Create(CultureInfo.InvariantCulture, $"Journal altéré au rang {rang} : {Constat}")
            : $"Journal non prouvé : {Constat}";
}

/// <summary>
/// Refait la chaîne entière et la compare aux sceaux et aux ancres : une ligne retirée, changée ou déplacée se voit, et le
/// premier rang fautif est nommé.
/// </summary>
public sealed class VerifierJournal(DbContext contexte, Trousseau trousseau, AncresJournal ancres)
{
    /// <summary>Vérifie.</summary>
    public async Task<RapportJournal> ExecuterAsync(CancellationToken ct)
    {
        var sceaux = new SceauJournal(trousseau);
        Dictionary<long, List<AncreJournal>> attendues;
        try
        {
            attendues = ancres.Lire().GroupBy(a => a.Rang).ToDictionary(g => g.Key, g => g.ToList());
        }
        catch (FormatException)
        {
            return new RapportJournal(0, null, "le fichier des ancres a été abîmé ; remettre sa sauvegarde.");
        }
        long rang = 0;
        byte[] precedent = [];
        await foreach (var entree in contexte.Set<EntreeJournal>().AsNoTracking().Where(e => e.Rang != null).OrderBy(e => e.Rang).ThenBy(e => e.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            rang++;
            if (entree.Rang > rang)
                return new RapportJournal(rang - 1, rang, "une ligne a été retirée.");
            if (entree.Rang < rang || !sceaux.EstJuste(precedent, entree))
                return new RapportJournal(rang - 1, entree.Rang, "la ligne a été changée, déplacée ou ajoutée après coup.");
            if (attendues.TryGetValue(rang, out var ancrees) && ancrees.Any(a => !a.Sceau.AsSpan().SequenceEqual(entree.Sceau)))
                return new RapportJournal(rang - 1, rang, "la ligne ne porte plus le sceau ancré : la chaîne a été refaite.");
            precedent = entree.Sceau!;
        }
        var manquante = attendues.Keys.Where(r => r > rang).Order().Cast<long?>().FirstOrDefault();
        return manquante is null
            ? new RapportJournal(rang, null, null)
            : new RapportJournal(rang, rang + 1, "la fin du journal a été retirée : une ancre désigne un rang plus haut.");
    }
}
