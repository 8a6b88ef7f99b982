using Socle.Fichiers;

namespace Passerelle.Parcours.Profils;

/// <summary>Un champ du profil et ses cases (<c>donnees/profil-competences.csv</c>).</summary>
/// <param name="Code">Code.</param>
/// <param name="Titre">Ce qu'on lit.</param>
/// <param name="Plusieurs">Plusieurs cases à la fois.</param>
public sealed record RubriqueProfil(string Code, string Titre, bool Plusieurs)
{
    private static readonly Lazy<ILookup<string, (string Code, string Libelle)>> Lues = new(() => DonneesEmbarquees
        .Lire(typeof(RubriqueProfil).Assembly, "profil-competences.csv", "rubrique", "code", "libelle").ToLookup(l => l[0], l => (l[1], l[2])));

    /// <summary>Les rubriques, dans l'ordre des lignes 2556-2561.</summary>
    public static IReadOnlyList<RubriqueProfil> Toutes { get; } =
    [
        new("experience", "Expériences professionnelles, par domaine", true),
        new("periode", "Périodes de travail", false),
        new("duree", "Durée d'expérience", false),
        new("fonction", "Fonction actuelle, ou la dernière", false),
        new("formation", "Formation", false),
        new("qualification", "Qualifications", true),
        new("competence", "Compétences", true),
        new("cv", "CV", false),
        new("permis", "Permis", false),
        new("locomotion", "Moyens de locomotion", true),
        new("opportunite", "Opportunités d'emploi cherchées", true),
    ];

    /// <summary>Ses cases : clé « rubrique:code » et libellé.</summary>
    public IReadOnlyList<(string Cle, string Libelle)> Cases => [.. Lues.Value[Code].Select(c => ($"{Code}:{c.Code}", c.Libelle))];

    /// <summary>Ce que ces clés disent de cette rubrique ; nul quand elles n'en disent rien.</summary>
    public string? Dire(IReadOnlyCollection<string> cles) =>
        string.Join(" ; ", Cases.Where(c => cles.Contains(c.Cle)).Select(c => c.Libelle)) is { Length: > 0 } texte ? texte : null;
}
