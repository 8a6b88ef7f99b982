using System.Globalization;
using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Un indicateur, son état de départ et ses cibles, tels qu'un document les donne.</summary>
/// <param name="Document">FICHE, ANNEXE2 ou ANNEXE4.</param>
/// <param name="Objet">Action, ou thématique nationale (N01 à N15).</param>
/// <param name="Rang">Rang dans la fiche.</param>
/// <param name="Intitule">Intitulé.</param>
/// <param name="Depart">T0, au 31 décembre 2023.</param>
/// <param name="Cibles">Cibles par année, 2024 à 2027.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record IndicateurPacte(string Document, string Objet, int Rang, string Intitule, CibleLue Depart, IReadOnlyDictionary<int, CibleLue> Cibles, int Ligne)
{
    /// <summary>Années des cibles.</summary>
    public static IReadOnlyList<int> Annees { get; } = [2024, 2025, 2026, 2027];

    /// <summary>Clé publique, « S01-1 », « N07-1 ».</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Objet}-{Rang}");

    /// <summary>Le T0 (année 0) puis les cibles.</summary>
    public IEnumerable<(int Annee, CibleLue Cible)> Cases() => Cibles.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)).Prepend((0, Depart));

    internal static IndicateurPacte Lire(RangeeSignee r) => new(
        r["document"], r["objet"], r.Entier("rang")!.Value, r["intitule"], CibleLue.Lire(r["t0"]),
        Annees.ToDictionary(a => a, a => CibleLue.Lire(r[string.Create(CultureInfo.InvariantCulture, $"cible_{a}")])), r.Ligne!.Value);
}

/// <summary>Une thématique des indicateurs nationaux (annexe 4, 1115-1135).</summary>
public sealed record ThematiqueNationale(string Code, string Axe, string Intitule, int Ligne);

/// <summary>Un indicateur national que des indicateurs locaux composent.</summary>
public sealed record Correspondance(string National, string Action, int Rang, IReadOnlyList<int> Annees, string Motif, int Ligne);
