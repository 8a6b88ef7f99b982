using Socle.Fichiers;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>Un code du diagnostic de France Travail.</summary>
/// <param name="Type">contrainte, situation ou objectif.</param>
/// <param name="Code">Code, unique dans son type.</param>
/// <param name="Libelle">Libellé officiel.</param>
/// <param name="Contrainte">Code de la contrainte dont il relève ; vide pour une contrainte.</param>
public sealed record CodeDiagnostic(string Type, string Code, string Libelle, string Contrainte)
{
    /// <summary>« situation:42 » : le code seul ne suffit pas, les types se recouvrent.</summary>
    public string Cle => $"{Type}:{Code}";
}

/// <summary>La nomenclature du diagnostic, version 4 (<c>donnees/plateforme/diagnostic-v4.csv</c>) : contraintes personnelles, situations et objectifs qui en relèvent.</summary>
public static class NomenclatureDiagnostic
{
    /// <summary>Version.</summary>
    public const string Version = "v4";

    private static readonly Lazy<IReadOnlyList<CodeDiagnostic>> Lus = new(Lire);

    /// <summary>Contraintes, dans l'ordre de la nomenclature.</summary>
    public static IEnumerable<CodeDiagnostic> Contraintes => Lus.Value.Where(c => c.Type == "contrainte");

    /// <summary>Situations ou objectifs d'une contrainte.</summary>
    public static IEnumerable<CodeDiagnostic> De(string contrainte, string type) => Lus.Value.Where(c => c.Type == type && c.Contrainte == contrainte);

    /// <summary>Code de cette clé ; nul s'il n'existe pas.</summary>
    public static CodeDiagnostic? Trouver(string cle) => Lus.Value.FirstOrDefault(c => c.Cle == cle);

    private static List<CodeDiagnostic> Lire() =>
        [.. DonneesEmbarquees.Lire(typeof(NomenclatureDiagnostic).Assembly, "diagnostic-v4.csv", "type", "code", "libelle", "parent")
            .Where(l => l[0] is "contrainte" or "situation" or "objectif").Select(l => new CodeDiagnostic(l[0], l[1], l[2], l[0] == "contrainte" ? "" : l[3]))];
}
