using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Sortants : entrées fermées dans la période, par motif. REMPLACEE n'en est pas : la personne reste.</summary>
internal sealed class SortantsPeriode(Periode periode) : IIndicateur
{
    private readonly Dictionary<string, int> parMotif = new() { ["SORTIE"] = 0, ["FIN_DROIT"] = 0, ["SUSPENSION"] = 0 };

    /// <inheritdoc/>
    public void Ajouter(ParcoursPersonne parcours)
    {
        foreach (var entree in parcours.Entrees)
        {
            if (periode.Contient(entree.FermeeLe) && entree.Motif is { } motif and not "REMPLACEE")
                parMotif[motif]++;
        }
    }

    /// <summary>Entrées fermées.</summary>
    public int Effectif => parMotif.Values.Sum();

    /// <summary>Le détail par motif.</summary>
    public IReadOnlyDictionary<string, int> ParMotif => parMotif;
}
