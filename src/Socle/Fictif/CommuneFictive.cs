using System.Globalization;

namespace Socle.Fictif;

/// <summary>
/// Commune où l'on fait vivre une population inventée. <c>Arrondissement</c> : code à 3 caractères (553 = Verdun).
/// <c>Population</c> : habitants, elle pondère le tirage des adresses.
/// </summary>
public sealed record CommuneFictive(string CodeInsee, string Nom, string Arrondissement, string CodePostal, int Population)
{
    /// <summary>Arrondissement de Verdun, territoire de l'expérimentation (ligne 1639).</summary>
    public const string ArrondissementVerdun = "553";

    /// <summary>Les communes de la Meuse.</summary>
    public static IReadOnlyList<CommuneFictive> Meuse()
    {
        using var donnees = typeof(CommuneFictive).Assembly.GetManifestResourceStream("communes-55.csv")!;
        using var lecteur = new StreamReader(donnees);
        return Lire(lecteur);
    }

    /// <summary>Lit <c>donnees/communes-55.csv</c> : première ligne d'en-tête, point-virgule, sans guillemets.</summary>
    public static IReadOnlyList<CommuneFictive> Lire(TextReader lecteur)
    {
        ArgumentNullException.ThrowIfNull(lecteur);
        var entete = (lecteur.ReadLine() ?? throw new InvalidDataException("Fichier des communes vide.")).Split(';');
        int Colonne(string nom) => Array.IndexOf(entete, nom) is >= 0 and var i
            ? i
            : throw new InvalidDataException($"Fichier des communes : colonne {nom} absente.");
        var (insee, libelle, arrondissement) = (Colonne("code_insee"), Colonne("nom"), Colonne("arrondissement"));
        var (postaux, population) = (Colonne("codes_postaux"), Colonne("population"));

        var communes = new List<CommuneFictive>();
        while (lecteur.ReadLine() is { Length: > 0 } ligne)
        {
            var champs = ligne.Split(';');
            communes.Add(new CommuneFictive(
                champs[insee],
                champs[libelle],
                champs[arrondissement],
                champs[postaux].Split(',')[0],
                int.Parse(champs[population], CultureInfo.InvariantCulture)));
        }

        return communes;
    }
}
