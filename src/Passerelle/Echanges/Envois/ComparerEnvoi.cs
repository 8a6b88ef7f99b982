using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Socle.Journal;

namespace Passerelle.Echanges.Envois;

/// <summary>Un champ changé, avant et après.</summary>
public sealed record ChampChange(string Champ, string Avant, string Apres);

/// <summary>Une différence, sa personne, l'évènement s'il s'agit du volet 3, et ses champs relus des deux fichiers.</summary>
public sealed record DifferenceVue(DifferenceEnvoi Difference, Guid? Personne, string? Nom, string? Prenom, string? Evenement, IReadOnlyList<ChampChange> Champs);

/// <summary>Une page de différences.</summary>
public sealed record PageDifferences(Envoi Envoi, Envoi? Precedent, IReadOnlyList<DifferenceVue> Lignes, int Total);

/// <summary>Montre ce qui distingue un envoi du précédent : les valeurs ne se lisent que pour la page demandée, et la lecture est journalisée.</summary>
public sealed class ComparerEnvoi(PasserelleContexte contexte, LireEnvoi lire, IJournal journal)
{
    /// <summary>Différences par page.</summary>
    public const int Taille = 50;

    /// <summary>Lit ; nul quand l'envoi n'existe pas.</summary>
    public async Task<PageDifferences?> ExecuterAsync(Guid cle, NatureDifference? nature, int page, CancellationToken ct)
    {
        if (await contexte.Envois.AsNoTracking().SingleOrDefaultAsync(e => e.Cle == cle, ct) is not { } envoi)
            return null;
        var precedent = envoi.PrecedentId is { } avant ? await contexte.Envois.AsNoTracking().SingleOrDefaultAsync(e => e.Id == avant, ct) : null;
        var choisies = contexte.DifferencesEnvoi.AsNoTracking().Where(d => d.EnvoiId == envoi.Id);
        if (nature is { } choisie)
            choisies = choisies.Where(d => d.Nature == choisie);
        var total = await choisies.CountAsync(ct);
        var (personnes, identites) = (contexte.Personnes, contexte.Identites);
        var lignes = await (from d in choisies.OrderBy(d => d.Numero).Skip((page - 1) * Taille).Take(Taille)
                            join p in personnes on d.PersonneId equals p.Id
                            join i in identites on p.IdentiteId equals i.Id
                            orderby d.Numero
                            select new { Difference = d, p.Cle, i.Nom, i.Prenom }).ToListAsync(ct);
        // D'une personne qui entre ou sort, le nom suffit ; d'un évènement, il faut dire lequel.
        var relues = lignes.Select(l => l.Difference).Where(d => d.Nature == NatureDifference.Changee || envoi.Genre == GenreEnvoi.Volet3).ToList();
        var apres = lire.Extraire(envoi, [.. relues.Select(d => d.Rang).OfType<int>()]);
        var avantLu = precedent is null ? [] : lire.Extraire(precedent, [.. relues.Select(d => d.RangAvant).OfType<int>()]);
        var colonnes = FabriquerEnvoi.Colonnes(envoi.Genre);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(ComparerEnvoi), cle.ToString(), $"{lignes.Count} différences sur {total}", ct);
        return new PageDifferences(envoi, precedent, lignes.ConvertAll(l => new DifferenceVue(l.Difference, l.Cle, l.Nom, l.Prenom, Evenement(l.Difference), Champs(l.Difference))), total);

        string? Evenement(DifferenceEnvoi difference) => envoi.Genre != GenreEnvoi.Volet3 ? null
            : EnvoiLisible.DireEvenement(difference.Rang is { } rang ? apres[rang] : avantLu[difference.RangAvant!.Value]);

        List<ChampChange> Champs(DifferenceEnvoi difference) => difference.Champs is not { } noms ? [] : [.. noms.Split(',').Select(nom =>
        {
            var rang = Array.IndexOf(colonnes, nom);
            return new ChampChange(nom, avantLu[difference.RangAvant!.Value][rang], apres[difference.Rang!.Value][rang]);
        })];
    }
}
