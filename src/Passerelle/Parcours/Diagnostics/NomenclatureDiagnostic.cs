using System.Text.RegularExpressions;
using Socle.Fichiers;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>Un code du diagnostic.</summary>
/// <param name="Type">contrainte, situation, objectif, thematique_besoin, besoin, fort, confiance, accompagnement ou entretien.</param>
/// <param name="Code">Code, unique dans son type.</param>
/// <param name="Libelle">Libellé officiel.</param>
/// <param name="Parent">Code de la contrainte ou de la thématique dont il relève ; vide pour celles-ci.</param>
public sealed record CodeDiagnostic(string Type, string Code, string Libelle, string Parent)
{
    /// <summary>« situation:42 » : le code seul ne suffit pas, les types se recouvrent.</summary>
    public string Cle => $"{Type}:{Code}";
}

/// <summary>
/// La nomenclature du diagnostic de France Travail, version 4 (<c>donnees/plateforme/diagnostic-v4.csv</c> et <c>pouvoir-agir-v4.csv</c>) : contraintes, situations et
/// objectifs ; besoins par thématique, où « fort » est le point fort du même code ; pouvoir d'agir. Un besoin peut être propre à un métier (ROME) : « M1607/besoin:5 ».
/// </summary>
public static partial class NomenclatureDiagnostic
{
    /// <summary>Version.</summary>
    public const string Version = "v4";

    private static readonly Lazy<IReadOnlyList<CodeDiagnostic>> Lus = new(Lire);
    private static readonly Lazy<IReadOnlyDictionary<(string, string), string>> Analyses = new(() => DonneesEmbarquees
        .Lire(typeof(NomenclatureDiagnostic).Assembly, "pouvoir-agir-v4.csv", "confiance", "accompagnement", "libelle").ToDictionary(l => (l[0], l[1]), l => l[2]));

    /// <summary>Contraintes, dans l'ordre de la nomenclature.</summary>
    public static IEnumerable<CodeDiagnostic> Contraintes => DuType("contrainte");

    /// <summary>Codes d'un type.</summary>
    public static IEnumerable<CodeDiagnostic> DuType(string type) => Lus.Value.Where(c => c.Type == type);

    /// <summary>Codes d'un type qui relèvent d'une contrainte ou d'une thématique.</summary>
    public static IEnumerable<CodeDiagnostic> De(string parent, string type) => Lus.Value.Where(c => c.Type == type && c.Parent == parent);

    /// <summary>Code de cette clé ; nul s'il n'existe pas.</summary>
    public static CodeDiagnostic? Trouver(string cle)
    {
        var (metier, code) = Couper(cle);
        return metier.Length > 0 && (!EstMetier(metier) || !EstBesoin(code)) ? null : Lus.Value.FirstOrDefault(c => c.Cle == code);
    }

    /// <summary>Une clé en mots, son métier compris.</summary>
    public static string Dire(string cle)
    {
        var (metier, _) = Couper(cle);
        return (Trouver(cle)?.Libelle ?? cle) + (metier.Length > 0 ? $" (métier {metier})" : "");
    }

    /// <summary>Le métier d'une clé, vide sans métier, et le reste.</summary>
    public static (string Metier, string Code) Couper(string cle) => cle.IndexOf('/', StringComparison.Ordinal) is var i and >= 0 ? (cle[..i], cle[(i + 1)..]) : ("", cle);

    /// <summary>Vrai d'un code du ROME : une lettre de domaine, quatre chiffres.</summary>
    public static bool EstMetier(string code) => Rome().IsMatch(code);

    /// <summary>Vrai d'un besoin ou d'un point fort.</summary>
    public static bool EstBesoin(string code) => code.StartsWith("besoin:", StringComparison.Ordinal) || code.StartsWith("fort:", StringComparison.Ordinal);

    /// <summary>Ce que les deux réponses du pouvoir d'agir disent ensemble ; nul tant qu'il en manque une.</summary>
    public static string? Analyser(IEnumerable<string> cles)
    {
        var reponses = cles.Select(c => c.Split(':')).Where(c => c.Length == 2).ToLookup(c => c[0], c => c[1]);
        return reponses["confiance"].FirstOrDefault() is { } confiance && reponses["accompagnement"].FirstOrDefault() is { } accompagnement ? Analyses.Value.GetValueOrDefault((confiance, accompagnement)) : null;
    }

    private static List<CodeDiagnostic> Lire()
    {
        var programme = typeof(NomenclatureDiagnostic).Assembly;
        var codes = DonneesEmbarquees.Lire(programme, "diagnostic-v4.csv", "type", "code", "libelle", "parent").Where(l => l[0] != "thematique_contrainte").Select(l => new CodeDiagnostic(l[0], l[1], l[2], l[0] == "contrainte" ? "" : l[3])).ToList();
        var forts = codes.Where(c => c.Type == "besoin").Select(c => c with { Type = "fort", Libelle = $"Point fort : {c.Libelle}" });
        var entretien = DonneesEmbarquees.Lire(programme, "diagnostic-entretien.csv", "type", "code", "libelle").Select(l => new CodeDiagnostic(l[0], l[1], l[2], ""));
        return [.. codes, .. forts, .. entretien];
    }

    [GeneratedRegex("^[A-N][0-9]{4}$")]
    private static partial Regex Rome();
}
