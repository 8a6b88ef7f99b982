using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Controles;

/// <summary>
/// Un indicateur dont aucune cible ne se mesure, ou qui attend une valeur (« ? ») ; « Non concerné » est une réponse. Une cible plus basse que la situation de départ, alors que
/// tous les indicateurs comptent ce qu'on veut voir croître : elle s'ajoute peut-être au départ, et ne le dit pas.
/// </summary>
public sealed class CiblesMesurables : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte) => NonMesurables(pacte).Concat(SousLeDepart(pacte));

    private static IEnumerable<Constat> SousLeDepart(PacteSigne pacte) =>
        from indicateur in pacte.Indicateurs
        where indicateur.Document != "ANNEXE2" && indicateur.Depart.Sens == SensCible.Nombre
        let basses = indicateur.Cibles.Where(c => c.Value.Sens == SensCible.Nombre && c.Value.Nombre < indicateur.Depart.Nombre).ToList()
        where basses.Count > 0
        select new Constat
        {
            Cle = $"RECUL-{indicateur.Code}",
            Controle = nameof(CiblesMesurables),
            Ou = $"{(indicateur.Document == "FICHE" ? $"Fiche {indicateur.Objet}" : "Annexe 4")}, « {indicateur.Intitule} »",
            Enonce = string.Join(", ", basses.Select(c => $"{c.Key} : {c.Value.Ecrit}")),
            Attendu = $"au moins {indicateur.Depart.Ecrit}, situation au 31 décembre 2023, ou « + » si la cible s'y ajoute",
            Cotes = [new(indicateur.Ligne, $"{indicateur.Intitule} : {string.Join(" · ", indicateur.Cases().Select(c => c.Cible.Ecrit.Length == 0 ? "(vide)" : c.Cible.Ecrit))}")],
            Gravite = GraviteConstat.Faible,
            Nature = NatureConstat.Redaction,
        };

    private static IEnumerable<Constat> NonMesurables(PacteSigne pacte) =>
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
