using System.Globalization;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Le même indicateur dans la fiche et dans l'annexe 2 : ce qu'il mesure, ses cibles ; indicateurs nationaux contre les locaux qui les composent.</summary>
public sealed class IndicateursConcordants : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        var fiches = pacte.Indicateurs.Where(i => i.Document == "FICHE" && i.Objet[0] == 'S').ToDictionary(i => i.Code);
        var annexe = pacte.Indicateurs.Where(i => i.Document == "ANNEXE2").ToDictionary(i => i.Code);
        foreach (var (code, fiche) in fiches)
        {
            if (!annexe.TryGetValue(code, out var ligne))
                yield return Manquant(fiche, "Annexe 2");
            else if (Libelles(fiche, ligne) is { } libelles)
                yield return libelles;
            if (ligne is not null && Cases(fiche, ligne) is { } cases)
                yield return cases;
        }
        foreach (var (_, ligne) in annexe.Where(a => !fiches.ContainsKey(a.Key)))
            yield return Manquant(ligne, $"Fiche {ligne.Objet}");
        foreach (var composition in pacte.Correspondances.GroupBy(c => c.National))
        {
            if (Composer(pacte, [.. composition]) is { } ecart)
                yield return ecart;
        }
    }

    private static Constat Manquant(IndicateurPacte indicateur, string ou) => new()
    {
        Cle = $"INDICATEUR-{indicateur.Code}-ABSENT",
        Controle = nameof(IndicateursConcordants),
        Ou = $"{ou}, action {indicateur.Objet}",
        Enonce = "Indicateur absent",
        Attendu = $"« {indicateur.Intitule} »",
        Cotes = [new(indicateur.Ligne, indicateur.Intitule)],
        Gravite = GraviteConstat.Moyenne,
        Nature = NatureConstat.Contradiction,
    };

    private static Constat? Libelles(IndicateurPacte fiche, IndicateurPacte annexe)
    {
        if (Rapprochement.Pareils(fiche.Intitule, annexe.Intitule))
            return null;
        var proches = Rapprochement.Proches(fiche.Intitule, annexe.Intitule);
        return new Constat
        {
            Cle = $"INDICATEUR-{fiche.Code}-LIBELLE",
            Controle = nameof(IndicateursConcordants),
            Ou = $"Action {fiche.Objet}, indicateur {fiche.Rang}, annexe 2",
            Enonce = $"« {annexe.Intitule} »",
            Attendu = $"« {fiche.Intitule} » (fiche)",
            Cotes = [new(fiche.Ligne, $"{fiche.Intitule} : {Suite(fiche)}"), new(annexe.Ligne, $"{annexe.Intitule} : {Suite(annexe)}")],
            Gravite = proches ? GraviteConstat.Faible : GraviteConstat.Moyenne,
            Nature = proches ? NatureConstat.Redaction : NatureConstat.Contradiction,
            Explication = proches ? null : "Les deux intitulés ne mesurent pas la même chose ; les valeurs sont les mêmes.",
        };
    }

    private static Constat? Cases(IndicateurPacte fiche, IndicateurPacte annexe)
    {
        var differentes = fiche.Cases().Zip(annexe.Cases()).Where(c => !c.First.Cible.DitComme(c.Second.Cible)).ToList();
        if (differentes.Count == 0)
            return null;
        var vides = differentes.All(c => c is { First.Cible.Nombre: null, Second.Cible.Nombre: null });
        return new Constat
        {
            Cle = $"INDICATEUR-{fiche.Code}-CIBLES",
            Controle = nameof(IndicateursConcordants),
            Ou = $"Action {fiche.Objet}, « {fiche.Intitule} »",
            Enonce = $"annexe 2 : {string.Join(", ", differentes.Select(c => Dire(c.Second)))}",
            Attendu = $"fiche : {string.Join(", ", differentes.Select(c => Dire(c.First)))}",
            Cotes = [new(fiche.Ligne, Suite(fiche)), new(annexe.Ligne, Suite(annexe))],
            Gravite = vides ? GraviteConstat.Faible : GraviteConstat.Moyenne,
            Nature = vides ? NatureConstat.Redaction : NatureConstat.Contradiction,
            Explication = vides ? "Une case vide (rien n'est dit) et « / » (rien n'est attendu) ne disent pas la même chose." : null,
        };
    }

    private static Constat? Composer(PacteSigne pacte, List<Correspondance> composition)
    {
        var national = pacte.Indicateurs.Single(i => i.Document == "ANNEXE4" && i.Objet == composition[0].National);
        var locaux = composition.ConvertAll(c => pacte.Indicateurs.Single(i => i.Document == "FICHE" && i.Objet == c.Action && i.Rang == c.Rang));
        var ecarts = national.Cases()
            .Where(c => composition[0].Annees.Contains(c.Annee) && c.Cible.Nombre is not null)
            .Select(c => (c.Annee, c.Cible, Locaux: locaux.ConvertAll(l => l.Cases().Single(x => x.Annee == c.Annee).Cible)))
            .Where(c => c.Cible.Nombre != c.Locaux.Sum(l => l.Nombre ?? 0))
            .ToList();
        if (ecarts.Count == 0)
            return null;
        return new Constat
        {
            Cle = $"NATIONAL-{national.Objet}",
            Controle = nameof(IndicateursConcordants),
            Ou = $"Annexe 4, « {national.Intitule} »",
            Enonce = string.Join(", ", ecarts.Select(e => Dire((e.Annee, e.Cible)))),
            Attendu = string.Join(", ", ecarts.Select(e => $"{Annee(e.Annee)} : {string.Join(" + ", e.Locaux.Select(Ecrire))}")),
            Cotes = [new(national.Ligne, Suite(national)), .. locaux.Select(l => new CoteConstat(l.Ligne, $"{l.Objet}, {l.Intitule} : {Suite(l)}"))],
            Gravite = GraviteConstat.Faible,
            Nature = NatureConstat.Contradiction,
            Explication = $"Composition déduite : {composition[0].Motif.ToLowerInvariant()}.",
        };
    }

    private static string Suite(IndicateurPacte indicateur) => string.Join(" · ", indicateur.Cases().Select(c => Ecrire(c.Cible)));

    private static string Dire((int Annee, CibleLue Cible) c) => $"{Annee(c.Annee)} : {Ecrire(c.Cible)}";

    private static string Annee(int annee) => annee == 0 ? "T0" : annee.ToString(CultureInfo.InvariantCulture);

    private static string Ecrire(CibleLue cible) => cible.Ecrit.Length == 0 ? "(vide)" : cible.Ecrit;
}
