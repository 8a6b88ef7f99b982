using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>Ce qu'un chargement a changé.</summary>
public sealed record ResultatChargement
{
    /// <summary>Données lues.</summary>
    public required int Donnees { get; init; }

    /// <summary>Données nouvelles.</summary>
    public required int Creees { get; init; }

    /// <summary>Données changées, champ par champ.</summary>
    public required IReadOnlyList<ChangementSigne> Modifiees { get; init; }

    /// <summary>Données absentes du dossier, closes.</summary>
    public required int Retirees { get; init; }

    /// <summary>Données inchangées.</summary>
    public required int Inchangees { get; init; }
}

/// <summary>Un champ changé.</summary>
public sealed record ChangementSigne(string Donnee, string Champ, string Avant, string Apres);

/// <summary>
/// Charge les données signées. Recommencer ne change rien ; une donnée changée garde ses versions et laisse au journal sa valeur
/// d'avant et d'après. Une donnée qu'un avenant a changée le reste : seul le texte d'origine est repris.
/// </summary>
public sealed class ChargerPacte(PasserelleContexte contexte, IJournal journal, TimeProvider horloge)
{
    /// <summary>Charge, en une seule écriture.</summary>
    public async Task<ResultatChargement> ExecuterAsync(IReadOnlyList<RangeeSignee> rangees, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        var enBase = (await contexte.DonneesSignees.ToListAsync(ct)).ToLookup(d => (d.Tableau, d.Cle));
        var changements = new List<ChangementSigne>();
        int creees = 0, inchangees = 0;
        foreach (var (rang, rangee) in rangees.Index())
        {
            var versions = enBase[(rangee.Tableau, rangee.Cle)].OrderBy(d => d.Version).ToList();
            var origine = versions.LastOrDefault(d => d.Avenant is null);
            var active = versions.LastOrDefault(d => d.RemplaceeLe is null);
            var champs = DonneeSignee.Ecrire(rangee.Champs);
            if (origine?.Champs == champs && active is not null)
            {
                inchangees++;
                continue;
            }
            if (active is null)
                creees++;
            else
                changements.AddRange(Comparer(rangee, origine?.Rangee() ?? active.Rangee()));
            var sousAvenant = active?.Avenant is not null;
            if (active is not null && !sousAvenant)
                active.RemplaceeLe = instant;
            contexte.DonneesSignees.Add(new DonneeSignee
            {
                Id = Guid.CreateVersion7(),
                Tableau = rangee.Tableau,
                Cle = rangee.Cle,
                Version = (versions.Count == 0 ? 0 : versions[^1].Version) + 1,
                Rang = rang,
                Champs = champs,
                EnregistreeLe = instant,
                RemplaceeLe = sousAvenant ? instant : null,
            });
        }
        var presentes = rangees.Select(r => (r.Tableau, r.Cle)).ToHashSet();
        var retirees = enBase.Where(g => !presentes.Contains(g.Key)).SelectMany(g => g).Where(d => d.RemplaceeLe is null && d.Avenant is null).ToList();
        foreach (var retiree in retirees)
        {
            retiree.RemplaceeLe = instant;
            journal.Noter(ActeJournal.Changement, nameof(ChargerPacte), $"{retiree.Tableau}/{retiree.Cle}", "retirée");
        }
        foreach (var changement in changements)
            journal.Noter(ActeJournal.Changement, nameof(ChargerPacte), changement.Donnee, $"{changement.Champ} : {Dire(changement.Avant)} → {Dire(changement.Apres)}");
        if (creees > 0)
            journal.Noter(ActeJournal.Changement, nameof(ChargerPacte), detail: $"{creees} données signées chargées");
        await contexte.SaveChangesAsync(ct);
        return new ResultatChargement { Donnees = rangees.Count, Creees = creees, Modifiees = changements, Retirees = retirees.Count, Inchangees = inchangees };
    }

    /// <summary>Champs qui diffèrent d'une version à l'autre.</summary>
    public static IEnumerable<ChangementSigne> Comparer(RangeeSignee apres, RangeeSignee avant) => apres.Champs.Keys.Union(avant.Champs.Keys)
        .Select(c => new ChangementSigne($"{apres.Tableau}/{apres.Cle}", c, avant.Champs.GetValueOrDefault(c, ""), apres.Champs.GetValueOrDefault(c, "")))
        .Where(c => c.Avant != c.Apres);

    private static string Dire(string valeur) => valeur.Length == 0 ? "vide" : $"« {valeur} »";
}
