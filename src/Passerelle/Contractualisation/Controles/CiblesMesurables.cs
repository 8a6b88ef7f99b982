using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Un indicateur dont aucune cible ne se mesure, ou qui attend une valeur (« ? »). « Non concerné » est une réponse.</summary>
public sealed class CiblesMesurables : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte) =>
        from indicateur in pacte.Indicateurs
        where indicateur.Document != "ANNEXE2" && indicateur.Depart.Sens != SensCible.NonConcerne
        let cases = indicateur.Cibles.Values.ToList()
        where cases.Any(c => c.Sens == SensCible.Inconnu) || cases.All(c => !c.EstMesurable)
        select new Constat
        {
            Cle = $"CIBLE-{indicateur.Code}",
            Controle = nameof(CiblesMesurables),
            Ou = $"{(indicateur.Document == "FICHE" ? $"Fiche {indicateur.Objet}" : "Annexe 4")}, « {indicateur.Intitule} »",
            Enonce = string.Join(" · ", indicateur.Cases().Select(c => c.Cible.Ecrit.Length == 0 ? "(vide)" : c.Cible.Ecrit)),
            Attendu = "une cible mesurable par an, ou « / »",
            Cotes = [new(indicateur.Ligne, indicateur.Intitule)],
            Gravite = GraviteConstat.Faible,
            Nature = NatureConstat.Redaction,
        };
}
