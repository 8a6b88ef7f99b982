using Socle.Calendrier;
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
        for (var i = 0; i < fiche.Droits.Count; i++)
        {
            var etape = fiche.Droits[i];
            var (titre, detail) = Changement(etape, i + 1 < fiche.Droits.Count ? fiche.Droits[i + 1] : null);
            evenements.Add((0, new Evenement(etape.Depuis, "droit", titre, detail, $"Flux {etape.Foyer.Organisme} reçu le {etape.Depuis.Lisible()}, dossier {etape.NumeroDemande}")));
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
        evenements.AddRange(fiche.Contacts.Select(c => (0, new Evenement(c.RecuLe, "droit", "Coordonnées reçues", null, c.DeListe ? "Liste de contacts" : "Flux d'instruction"))));
        evenements.AddRange(fiche.Fusions.Select(f => (2, new Evenement(DateOnly.FromDateTime(HeureLegale.VersParis(f.Fusion.FaiteLe)), "fait", f.Fusion.DefaiteLe is null ? "Fiches réunies" : "Fiches réunies, puis séparées", null, "Doute d'identité réglé"))));
        return [.. evenements.OrderByDescending(e => e.Evenement.Jour).ThenByDescending(e => e.Rang).Select(e => e.Evenement)];
    }

    /// <summary>Ce qui a changé depuis l'étape d'avant : le droit d'abord, sinon le foyer.</summary>
    private static (string Titre, string? Detail) Changement(EtapeDroit etape, EtapeDroit? avant)
    {
        var (foyer, ancien) = (etape.Foyer, avant?.Foyer);
        if (ancien is null || foyer.Etat != ancien.Etat || etape.Soumis != avant!.Soumis || etape.Motifs != avant.Motifs)
            return (Majuscule(EtatDroit.De(foyer.Etat).Mot) + (etape.Soumis ? "" : ", non soumis aux droits et devoirs"), etape.Motifs);
        var changements = new List<string>();
        if (foyer.DossierId != ancien.DossierId || etape.Role != avant.Role)
            changements.Add($"{(etape.Role == "DEM" ? "demandeur" : "conjoint")} du dossier {etape.NumeroDemande}");
        if (foyer.CodeInsee != ancien.CodeInsee || foyer.Adresse != ancien.Adresse)
            changements.Add($"adresse à {foyer.Commune ?? "une commune inconnue"}");
        if (foyer.SituationFamille != ancien.SituationFamille)
            changements.Add(Nomenclature.SituationFamille.Dire(foyer.SituationFamille)?.ToLowerInvariant() ?? "situation de famille inconnue");
        if (foyer.Enfants != ancien.Enfants)
            changements.Add($"enfants : {foyer.Enfants}");
        if (foyer.Organisme != ancien.Organisme || foyer.Matricule != ancien.Matricule)
            changements.Add($"matricule {foyer.Organisme} {foyer.Matricule}");
        return ("Foyer modifié", changements.Count > 0 ? string.Join(", ", changements) : null);
    }

    private static string Majuscule(string texte) => texte.Length == 0 ? texte : char.ToUpperInvariant(texte[0]) + texte[1..];
}
