using System.Globalization;
using Socle.Territoires;

namespace Passerelle.Parcours.Regles;

/// <summary>Ce qui décide du référent d'une personne.</summary>
/// <param name="Nom">Nom d'usage, en capitales ou non.</param>
/// <param name="Age">Âge révolu.</param>
/// <param name="CodeInsee">Commune ; nulle quand elle est inconnue.</param>
/// <param name="Parcours">EMPLOI, SOCIO_PRO ou SOCIAL ; nul quand l'orientation ne le dit pas.</param>
/// <param name="Intensif">Un accompagnement intensif est demandé (ligne 1715).</param>
public sealed record PersonneAPlacer(string Nom, int Age, string? CodeInsee, string? Parcours, bool Intensif);

/// <summary>Un portefeuille qui peut recevoir.</summary>
public sealed record PortefeuilleOuvert
{
    /// <summary>Référent.</summary>
    public required Guid Id { get; init; }

    /// <summary>Son nom.</summary>
    public required string Nom { get; init; }

    /// <summary>Sa structure.</summary>
    public required string Structure { get; init; }

    /// <summary>Organisme.</summary>
    public required string Organisme { get; init; }

    /// <summary>Parcours accueillis ; vide : tous.</summary>
    public IReadOnlyCollection<string> Parcours { get; init; } = [];

    /// <summary>Territoires dont la personne doit être : celui de la structure, celui du référent.</summary>
    public IReadOnlyCollection<Territoire> Territoires { get; init; } = [];

    /// <summary>Première et dernière lettres.</summary>
    public (string De, string A)? Alphabet { get; init; }

    /// <summary>Âge le plus bas.</summary>
    public int? AgeDe { get; init; }

    /// <summary>Âge le plus haut.</summary>
    public int? AgeA { get; init; }

    /// <summary>Portefeuille intensif.</summary>
    public bool Intensif { get; init; }

    /// <summary>Personnes suivies.</summary>
    public required int Charge { get; init; }

    /// <summary>Personnes qu'il peut suivre ; nul : inconnu, et alors sans limite.</summary>
    public int? Capacite { get; init; }
}

/// <summary>Le référent retenu et pourquoi ; ou personne, et pourquoi.</summary>
/// <param name="Retenu">Portefeuille ; nul quand aucun ne peut recevoir.</param>
/// <param name="Raisons">Ce qui le désigne, ou ce qui a écarté les autres, en mots.</param>
public sealed record Placement(PortefeuilleOuvert? Retenu, IReadOnlyList<string> Raisons);

/// <summary>
/// Attribue un référent par des règles, les mêmes pour la file active et pour chaque nouvel entrant : parcours, intensité, territoire,
/// alphabet, âge, capacité ; entre ceux qui restent, le moins chargé au regard de sa capacité. Aucun texte ne fixe cet ordre :
/// c'est un choix du département (ADR 0040).
/// </summary>
public static class ChoisirReferent
{
    /// <summary>Place une personne.</summary>
    public static Placement Placer(PersonneAPlacer personne, IReadOnlyCollection<PortefeuilleOuvert> portefeuilles)
    {
        if (portefeuilles.Count == 0)
            return new Placement(null, ["aucun référent de cet organisme n'est présent"]);
        var ecartes = portefeuilles.Select(p => (Portefeuille: p, Raison: Ecarter(personne, p))).ToList();
        var possibles = ecartes.Where(e => e.Raison is null).Select(e => e.Portefeuille).ToList();
        if (possibles.Count == 0)
            return new Placement(null, [.. ecartes.GroupBy(e => e.Raison!).OrderByDescending(g => g.Count()).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} écarté{(g.Count() > 1 ? "s" : "")} : {g.Key}"))]);
        var retenu = MoinsCharge(possibles);
        return new Placement(retenu, [.. Raisons(personne, retenu, possibles.Count)]);
    }

    private static PortefeuilleOuvert MoinsCharge(List<PortefeuilleOuvert> possibles)
    {
        // Un taux ne se compare qu'à un taux : dès qu'une capacité manque, on compte les personnes.
        var taux = possibles.TrueForAll(p => p.Capacite is > 0);
        return possibles.OrderBy(p => taux ? (double)p.Charge / p.Capacite!.Value : p.Charge).ThenBy(p => p.Charge).ThenBy(p => p.Structure, StringComparer.Ordinal).ThenBy(p => p.Nom, StringComparer.Ordinal).First();
    }

    private static string? Ecarter(PersonneAPlacer personne, PortefeuilleOuvert p) => p switch
    {
        _ when p.Intensif != personne.Intensif => p.Intensif ? "portefeuille intensif" : "portefeuille ordinaire",
        _ when p.Parcours.Count > 0 && (personne.Parcours is null || !p.Parcours.Contains(personne.Parcours)) => "autre parcours",
        _ when p.Territoires.Any(t => !t.Contient(personne.CodeInsee)) => "autre territoire",
        { Alphabet: { } alphabet } when !DansAlphabet(personne.Nom, alphabet.De, alphabet.A) => "autre tranche de l'alphabet",
        { AgeDe: { } bas } when personne.Age < bas => "âge",
        { AgeA: { } haut } when personne.Age > haut => "âge",
        { Capacite: { } capacite } when p.Charge >= capacite => "portefeuille plein",
        _ => null,
    };

    private static IEnumerable<string> Raisons(PersonneAPlacer personne, PortefeuilleOuvert p, int possibles)
    {
        if (p.Intensif)
            yield return "accompagnement intensif";
        if (p.Parcours.Count > 0)
            yield return "suit ce parcours";
        if (p.Territoires.Any(t => !t.EstEntier))
            yield return "commune de son territoire";
        if (p.Alphabet is { } alphabet)
            yield return $"noms de {alphabet.De} à {alphabet.A}";
        if (p.AgeDe is not null || p.AgeA is not null)
            yield return string.Create(CultureInfo.InvariantCulture, $"âge de {p.AgeDe ?? 0}{(p.AgeA is { } haut ? $" à {haut}" : " et plus")} ans ({personne.Age})");
        var charge = p.Capacite is { } capacite ? string.Create(CultureInfo.InvariantCulture, $"{p.Charge} personnes pour {capacite} places") : string.Create(CultureInfo.InvariantCulture, $"{p.Charge} personnes suivies");
        yield return possibles == 1 ? $"seul possible, {charge}" : string.Create(CultureInfo.InvariantCulture, $"le moins chargé des {possibles} possibles, {charge}");
    }

    private static bool DansAlphabet(string nom, string de, string a)
    {
        var initiale = Initiale(nom);
        return string.CompareOrdinal(initiale, Initiale(de)) >= 0 && string.CompareOrdinal(initiale, Initiale(a)) <= 0;
    }

    /// <summary>Première lettre, sans accent, en capitale.</summary>
    private static string Initiale(string texte) =>
        texte.Normalize(System.Text.NormalizationForm.FormD).FirstOrDefault(char.IsLetter) is var lettre and not '\0' ? char.ToUpperInvariant(lettre).ToString() : "";
}
