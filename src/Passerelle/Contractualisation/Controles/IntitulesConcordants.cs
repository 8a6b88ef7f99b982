using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Le nom d'une action dans sa fiche, au sommaire, dans les tableaux et les annexes ; son sous-axe dans la fiche et dans la synthèse.</summary>
public sealed class IntitulesConcordants : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte) => pacte.Actions.SelectMany(a => new[] { Noms(pacte, a), SousAxe(pacte, a) }.OfType<Constat>());

    private static Constat? Noms(PacteSigne pacte, ActionPacte action)
    {
        var noms = new List<(string Texte, int Ligne)> { (action.Titre, action.Ligne) };
        if (action.Intitule is { } intitule)
            noms.Add((intitule, action.LigneIntitule!.Value));
        noms.AddRange(pacte.Libelles.Where(l => l.Action == action.Code).Select(l => (l.Texte, l.Ligne)));
        noms.AddRange(pacte.LignesTableau.Where(l => l.Action == action.Code).Select(l => (l.Intitule, l.Ligne)));
        var groupes = noms.GroupBy(n => Rapprochement.Normaliser(n.Texte)).OrderByDescending(g => g.Count()).ToList();
        if (groupes.Count == 1)
            return null;
        return new Constat
        {
            Cle = $"INTITULE-{action.Code}",
            Controle = nameof(IntitulesConcordants),
            Ou = $"Nom de l'action {action.Code}",
            Enonce = $"{groupes.Count} noms : {string.Join(" ; ", groupes.Select(g => $"« {Nu(g.First().Texte)} »"))}",
            Attendu = $"un seul nom, par exemple « {Nu(groupes[0].First().Texte)} » ({groupes[0].Count()} fois)",
            Cotes = [.. noms.OrderBy(n => n.Ligne).Select(n => new CoteConstat(n.Ligne, n.Texte))],
            Gravite = GraviteConstat.Faible,
            Nature = NatureConstat.Redaction,
        };
    }

    private static string Nu(string nom) => nom.Replace("« ", "", StringComparison.Ordinal).Replace(" »", "", StringComparison.Ordinal);

    private static Constat? SousAxe(PacteSigne pacte, ActionPacte action)
    {
        if (action.SousAxe is null || action.SousAxeSynthese is null || action.SousAxe == action.SousAxeSynthese)
            return null;
        string Nom(string code) => pacte.SousAxes.Single(s => s.Code == code).Intitule;
        var ligne = pacte.Tableau("SYNTHESE").Single(l => l.Action == action.Code).Ligne;
        return new Constat
        {
            Cle = $"SOUS-AXE-{action.Code}",
            Controle = nameof(IntitulesConcordants),
            Ou = $"Sous-axe de l'action {action.Code}",
            Enonce = $"« {Nom(action.SousAxeSynthese)} » dans la synthèse",
            Attendu = $"« {Nom(action.SousAxe)} », où la fiche est rangée",
            Cotes = [new(action.LigneSousAxe!.Value, $"Fiche {action.Code} sous : {Nom(action.SousAxe)}"), new(action.LigneSousAxeSynthese!.Value, $"Synthèse, sous-axe : {Nom(action.SousAxeSynthese)}"), new(ligne, $"Synthèse : {action.Titre}")],
            Gravite = GraviteConstat.Faible,
            Nature = NatureConstat.Contradiction,
        };
    }
}
