using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Contrats signés : faits CONTRAT datés de la période, par nature (CER, PPAE, CE), que la personne ait ou non une entrée.</summary>
internal sealed class ContratsSignes(Periode periode) : IIndicateur
{
    private readonly Dictionary<string, int> parNature = new() { ["CER"] = 0, ["PPAE"] = 0, ["CE"] = 0 };

    /// <inheritdoc/>
    public void Ajouter(ParcoursPersonne parcours)
    {
        foreach (var contrat in parcours.Faits)
        {
            if (contrat.Nature == NatureFait.Contrat && periode.Contient(contrat.Date))
                parNature[contrat.Valeur!]++;
        }
    }

    /// <summary>Contrats par nature.</summary>
    public IReadOnlyDictionary<string, int> ParNature => parNature;
}
