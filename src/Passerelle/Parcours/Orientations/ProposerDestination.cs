using Passerelle.Parcours.Regles;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;
using Socle.Territoires;

namespace Passerelle.Parcours.Orientations;

/// <summary>Où la personne peut aller, et où le référentiel et les règles d'attribution la mènent.</summary>
/// <param name="Proposition">Parcours et organismes proposés.</param>
/// <param name="Placement">Référent proposé, dans le premier de ces organismes qui peut recevoir.</param>
/// <param name="Ouverts">Tous les portefeuilles ouverts, pleins ou non.</param>
/// <param name="Structures">Structures ouvertes.</param>
public sealed record DestinationProposee(PropositionOrientation Proposition, Placement Placement, IReadOnlyList<PortefeuilleOuvert> Ouverts, IReadOnlyList<Structure> Structures)
{
    /// <summary>Organisme proposé : celui du référent, à défaut le premier du référentiel.</summary>
    public string Organisme => Placement.Retenu?.Organisme ?? Proposition.Organismes[0];

    /// <summary>Raisons, une par ligne.</summary>
    public IEnumerable<string> Raisons => Proposition.Raisons.Select(r => $"{r.Motif}{(r.Reponses.Length > 0 ? $" ({r.Reponses})" : "")}")
        .Append(Placement.Retenu is { } retenu ? $"{retenu.Nom}, {retenu.Structure} : {string.Join(", ", Placement.Raisons)}" : $"aucun référent proposé : {string.Join(", ", Placement.Raisons)}");
}

/// <summary>Compose la proposition : le référentiel pour le parcours et l'organisme, les portefeuilles pour le référent.</summary>
public sealed class ProposerDestination(LirePortefeuilles portefeuilles, TimeProvider horloge)
{
    /// <summary>Propose ; nul tant qu'il manque une réponse.</summary>
    public async Task<DestinationProposee?> ExecuterAsync(PersonneSuivie personne, IReadOnlyDictionary<string, string> reponses, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var age = AgeRevolu.Au(personne.DateNaissance, jour);
        if (ProposerOrientation.Proposer(LireReferentiel.Au(jour), reponses, age) is not { } proposition)
            return null;
        var toutes = await portefeuilles.ExecuterAsync(jour, null, ct);
        var ouverts = LirePortefeuilles.Ouverts(toutes, jour, Departement.Regle().Valeur).ToList();
        var aPlacer = new PersonneAPlacer(personne.Nom, age, personne.CodeInsee, proposition.Parcours, Intensif: false);
        var essais = proposition.Organismes.Select(o => ChoisirReferent.Placer(aPlacer, ouverts.FindAll(p => p.Organisme == o))).ToList();
        return new DestinationProposee(proposition, essais.Find(e => e.Retenu is not null) ?? essais[0], ouverts, [.. toutes.Select(s => s.Structure).Where(s => s.FermeeLe is not { } fin || fin >= jour)]);
    }
}
