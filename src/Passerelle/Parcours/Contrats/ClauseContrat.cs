using Socle.Fichiers;

namespace Passerelle.Parcours.Contrats;

/// <summary>Une clause du contrat et son texte de droit (<c>donnees/contrat-clauses.csv</c>).</summary>
/// <param name="Cote">PERSONNE, REFERENT, DROIT ou RECOURS.</param>
/// <param name="Code">Code.</param>
/// <param name="Libelle">Clause.</param>
/// <param name="Article">Texte qui la fonde.</param>
public sealed record ClauseContrat(string Cote, string Code, string Libelle, string Article)
{
    private static readonly Lazy<ILookup<string, ClauseContrat>> Lues = new(() => DonneesEmbarquees
        .Lire(typeof(ClauseContrat).Assembly, "contrat-clauses.csv", "cote", "code", "libelle", "article").Select(l => new ClauseContrat(l[0], l[1], l[2], l[3])).ToLookup(c => c.Cote));

    /// <summary>Les six natures d'activité du plan (art. R. 5411-15).</summary>
    public static IReadOnlyList<string> Activites { get; } = ["MISE_EN_SITUATION", "FORMATION", "RECHERCHE", "ACCOMPAGNEMENT", "DROITS_FREINS", "ACTIVITE_PRO"];

    /// <summary>Rythmes d'échange proposés, en jours : trois semaines pour le référent d'accompagnement (ligne 1303).</summary>
    public static IReadOnlyList<int> Rythmes { get; } = [7, 14, 21, 30];

    /// <summary>Clauses d'un côté.</summary>
    public static IEnumerable<ClauseContrat> De(string cote) => Lues.Value[cote];
}
