using System.Globalization;
using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>
/// Volet 2 (lignes 1993-2014). Nouveaux entrants : entrées dont T0 est dans la période, file active exceptée. Orientés dans le délai :
/// celles dont la première orientation est notifiée strictement avant T0 + 15 jours. Une entrée compte au mois de son T0.
/// </summary>
internal sealed class EntreesPeriode : IIndicateur
{
    private readonly Periode periode;
    private readonly SortedDictionary<string, (int Entrants, int Orientes)> mois = new(StringComparer.Ordinal);

    public EntreesPeriode(Periode periode)
    {
        this.periode = periode;
        for (var premier = new DateOnly(periode.Du.Year, periode.Du.Month, 1); premier <= periode.Au; premier = premier.AddMonths(1))
            mois[Mois(premier)] = default;
    }

    /// <inheritdoc/>
    public void Ajouter(ParcoursPersonne parcours)
    {
        foreach (var entree in parcours.Entrees)
        {
            if (entree.Stock || !periode.Contient(entree.T0))
                continue;
            var cle = Mois(entree.T0);
            var (entrants, orientes) = mois[cle];
            mois[cle] = (entrants + 1, orientes + (entree.DansLeDelai ? 1 : 0));
        }
    }

    /// <summary>Les chiffres, chaque mois de la période compris.</summary>
    public Volet2 Chiffrer() => new()
    {
        NouveauxEntrants = mois.Values.Sum(m => m.Entrants),
        OrientesDansLeDelai = mois.Values.Sum(m => m.Orientes),
        ParMois = [.. mois.Select(m => new Volet2Mois(m.Key, m.Value.Entrants, m.Value.Orientes))],
    };

    private static string Mois(DateOnly jour) => jour.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
