using System.Text;
using System.Text.RegularExpressions;
using Socle.Fichiers;
using Socle.Resultats;

namespace Socle.Territoires;

/// <summary>
/// Le département qui exploite le système : son numéro (réglage <c>PASSERELLE_DEPARTEMENT</c>, colonne DEPARTEMENT de la ligne
/// 2689) et ses communes, embarquées avec le programme.
/// </summary>
public sealed partial class Departement
{
    /// <summary>Réglage du numéro.</summary>
    public const string Variable = "PASSERELLE_DEPARTEMENT";

    private Departement(string code, IReadOnlyList<Commune> communes, IReadOnlyDictionary<string, string> arrondissements) =>
        (Code, Communes, Arrondissements) = (code, communes, arrondissements);

    /// <summary>Numéro : « 55 », « 2A », « 974 ».</summary>
    public string Code { get; }

    /// <summary>Ses communes ; vide quand leur liste n'est pas livrée.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    /// <summary>Noms de ses arrondissements, par code ; vide quand leur liste n'est pas livrée.</summary>
    public IReadOnlyDictionary<string, string> Arrondissements { get; }

    /// <summary>Le département du réglage, sinon la Meuse.</summary>
    public static Resultat<Departement> Regle() => Lire(Environment.GetEnvironmentVariable(Variable) ?? "55");

    /// <summary>Le département de ce numéro.</summary>
    public static Resultat<Departement> Lire(string code) => Numero().IsMatch(code)
        ? new Departement(code, LireCommunes(code), LireArrondissements(code))
        : new Erreur("TERRITOIRE-001", "Numéro de département non compris : attendu deux chiffres, 2A, 2B ou trois chiffres outre-mer.") { Champ = Variable };

    private static List<Commune> LireCommunes(string code)
    {
        using var donnees = typeof(Departement).Assembly.GetManifestResourceStream($"communes-{code}.csv");
        if (donnees is null)
            return [];
        string[] colonnes = ["code_insee", "arrondissement", "epci", "nom", "libelle_epci"];
        using var lecteur = LecteurCsv.Ouvrir(donnees, Encoding.UTF8, colonnes, colonnes).Valeur;
        return lecteur.Lire().Select(l => new Commune(l.Champs[0], l.Champs[1], l.Champs[2], l.Champs[3], l.Champs[4])).ToList();
    }

    private static Dictionary<string, string> LireArrondissements(string code)
    {
        using var donnees = typeof(Departement).Assembly.GetManifestResourceStream($"arrondissements-{code}.csv");
        if (donnees is null)
            return [];
        string[] colonnes = ["code", "nom"];
        using var lecteur = LecteurCsv.Ouvrir(donnees, Encoding.UTF8, colonnes, colonnes).Valeur;
        return lecteur.Lire().ToDictionary(l => l.Champs[0], l => l.Champs[1]);
    }

    [GeneratedRegex("^([0-9]{2}|2[AB]|97[0-9])$")]
    private static partial Regex Numero();
}
