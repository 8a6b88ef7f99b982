using Socle.Ecrans;

namespace Passerelle.Parcours.Personnes;

/// <summary>Ce qui est arrivé un jour.</summary>
/// <param name="Jour">Jour.</param>
/// <param name="Genre">« droit », « fait » ou « entree » : la forme de sa marque.</param>
/// <param name="Titre">Ce qui est arrivé.</param>
/// <param name="Detail">Précision.</param>
/// <param name="Source">Qui le dit, et quand ce fut enregistré.</param>
public sealed record Evenement(DateOnly Jour, string Genre, string Titre, string? Detail, string Source);

/// <summary>Une seule ligne du temps : droits, entrées et faits en vigueur, du plus récent au plus ancien.</summary>
public static class ChronologiePersonne
{
    /// <summary>Événements de la fiche ; un même jour, le flux précède les faits, la sortie vient en dernier.</summary>
    public static IReadOnlyList<Evenement> De(FichePersonne fiche)
    {
        var evenements = new List<(int Rang, Evenement Evenement)>();
        foreach (var etape in fiche.Droits)
        {
            evenements.Add((0, new Evenement(etape.Depuis, "droit", Majuscule(EtatDroit.De(etape.Foyer.Etat).Mot) + (etape.Soumis ? "" : ", non soumis aux droits et devoirs"),
                etape.Motifs, $"Flux {etape.Foyer.Organisme} reçu le {etape.Depuis.Lisible()}, dossier {etape.NumeroDemande}")));
        }
        foreach (var entree in fiche.Entrees)
        {
            evenements.Add((1, new Evenement(entree.T0, "entree", entree.Stock ? "Entrée, file active" : "Entrée, nouvel entrant", null, "Calculée : premier flux qui la montre éligible")));
            if (entree.FermeeLe is { } fin)
                evenements.Add((3, new Evenement(fin, "entree", "Fin d'entrée", DireFait.Fermeture(entree.Motif), "Calculée des flux et des faits")));
        }
        foreach (var fait in fiche.Faits.Where(f => f.RemplaceLe is null))
        {
            evenements.Add((2, new Evenement(fait.DateEffective, "fait", DireFait.Nature(fait.Type), string.Join(" — ", new[] { DireFait.Valeur(fait), DireFait.Qui(fait) }.Where(t => t.Length > 0)),
                $"{Majuscule(fait.Source)}{(fait.EnregistrePar is { } par && fiche.Agents.TryGetValue(par, out var agent) ? $", {agent}" : "")}, enregistré le {fait.EnregistreLe.Lisible()}")));
        }
        return [.. evenements.OrderByDescending(e => e.Evenement.Jour).ThenByDescending(e => e.Rang).Select(e => e.Evenement)];
    }

    private static string Majuscule(string texte) => texte.Length == 0 ? texte : char.ToUpperInvariant(texte[0]) + texte[1..];
}
