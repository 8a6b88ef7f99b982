using System.Globalization;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>Une donnée signée : la rangée d'un tableau, ses champs tels qu'écrits.</summary>
/// <param name="Tableau">Tableau.</param>
/// <param name="Cle">Sa clé, « S01/RECETTE/1 ».</param>
/// <param name="Champs">Champs par colonne, vides compris.</param>
public sealed record RangeeSignee(string Tableau, string Cle, IReadOnlyDictionary<string, string> Champs)
{
    /// <summary>Texte d'une colonne.</summary>
    public string this[string colonne] => Champs[colonne];

    /// <summary>Ligne du recueil ; pour une annexe, celle où elle commence, à défaut celle qui la cite.</summary>
    public int? Ligne => Champs.ContainsKey("ligne") ? Entier("ligne") : Entier("ligne_presente") ?? Entier("ligne_citee");

    /// <summary>Entier d'une colonne ; nul quand elle est vide.</summary>
    public int? Entier(string colonne) => Champs[colonne].Length == 0 ? null : int.Parse(Champs[colonne], CultureInfo.InvariantCulture);

    /// <summary>Somme d'une colonne ; nulle quand elle est vide.</summary>
    public decimal? Montant(string colonne) => Champs[colonne].Length == 0 ? null : decimal.Parse(Champs[colonne], CultureInfo.InvariantCulture);

    /// <summary>Jour d'une colonne ; nul quand elle est vide.</summary>
    public DateOnly? Jour(string colonne) => Champs[colonne].Length == 0 ? null : DateOnly.ParseExact(Champs[colonne], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Texte d'une colonne ; nul quand elle est vide.</summary>
    public string? Texte(string colonne) => Champs[colonne] is { Length: > 0 } texte ? texte : null;
}
