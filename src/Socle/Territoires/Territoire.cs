using System.Collections.Frozen;
using Socle.Resultats;

namespace Socle.Territoires;

/// <summary>
/// Le territoire auquel un export ou un chiffre se limite : arrondissements, EPCI et communes donnés par leurs codes, ou le
/// département entier, qui ne filtre rien (une personne sans adresse connue en est).
/// </summary>
public sealed class Territoire
{
    /// <summary>Réglage du territoire quand <c>--territoire</c> n'est pas donné.</summary>
    public const string Variable = "PASSERELLE_TERRITOIRE";

    private readonly FrozenSet<string>? communes;

    private Territoire(Departement departement, string code, FrozenSet<string>? communes) =>
        (Departement, Code, this.communes) = (departement, code, communes);

    /// <summary>Département qui le contient.</summary>
    public Departement Departement { get; }

    /// <summary>Codes qui le désignent, séparés par des virgules ; le numéro du département quand il est entier.</summary>
    public string Code { get; }

    /// <summary>Vrai pour le département entier.</summary>
    public bool EstEntier => communes is null;

    /// <summary>Le département entier.</summary>
    public static Territoire Entier(Departement departement) => new(departement, departement.Code, null);

    /// <summary>Le territoire demandé, sinon celui du réglage, sinon le département entier.</summary>
    /// <param name="codes">Valeur de <c>--territoire</c> ; nulle quand elle n'est pas donnée.</param>
    public static Resultat<Territoire> Regle(string? codes) => Departement.Regle().Essayer(out var departement, out var refus)
        ? Lire(codes ?? Environment.GetEnvironmentVariable(Variable) ?? departement.Code, departement)
        : refus;

    /// <summary>Lit des codes d'arrondissement (553), d'EPCI (SIREN) ou INSEE, séparés par des virgules.</summary>
    public static Resultat<Territoire> Lire(string codes, Departement departement)
    {
        var demandes = codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal).ToList();
        if (demandes.Count == 0)
            return Inconnu("aucun code", departement);
        if (demandes.Contains(departement.Code))
            return Entier(departement);
        var retenues = new HashSet<string>();
        foreach (var code in demandes)
        {
            var couvertes = departement.Communes.Where(c => c.CodeInsee == code || c.Arrondissement == code || c.Epci == code).Select(c => c.CodeInsee).ToList();
            if (couvertes.Count == 0)
                return Inconnu($"« {code} »", departement);
            retenues.UnionWith(couvertes);
        }
        return new Territoire(departement, string.Join(',', demandes), retenues.ToFrozenSet());
    }

    /// <summary>La commune en fait partie ; une commune inconnue n'est que du département entier.</summary>
    public bool Contient(string? codeInsee) => communes is null || (codeInsee is not null && communes.Contains(codeInsee));

    private static Erreur Inconnu(string lu, Departement departement) => new("TERRITOIRE-002", departement.Communes.Count == 0
        ? $"La liste des communes du département {departement.Code} n'est pas livrée : seul le département entier peut être demandé."
        : $"Territoire inconnu : {lu}. Attendu, séparés par des virgules : arrondissement (3 chiffres), EPCI (SIREN, 9 chiffres) ou code INSEE de commune (5 caractères) du département {departement.Code}.")
    {
        Champ = "--territoire",
    };
}
