using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Lit les mesures qui valent, et y ajoute celles que des indicateurs locaux composent (correspondances de l'annexe 4).</summary>
public sealed class LireResultats(PasserelleContexte contexte, TimeProvider horloge)
{
    /// <summary>Le suivi de chaque indicateur une année.</summary>
    public async Task<IReadOnlyList<SuiviIndicateur>> ExecuterAsync(PacteSigne pacte, int annee, CancellationToken ct)
    {
        var mesures = (await contexte.ResultatsIndicateurs.AsNoTracking().Where(r => r.FiniLe == null).OrderBy(r => r.ConstateAu).ToListAsync(ct)).ToLookup(r => r.Indicateur);
        var aujourdhui = horloge.Aujourdhui();
        var locaux = pacte.IndicateursSuivis.Where(i => i.Document == "FICHE").Select(i => new SuiviIndicateur(i, annee, [.. mesures[i.Code]], aujourdhui)).ToDictionary(s => s.Indicateur.Code);
        return [.. pacte.IndicateursSuivis.Select(i => locaux.GetValueOrDefault(i.Code) ?? new SuiviIndicateur(i, annee, [.. mesures[i.Code].Concat(Composer(pacte, i, locaux)).OrderBy(r => r.ConstateAu)], aujourdhui))];
    }

    /// <summary>Une somme n'est faite que si chaque indicateur local a son résultat de l'année ; elle porte le jour du plus récent.</summary>
    private static IEnumerable<ResultatIndicateur> Composer(PacteSigne pacte, IndicateurPacte national, Dictionary<string, SuiviIndicateur> locaux)
    {
        var parts = pacte.Correspondances.Where(c => $"{c.National}-1" == national.Code).Select(c => locaux[$"{c.Action}-{c.Rang}"]).ToList();
        foreach (var annee in IndicateurPacte.Annees)
        {
            var resultats = parts.ConvertAll(p => p.ResultatDe(annee));
            if (resultats.Count == 0 || resultats.Contains(null))
                continue;
            yield return new ResultatIndicateur
            {
                Id = Guid.Empty,
                Indicateur = national.Code,
                Annee = annee,
                ConstateAu = resultats.Max(r => r!.ConstateAu),
                Valeur = resultats.Sum(r => r!.Valeur),
                Definition = $"Somme de {string.Join(" et de ", parts.Select(p => p.Indicateur.Code))}.",
                SaisiLe = resultats.Max(r => r!.SaisiLe),
            };
        }
    }
}
